#pragma once

#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
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
#include <vector>

namespace casepost::test {

using namespace Qt::StringLiterals;
using core::Engine;
using core::MessageState;
using core::NewMessage;
using core::QueuedMessage;

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

/// How a sender is started.
struct Start
{
    const char *stopAt = nullptr;
    QString store = {};          ///< the name it opens the store by; empty: its own
    QByteArrayList through = {}; ///< a program that starts it, with its arguments
    bool careless = false;       ///< the mutant: takes every other sender for dead
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
        auto transaction = valueOf(core::Transaction::begin(m_f.store.db()));
        for (int i = 0; i < letters; ++i)
            m_f.queue(gateway);
        mustSucceed(transaction.commit());
    }

    /// Kills a sender a random moment after it began; false when it had ended by itself.
    bool killAtRandom(std::mt19937 &random, const Start &how = {})
    {
        const pid_t child = start(how);
        pollfd ended{m_ready, POLLIN, 0};
        char byte = 0;
        (void)::poll(&ended, 1, 20'000);
        if (::read(m_ready, &byte, 1) == 1) // it is about to send; the pipe closes when it ends
            (void)::poll(&ended, 1, static_cast<int>(random() % 13));
        ::kill(child, SIGKILL);
        return wasKilled(child);
    }

    /// Lets a sender kill itself at a named place; false when it never came there.
    bool killAt(const char *place) { return wasKilled(start({.stopAt = place})); }

    /// Starts several senders at once and waits for all.
    void letCompete(const std::vector<Start> &senders)
    {
        std::vector<pid_t> children;
        for (const Start &sender : senders)
            children.push_back(start(sender));
        for (const pid_t child : children)
            REQUIRE_FALSE(wasKilled(child));
    }

    /// Where the store is.
    QString path() const { return m_f.store.location().path; }

    /// Tries in all: more than letters means that one was taken by two senders.
    int tries() { return m_f.store.value(u"SELECT COUNT(*) FROM attempt"_s).toInt(); }

    /// Lets senders work until nothing waits or is claimed. A dead sender's lock on a server may
    /// live a little longer than the sender.
    void letFinish()
    {
        for (int i = 0; i < 200 && waiting() > 0; ++i)
            REQUIRE_FALSE(wasKilled(start({})));
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
        const auto messages = valueOf(core::Outbox(m_f.store.db()).list(m_f.session()));
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
        if (!valueOf(core::verifyAudit(m_f.store.db(), m_f.session())).whole)
            found += u"the audit chain is broken"_s;
        return found;
    }

    int uncertain() { return count(MessageState::Uncertain); }
    int sent() { return count(MessageState::Sent); }

private:
    int count(MessageState state)
    {
        return static_cast<int>(
            valueOf(core::Outbox(m_f.store.db()).list(m_f.session(), state)).size());
    }

    int timesOut(const QueuedMessage &message, const QHash<QByteArray, int> &taken) const
    {
        if (m_gateway == u"smtp"_s)
            return taken.value(message.smtpId.toUtf8());
        NewMessage whole;
        whole.fileName = u"letter.eml"_s;
        whole.smtpId = message.smtpId;
        return QFileInfo::exists(m_target + u'/' + core::SpoolGateway::spoolName(whole)) ? 1 : 0;
    }

    pid_t start(const Start &how)
    {
        int pipe[2];
        REQUIRE(::pipe2(pipe, O_CLOEXEC) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
        QByteArrayList words = how.through;
        words += {CASEPOST_BINARY_DIR "/bin/outbox_victim",
                  (how.store.isEmpty() ? path() : how.store).toUtf8(),
                  "km",
                  m_gateway.toUtf8(),
                  m_target.toUtf8()};
        if (how.careless)
            words += "careless";
        std::vector<char *> arguments;
        for (QByteArray &word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        qunsetenv("CASEPOST_TEST_STOP_AT");
        if (how.stopAt)
            qputenv("CASEPOST_TEST_STOP_AT", how.stopAt);
        pid_t child = 0;
        REQUIRE(::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ)
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

} // namespace casepost::test
