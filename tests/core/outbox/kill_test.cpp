// A sender killed at any moment loses nothing and sends nothing twice (reliability.md F1, P1).
// CASEPOST_TEST_KILLS=10000 kills that often in place of the usual number.
#include "core/audit/audit.h"
#include "core/outbox/gateways/spool/spool_gateway.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/accepting_smtp_server.h"
#include "tests/support/catch.h"

#include <QFileInfo>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStopPoints{
    "claimed", "before-mark", "marked", "committed", "answered", "receipt", "recorded"};

int killsWanted(int usual)
{
    const int wanted = qEnvironmentVariableIntValue("CASEPOST_TEST_KILLS");
    return wanted > 0 ? wanted : usual;
}

/// Folders made meanwhile lie in memory: a killed process loses nothing that it wrote, so a disk
/// would add nothing but time.
class InMemory
{
public:
    InMemory()
    {
        if (QFileInfo(u"/dev/shm"_s).isWritable())
            qputenv("TMPDIR", "/dev/shm");
    }
    ~InMemory() { m_before.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", m_before); }
    InMemory(const InMemory &) = delete;
    InMemory &operator=(const InMemory &) = delete;

private:
    QByteArray m_before = qgetenv("TMPDIR");
};

/// A store full of letters, a way out, and senders that are started and killed.
class Slaughter
{
public:
    Slaughter(Engine engine, const QString &gateway, int letters)
        : m_f(engine)
        , m_gateway(gateway)
        , m_target(gateway == u"smtp"_s ? QString::number(m_server.port())
                                        : m_folder.filePath(u"spool"_s))
    {
        auto transaction = valueOf(Transaction::begin(m_f.store.db()));
        for (int i = 0; i < letters; ++i)
            m_f.queue(gateway);
        mustSucceed(transaction.commit());
    }

