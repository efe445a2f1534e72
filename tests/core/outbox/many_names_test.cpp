// One store under several names: its senders still know each other (reliability.md F9, P1).
#include "core/outbox/sending/senders_folder.h"
#include "core/outbox/sending/store_standing.h"
#include "core/store/engine/store_handle.h"
#include "core/store/opening/migrator.h"
#include "tests/core/outbox/slaughter.h"
#include "tests/support/reliability.h"

#include <QDir>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;

namespace {

/// Other names of a store's file, in a folder of their own.
class OtherNames
{
public:
    explicit OtherNames(const QString &store)
        : m_store(store)
        , m_folder(QFileInfo(store).absolutePath() + u"/names-XXXXXX"_s)
    {
        REQUIRE(QFile::link(store, symbolic()));
        REQUIRE(::link(QFile::encodeName(store).constData(), QFile::encodeName(hard()).constData())
                == 0);
    }
    QString symbolic() const { return m_folder.filePath(u"symbolic.casepost"_s); }
    QString hard() const { return m_folder.filePath(u"hard.casepost"_s); }
    QString roundabout() const
    {
        const QFileInfo store(m_store);
        return m_folder.path() + u"/../../"_s + store.dir().dirName() + u'/' + store.fileName();
    }
    /// The store's folder, mounted at another place in a mount namespace of the sender's own; empty
    /// when that is not allowed here.
    Start mounted() const
    {
        const QString place = m_folder.filePath(u"mounted"_s);
        QDir().mkpath(place);
        const QByteArray mount = "mount --bind \"" + QFileInfo(m_store).absolutePath().toUtf8()
                                 + "\" \"" + place.toUtf8() + "\" && exec \"$0\" \"$@\"";
        return {.store = place + u'/' + QFileInfo(m_store).fileName(),
                .through = {"unshare", "-m", "sh", "-c", mount}};
    }

private:
    QString m_store;
    QTemporaryDir m_folder;
};

std::vector<Start> sendersOf(const OtherNames &names)
{
    std::vector<Start> senders{
        {.store = names.symbolic()}, {.store = names.hard()}, {.store = names.roundabout()}, {}};
    if (::geteuid() == 0)
        senders.push_back(names.mounted());
    return senders;
}

} // namespace

