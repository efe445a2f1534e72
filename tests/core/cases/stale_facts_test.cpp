// A row that the import refuses leaves yesterday's row as today's: the case is known as out of date
// (REQ-CHG-07), and one customer's bad cell does not refuse everybody's extract (extract.md).
#include "core/cases/file/case_store.h"
#include "core/cases/import/bad_row_share.h"
#include "core/cases/import/case_import.h"
#include "core/cases/record/stale_facts.h"
#include "core/outbox/journal/outbox.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

using Row = ExtractFile::Row;

Row row(const QString &reference, const Row &more = {})
{
    Row cells{{u"applicant_email"_s, u"a@example.org"_s},
              {u"applicant_address_1"_s, u"1 Road"_s},
              {u"office"_s, u"Durham"_s},
              {u"photo_ok"_s, u""_s},
              {u"updated_at"_s, u"2026-03-01T08:00:00Z"_s}};
    cells.insert(more);
    return ExtractFile::row(reference, u"Smith"_s, cells);
}

/// A store and its extracts.
struct Desk
{
    explicit Desk(Engine engine = Engine::Sqlite)
        : store(engine)
    {}

    Result<ImportReport> tryLoad(const QByteArray &bytes, BadRows badRows = BadRows::UpToShare)
    {
        const Session session = store.session();
        return importExtract(store.db(),
                             session,
                             files.writeBytes(bytes),
                             {badRows, ImportMode::Apply},
                             mailHolder(store.db(), session));
    }
    ImportReport load(const QList<Row> &rows) { return valueOf(tryLoad(ExtractFile::text(rows))); }
    CaseId idOf(const QString &reference)
    {
        return valueOf(CaseStore(store.db()).byReference(store.session(), reference)).id;
    }
    std::optional<StaleFacts> stale(const QString &reference)
    {
        return valueOf(staleFactsOf(store.db(), store.session(), idOf(reference)));
    }
    int entries(const QString &reference, QStringView beginning)
    {
        int count = 0;
        for (const CaseEvent &event :
             valueOf(CaseStore(store.db()).history(store.session(), idOf(reference))))
            count += event.text.startsWith(beginning) ? 1 : 0;
        return count;
    }

    TestStore store;
    ExtractFile files;
};

/// Rows A-1 to A-`count`, of which the first `bad` have an email address that is none.
QList<Row> rows(int count, int bad)
{
    QList<Row> all;
    for (int i = 1; i <= count; ++i)
        all += row(u"A-%1"_s.arg(i),
                   i <= bad ? Row{{u"applicant_email"_s, u"new@example,com"_s}} : Row());
    return all;
}

} // namespace

TEST_CASE("a refused row leaves the case as it was, known as out of date until a good row comes "
          "(REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    desk.load({row(u"A-1"_s), row(u"A-2"_s)});
    CHECK_FALSE(desk.stale(u"A-1"_s));

    const QDateTime since = desk.store.clock().nowUtc();
    const QList<Row> bad{row(u"A-1"_s,
                             {{u"applicant_email"_s, u"new@example,com"_s},
                              {u"applicant_address_1"_s, u"99 New Road"_s},
                              {u"photo_ok"_s, u"perhaps"_s}}),
                         row(u"A-2"_s)};
    const auto report = desk.load(bad);
    CHECK(report.refusedCount == 1);
    CHECK(report.stale == 1);
    CHECK(report.unmatched == 0);
    CHECK(report.gone == 0);
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused.front().reference == u"A-1"_s);
    CHECK(report.refused.front().stale);
    const auto stale = desk.stale(u"A-1"_s);
    REQUIRE(stale);
    CHECK(stale->columns == QStringList{u"applicant_email"_s, u"photo_ok"_s}); // every bad cell
    CHECK_FALSE(stale->wholeRow);
    CHECK(stale->sinceUtc == since);
    CHECK_FALSE(desk.stale(u"A-2"_s));
    CHECK(desk.entries(u"A-1"_s, kOutOfDate) == 1);

    desk.store.clock().set(since.addSecs(7200));
    desk.load(bad); // still bad: the same trouble since the same moment, told once
    CHECK(desk.stale(u"A-1"_s)->sinceUtc == since);
    CHECK(desk.entries(u"A-1"_s, kOutOfDate) == 1);

    desk.load({row(u"A-1"_s), row(u"A-2"_s)}); // the very row that the store holds
    CHECK_FALSE(desk.stale(u"A-1"_s));
    CHECK(desk.entries(u"A-1"_s, kUpToDate) == 1);
}

TEST_CASE("a row that cannot be taken apart leaves its whole case out of date (REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const QByteArray head = "reference,system,status,applicant_surname\n";
    (void)valueOf(desk.tryLoad(head + "A-1,AMS,issued,Smith\n#end,1\n"));
    const QByteArray broken = GENERATE(as<QByteArray>{},
                                       "A-1,AMS,issued,Smith,one too many\n",
                                       "A-1,AMS,issued\n",
                                       "A-1,AMS,is\"su\"ed,Smith\n",
                                       "A-1,AMS,\"issued\"x,Smith\n");
    const auto report = valueOf(desk.tryLoad(head + broken + "#end,1\n"));
    CHECK(report.stale == 1);
    CHECK(report.gone == 0);
    const auto stale = desk.stale(u"A-1"_s);
    REQUIRE(stale);
    CHECK(stale->wholeRow);
}