    /// Kills a sender a random moment after it began; false when it had ended by itself.
    bool killAtRandom(std::mt19937 &random)
    {
        const pid_t child = start(nullptr);
        pollfd ended{m_ready, POLLIN, 0};
        char byte = 0;
        (void)::poll(&ended, 1, 20'000);
        if (::read(m_ready, &byte, 1) == 1) // it is about to send; the pipe closes when it ends
            (void)::poll(&ended, 1, static_cast<int>(random() % 13));
        ::kill(child, SIGKILL);
        return wasKilled(child);
    }

    /// Lets a sender kill itself at a named place; false when it never came there.
    bool killAt(const char *place) { return wasKilled(start(place)); }

    /// Starts several senders at once and waits for all.
    void letCompete(int senders)
    {
        std::vector<pid_t> children;
        for (int i = 0; i < senders; ++i)
            children.push_back(start(nullptr));
        for (const pid_t child : children)
            REQUIRE_FALSE(wasKilled(child));
    }

    /// Tries in all: more than letters means that one was taken by two senders.
    int tries() { return m_f.store.value(u"SELECT COUNT(*) FROM attempt"_s).toInt(); }

    /// Lets senders work until nothing waits or is claimed. A dead sender's lock on a server may
    /// live a little longer than the sender.
    void letFinish()
    {
        for (int i = 0; i < 200 && waiting() > 0; ++i)
            REQUIRE_FALSE(wasKilled(start(nullptr)));
        REQUIRE(waiting() == 0);
    }

    int waiting()
    {
        return m_f.store
            .value(u"SELECT COUNT(*) FROM message WHERE state IN ('queued', 'sending')"_s)
            .toInt();
    }

    /// The mutant: a recovery that takes uncertain for not sent.
    void resendBlindly()
    {
        m_f.store.exec(u"UPDATE message SET state = 'queued' WHERE state = 'uncertain'"_s);
    }

    /// What went wrong, letter by letter; empty when nothing did.
    QStringList faults()
    {
        QStringList found;
        const auto messages = valueOf(Outbox(m_f.store.db()).list(m_f.session()));
        const auto taken = m_server.taken();
        for (const QueuedMessage &message : messages) {
            const int times = timesOut(message, taken);
            const QString id = QString::number(message.id.row());
            if (times > 1)
                found += u"message %1 went out %2 times"_s.arg(id).arg(times);
            if (message.state == MessageState::Sent && times == 0)
                found += u"message %1 is called sent and is lost"_s.arg(id);
            if (message.state != MessageState::Sent && message.state != MessageState::Uncertain)
                found += u"message %1 ended %2"_s.arg(id, messageStateName(message.state));
        }
        if (!valueOf(verifyAudit(m_f.store.db(), m_f.session())).whole)
            found += u"the audit chain is broken"_s;
        return found;
    }

    int uncertain() { return count(MessageState::Uncertain); }
    int sent() { return count(MessageState::Sent); }

private:
    int count(MessageState state)
    {
        return static_cast<int>(valueOf(Outbox(m_f.store.db()).list(m_f.session(), state)).size());
    }

    int timesOut(const QueuedMessage &message, const QHash<QByteArray, int> &taken) const
    {
        if (m_gateway == u"smtp"_s)
            return taken.value(message.smtpId.toUtf8());
        NewMessage whole;
        whole.fileName = u"letter.eml"_s;
        whole.smtpId = message.smtpId;
        return QFileInfo::exists(m_target + u'/' + SpoolGateway::spoolName(whole)) ? 1 : 0;
    }

    pid_t start(const char *stopAt)
    {
        int pipe[2];
        REQUIRE(::pipe2(pipe, O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
        QByteArrayList words{CASEPOST_BINARY_DIR "/bin/outbox_victim",
                             m_f.store.location().path.toUtf8(),
                             "km",
                             m_gateway.toUtf8(),
                             m_target.toUtf8()};
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        qunsetenv("CASEPOST_TEST_STOP_AT");
        if (stopAt)
            qputenv("CASEPOST_TEST_STOP_AT", stopAt);
        pid_t child = 0;
        REQUIRE(::posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ)
                == 0);
        qunsetenv("CASEPOST_TEST_STOP_AT");
        posix_spawn_file_actions_destroy(&actions);
        ::close(pipe[1]);
        if (m_ready >= 0)
            ::close(m_ready);
        m_ready = pipe[0];
        return child;
    }

    static bool wasKilled(pid_t child)
    {
        int status = 0;
        REQUIRE(::waitpid(child, &status, 0) == child);
        if (WIFEXITED(status))
            CHECK(WEXITSTATUS(status) == 0);
        return WIFSIGNALED(status);
    }

    InMemory m_inMemory; // before the folders
    OutboxFixture m_f;
    AcceptingSmtpServer m_server;
    QTemporaryDir m_folder;
    QString m_gateway;
    QString m_target;
    int m_ready = -1;
};

} // namespace

TEST_CASE("a sender killed at each named place leaves what the crash table says",
          "[core][outbox][kill]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const QString gateway = GENERATE(u"spool"_s, u"smtp"_s);
    for (const char *place : kStopPoints) {
        CAPTURE(place, gateway.toStdString(), engine == Engine::Sqlite);
        Slaughter slaughter(engine, gateway, 3);
        CHECK(slaughter.killAt(place));
        slaughter.letFinish();
        CHECK(slaughter.faults() == QStringList());
        const std::string_view at(place);
        const bool doubtful = at == "marked" || at == "committed" || at == "answered";
        CHECK(slaughter.uncertain() == (doubtful ? 1 : 0));
        CHECK(slaughter.sent() == (doubtful ? 2 : 3));
    }
}

TEST_CASE("a sender killed at random moments never loses a letter and never sends one twice",
          "[core][outbox][kill]")
{
    struct Case
    {
        Engine engine;
        QString gateway;
        int kills;
    };
    const auto now = GENERATE(values<Case>({{Engine::Sqlite, u"spool"_s, 100},
                                            {Engine::Sqlite, u"smtp"_s, 150},
                                            {Engine::Postgres, u"smtp"_s, 50}}));
    std::mt19937 random(20260302);
    const int wanted = killsWanted(now.kills);
    Slaughter slaughter(now.engine, now.gateway, 3 * wanted);
    int kills = 0;
    for (int i = 0; i < wanted && slaughter.waiting() > 0; ++i)
        kills += slaughter.killAtRandom(random) ? 1 : 0;
    slaughter.letFinish();
    CAPTURE(kills, slaughter.uncertain(), now.gateway.toStdString());
    CHECK(kills > wanted / 10); // how many moments met a living sender is the machine's affair
    CHECK(slaughter.faults() == QStringList());
}

TEST_CASE("four senders share one outbox and none takes another's letter", "[core][outbox][kill]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    Slaughter slaughter(engine, u"spool"_s, 200);
    slaughter.letCompete(4);
    slaughter.letFinish();
    CHECK(slaughter.faults() == QStringList());
    CHECK(slaughter.sent() == 200);
    CHECK(slaughter.tries() == 200);
}

TEST_CASE("the judge sees a sender that resends what is uncertain", "[core][outbox][kill]")
{
    Slaughter slaughter(Engine::Sqlite, u"smtp"_s, 2);
    REQUIRE(slaughter.killAt("committed"));
    slaughter.letFinish();
    REQUIRE(slaughter.uncertain() == 1);
    slaughter.resendBlindly();
    slaughter.letFinish();
    CHECK(slaughter.faults().size() == 1);
}