TEST_CASE("senders that opened one store by different names share its outbox, and none sends "
          "another's letter",
          "[core][outbox][kill][names][reliability]")
{
    const QString gateway = GENERATE(u"smtp"_s, u"spool"_s);
    const Harness harness("P1", u"senders under different names of one store, "_s + gateway);
    const int letters = Harness::tries(200, 2'000);
    Slaughter slaughter(Engine::Sqlite, gateway, letters);
    const OtherNames names(slaughter.path());
    slaughter.letCompete(sendersOf(names));
    slaughter.letFinish();
    CHECK(slaughter.faults() == QStringList());
    CHECK(slaughter.sent() == letters);
    CHECK(slaughter.tries() == letters);
    harness.tell(u"%1 letters, each sent once"_s.arg(letters));
}

TEST_CASE("senders under different names are killed, and no letter is lost or sent twice",
          "[core][outbox][kill][names][reliability]")
{
    const Harness harness("P1", u"senders under different names killed"_s);
    const auto kills = static_cast<std::size_t>(Harness::tries(40, 1'000));
    Slaughter slaughter(Engine::Sqlite, u"smtp"_s, 5 * static_cast<int>(kills));
    const OtherNames names(slaughter.path());
    const auto senders = sendersOf(names);
    std::mt19937 random(20260302);
    for (std::size_t i = 0; i < kills && slaughter.waiting() > 0; ++i)
        (void)slaughter.killAtRandom(random, senders[i % senders.size()]);
    slaughter.letFinish();
    CHECK(slaughter.faults() == QStringList());
    harness.tell(u"%1 kills: 0 lost, 0 twice"_s.arg(kills));
}

TEST_CASE("the judge sees a sender that takes those of another name for dead",
          "[core][outbox][kill][names][reliability]")
{
    // Who meets whom is chance: on a busy machine four senders may pass one another by.
    constexpr int kRounds = 20;
    const Harness harness("P1", u"mutant: those of another name are taken for dead"_s);
    bool seen = false;
    for (int round = 0; round < kRounds && !seen; ++round) {
        Slaughter slaughter(Engine::Sqlite, u"smtp"_s, 200);
        slaughter.letCompete(std::vector<Start>(4, Start{.careless = true}));
        slaughter.letFinish();
        seen = !slaughter.faults().isEmpty();
    }
    CHECK(seen);
    harness.tell(u"seen"_s);
}

TEST_CASE("senders that start at once, the first ever of a store, keep one record of theirs",
          "[core][outbox][names]")
{
    for (int round = 0; round < 20; ++round) {
        OutboxFixture f;
        int gate[2];
        REQUIRE(::pipe2(gate, O_CLOEXEC) == 0);
        std::vector<pid_t> senders;
        for (int i = 0; i < 4; ++i) {
            senders.push_back(::fork());
            REQUIRE(senders.back() >= 0);
            if (senders.back() > 0)
                continue;
            const auto db = openAsItIs(f.store.location(), OpenMode::ReadWrite);
            char byte = 0;
            ::close(gate[1]);
            const bool opened = ::read(gate[0], &byte, 1) == 0; // until all are there
            ::_exit(opened && db && prepareSendersFolder(**db) ? 0 : 1);
        }
        ::close(gate[0]);
        ::close(gate[1]);
        for (const pid_t sender : senders) {
            int status = 0;
            REQUIRE(::waitpid(sender, &status, 0) == sender);
            CHECK(status == 0);
        }
        CHECK(valueOf(standingOf(f.store.db())).standing == Standing::Own);
    }
}

TEST_CASE("a store is used by one name, whatever name it is opened by", "[core][store][names]")
{
    OutboxFixture f;
    const QString path = QFileInfo(f.store.location().path).canonicalFilePath();
    const OtherNames names(path);
    for (const QString &name : {names.symbolic(), names.hard(), names.roundabout(), path}) {
        const auto db = valueOf(openStore({Engine::Sqlite, name}, OpenMode::ReadWrite));
        CHECK(db->location().path == path);
        CHECK(valueOf(standingOf(*db)).standing == Standing::Own);
    }
    SECTION("when it is renamed, its senders' folder goes with it")
    {
        f.queue();
        ScriptGateway gateway;
        CHECK(f.drain(gateway).sent == 1);
        f.store.close();
        QFile::remove(names.hard());
        const QString renamed = QFileInfo(path).absolutePath() + u"/renamed.casepost"_s;
        REQUIRE(QFile::rename(path, renamed));
        const auto db = valueOf(openStore({Engine::Sqlite, renamed}, OpenMode::ReadWrite));
        CHECK(db->location().path == renamed);
        CHECK(QFileInfo::exists(renamed + u".senders/1.receipts"_s));
        CHECK(QFileInfo::exists(renamed + u".anchors"_s)); // and what it held of the record
        CHECK_FALSE(QFileInfo::exists(path + u".senders"_s));
        CHECK(valueOf(standingOf(*db)).standing == Standing::Own);
    }
}

TEST_CASE("opening a store takes no lock away that another connection of the program holds",
          "[core][store][names]")
{
    TestStore store;
    auto writing = valueOf(Transaction::begin(store.db()));
    const auto second = store.another();
    second.get();
    // Another process would see it: the lock of SQLite is still on the file.
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock{};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = 0x40000001; // SQLite's reserved byte
        lock.l_len = 1;
        const int file =
            ::open(QFile::encodeName(store.location().path).constData(), O_RDWR | O_CLOEXEC);
        (void)::fcntl(file, F_GETLK, &lock);
        ::_exit(lock.l_type == F_UNLCK ? 1 : 0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
    mustSucceed(writing.commit());
}

TEST_CASE("a numbered lock on a store's file is one for all names and all holders of the program",
          "[core][store][names]")
{
    TestStore store;
    const OtherNames names(store.location().path);
    const auto one = valueOf(StoreHandle::open(store.location().path));
    const auto other = valueOf(StoreHandle::open(names.hard()));
    CHECK(valueOf(one.tryLock(7)));
    CHECK_FALSE(valueOf(other.tryLock(7)));
    CHECK(valueOf(other.tryLock(8)));
    one.unlock(7);
    CHECK(valueOf(other.tryLock(7)));
    CHECK(one.place() == other.place());
}
