// The power goes at any moment, and what was promised before is still there (reliability.md F2,
// P2).
#include "core/audit/check/record_check.h"
#include "core/store/opening/migrator.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/power_cut_disk.h"
#include "tests/support/reliability.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLetters = 6;
constexpr int kLookWhole = 50; ///< every such cut is opened by the program itself

/// What a disk that lost its power kept of promises.
struct Tally
{
    int cuts = 0;
    int damaged = 0;
    int lost = 0;
    int recordBroken = 0;
};

/// A store as it was left, read by SQLite alone.
class Remains
{
public:
    explicit Remains(const QString &file)
    {
        const int code = sqlite3_open_v2(
            QFile::encodeName(file).constData(), &m_raw, SQLITE_OPEN_READWRITE, "unix");
        REQUIRE(code == SQLITE_OK);
    }
    ~Remains() { sqlite3_close(m_raw); }
    Remains(const Remains &) = delete;
    Remains &operator=(const Remains &) = delete;

    bool areSound() { return value("PRAGMA integrity_check") == "ok"; }
    /// Is "queued <id>" or "committing <id>" kept?
    bool keep(const QString &promise)
    {
        const QByteArray id = promise.section(u' ', 1).toUtf8();
        const QByteArray state =
            value("SELECT state || '/' || phase FROM message WHERE smtp_id = '" + id + "'");
        if (promise.startsWith(u"committing"_s)) // whoever finds it otherwise sends it again
            return state == "sending/committing" || state == "sent/none";
        return !state.isEmpty();
    }

private:
    QByteArray value(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        QByteArray found;
        if (sqlite3_prepare_v2(m_raw, sql.constData(), -1, &statement, nullptr) == SQLITE_OK
            && sqlite3_step(statement) == SQLITE_ROW)
            found = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return found;
    }
    sqlite3 *m_raw = nullptr;
};

bool recordIsWhole(const QString &file)
{
    const auto db = openStore({Engine::Sqlite, file}, OpenMode::ReadOnly);
    if (!db)
        return false;
    const auto verdict = checkRecord(**db);
    return verdict && verdict->whole;
}

void look(const PowerCutDisk::Left &left, Tally &tally)
{
    bool sound = true;
    int lost = 0;
    {
        Remains remains(left.file);
        sound = remains.areSound();
        for (const QString &promise : left.promised)
            lost += sound && !remains.keep(promise) ? 1 : 0;
    }
    tally.damaged += sound ? 0 : 1;
    tally.lost += lost > 0 ? 1 : 0;
    if (sound && tally.cuts++ % kLookWhole == 0)
        tally.recordBroken += recordIsWhole(left.file) ? 0 : 1;
}

/// Queues letters and sends them, and promises what a person or a mail server is told.
void work(OutboxFixture &f, Database &db)
{
    const auto session = f.session();
    for (int i = 0; i < kLetters; ++i) {
        const auto message = f.newMessage();
        (void)valueOf(Outbox(db).enqueue(session, message));
        PowerCutDisk::promise(u"queued "_s + message.smtpId);
    }
    ScriptGateway gateway;
    gateway.afterMark = [&gateway] {
        PowerCutDisk::promise(u"committing "_s + gateway.asked.back());
    };
    const auto sender = valueOf(Sender::open(db, session, {&gateway}));
    CHECK(valueOf(sender->drain({})).sent == kLetters);
}

/// `settings`: what is set otherwise than the program does.
Tally cutPower(int cuts, const QStringList &settings = {})
{
    OutboxFixture f;
    (void)f.session();
    const QString path = QFileInfo(f.store.location().path).canonicalFilePath();
    f.store.close();
    QFile::remove(path + u"-journal"_s);
    const PowerCutDisk disk;
    PowerCutDisk::beginWith(path);
    f.store.reopen();
    for (const QString &setting : settings)
        (void)valueOf(f.store.db().scalar(setting));
    work(f, f.store.db());

    const QTemporaryDir folder(u"/dev/shm/casepost-cut-XXXXXX"_s);
    Tally tally;
    const int times = 1 + cuts / PowerCutDisk::moments();
    const int done = PowerCutDisk::cutEverywhere(
        times, 20260302, folder.path(), [&tally](const auto &left) { look(left, tally); });
    tally.cuts = done;
    return tally;
}

} // namespace

TEST_CASE("whenever the power goes, every promise made before is kept and the store is sound "
          "(REQ-INC-01)",
          "[core][store][reliability]")
{
    const Harness harness("P2", u"power cuts while letters are queued and sent"_s);
    const Tally tally = cutPower(Harness::tries(2'000, 50'000));
    CHECK(tally.damaged == 0);
    CHECK(tally.lost == 0);
    CHECK(tally.recordBroken == 0);
    harness.tell(u"%1 cuts: %2 damaged, %3 lost a promise"_s.arg(tally.cuts)
                     .arg(tally.damaged)
                     .arg(tally.lost));
}

TEST_CASE("the judge of power cuts sees every weaker setting of the store's journal",
          "[core][store][reliability]")
{
    struct Mutant
    {
        const char *name;
        QStringList settings;
    };
    const auto mutant = GENERATE(values<Mutant>(
        {{"DELETE and FULL", {u"PRAGMA journal_mode = DELETE"_s, u"PRAGMA synchronous = FULL"_s}},
         {"TRUNCATE and NORMAL", {u"PRAGMA synchronous = NORMAL"_s}},
         {"no sync", {u"PRAGMA synchronous = OFF"_s}},
         {"WAL and NORMAL",
          {u"PRAGMA locking_mode = EXCLUSIVE"_s,
           u"PRAGMA journal_mode = WAL"_s,
           u"PRAGMA synchronous = NORMAL"_s}}}));
    const Harness harness("P2", u"mutant: "_s + QLatin1StringView(mutant.name));
    CAPTURE(mutant.name);
    const Tally tally = cutPower(Harness::tries(400, 10'000), mutant.settings);
    CHECK(tally.damaged + tally.lost > 0);
    harness.tell(u"%1 cuts: %2 damaged, %3 lost a promise"_s.arg(tally.cuts)
                     .arg(tally.damaged)
                     .arg(tally.lost));
}