TEST_CASE("a refused row that names no known case is told as such (REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    desk.load({row(u"A-1"_s)});
    const auto report = desk.load(
        {row(u"A-1"_s), row(u"=1+1"_s), row(u""_s), row(u"A-9"_s, {{u"status"_s, u"lost"_s}})});
    CHECK(report.refusedCount == 3);
    CHECK(report.unmatched == 3);
    CHECK(report.stale == 0);
    REQUIRE(report.refused.size() == 3);
    CHECK(report.refused[0].reference.isEmpty()); // a cell that is not believed
    CHECK(report.refused[1].reference.isEmpty());
    CHECK(report.refused[2].reference == u"A-9"_s); // a new case that was left out
    for (const RefusedCell &cell : report.refused)
        CHECK_FALSE(cell.stale);
}

TEST_CASE("a case that stands twice in the extract is out of date: which row is right is not known "
          "(REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto report =
        desk.load({row(u"A-1"_s), row(u"A-1"_s, {{u"applicant_address_1"_s, u"2 Road"_s}})});
    CHECK(report.added == 1);
    CHECK(report.stale == 1);
    CHECK(desk.stale(u"A-1"_s)->columns == QStringList{u"reference"_s});
}

TEST_CASE(
    "what waits for a case whose row is refused is held, whichever cell was bad, because a good "
    "cell of that row may hold a new address (REQ-CHG-07)",
    "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto cell = GENERATE(values<Row>(
        {Row{{u"applicant_email"_s, u"new@example,com"_s}},
         Row{{u"photo_ok"_s, u"perhaps"_s}},
         Row{{u"photo_ok"_s, u"perhaps"_s}, {u"applicant_address_1"_s, u"9 New Road"_s}}}));
    desk.load({row(u"A-1"_s)});
    const QString id = QString::number(desk.idOf(u"A-1"_s).row());
    desk.store.exec(
        u"INSERT INTO letter (id, case_id, staff_id, created_utc, letter_date, kind, template, "
        "channel, language, recipient, document, facts, findings, guidance, phrases, sha256) "
        "VALUES (1, %1, (SELECT MIN(id) FROM staff), '', '', '', '', '', '', '', '', '', '', "
        "'', '', '')"_s.arg(id));
    desk.store.exec(
        u"INSERT INTO message (id, letter_id, case_id, gateway, recipient, smtp_id, state, "
        "queued_utc, changed_utc) VALUES (1, 1, %1, 'spool', 'x', '<1>', 'queued', '', '')"_s.arg(
            id));
    const auto report = desk.load({row(u"A-1"_s, cell)});
    CHECK(report.held == 1);
    CHECK(desk.store.value(u"SELECT state FROM message"_s) == u"held"_s);
}

TEST_CASE("bad rows are left out up to a share of the rows, at least ten; above it the whole is "
          "refused, and skipping loads the rest (extract.md)",
          "[core][import][share]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(desk.load(rows(20, 10)).refusedCount == 10);
    const Error refused = errorOf(desk.tryLoad(ExtractFile::text(rows(20, 11))));
    CHECK(refused.code == ErrorCode::InvalidInput);
    CHECK(refused.message.contains(u"at most 10"_s));
    const auto skipped = valueOf(desk.tryLoad(ExtractFile::text(rows(20, 11)), BadRows::Skip));
    CHECK(skipped.refusedCount == 11);

    CHECK(desk.load(rows(1500, 15)).refusedCount == 15); // 1 %
    CHECK(errorOf(desk.tryLoad(ExtractFile::text(rows(1500, 16)))).code == ErrorCode::InvalidInput);
}

TEST_CASE("the share of bad rows is a setting of the store that an administrator keeps, audited "
          "(extract.md)",
          "[core][import][share]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(valueOf(badRowShare(desk.store.db())) == BadRowShare{});
    const auto administrator = desk.store.session(u"ad"_s, u"administrator"_s);
    CHECK(errorOf(setBadRowShare(desk.store.db(), desk.store.session(), {0, 0})).code
          == ErrorCode::NotPermitted);
    CHECK(errorOf(setBadRowShare(desk.store.db(), administrator, {1001, 0})).code
          == ErrorCode::InvalidInput);
    mustSucceed(setBadRowShare(desk.store.db(), administrator, {0, 0}));
    CHECK(errorOf(desk.tryLoad(ExtractFile::text(rows(20, 1)))).code == ErrorCode::InvalidInput);
    mustSucceed(setBadRowShare(desk.store.db(), administrator, {500, 0}));
    CHECK(desk.load(rows(20, 10)).refusedCount == 10);
    CHECK(desk.store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'store.settings'"_s)
          == u"2"_s);
}
