// Which extract takes the place of the one before: a newer one that holds cases. What a damaged
// reference, a missing row or an end may mean is treated as out of date or held (REQ-CHG-07).
#include "core/cases/file/case_store.h"
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

const ImportOptions kOlder{.older = OlderExtract::Load};
const ImportOptions kEmpty{.empty = EmptyExtract::Load};

Row row(const QString &reference, const Row &more = {})
{
    Row cells{{u"applicant_address_1"_s, u"1 Road"_s},
              {u"office"_s, u"Durham"_s},
              {u"updated_at"_s, u"2026-03-01T08:00:00Z"_s}};
    cells.insert(more);
    return ExtractFile::row(reference, u"Smith"_s, cells);
}

Row at(const QString &reference, const QString &moment, const Row &more = {})
{
    Row cells{{u"updated_at"_s, moment}};
    cells.insert(more);
    return row(reference, cells);
}

/// A store, its extracts, and a letter that waits for each case asked for.
struct Desk
{
    explicit Desk(Engine engine = Engine::Sqlite)
        : store(engine)
    {}

    Result<ImportReport> tryLoad(const QByteArray &bytes, const ImportOptions &options = {})
    {
        const Session session = store.session();
        return importExtract(
            store.db(),
            session,
            files.writeBytes(bytes),
            options,
            mailHolder(store.db(), session, [this](const JournalRow &) -> Result<bool> {
                ++asked;
                return readsChange;
            }));
    }
    ImportReport load(const QList<Row> &rows, const ImportOptions &options = {})
    {
        return valueOf(tryLoad(ExtractFile::text(rows), options));
    }
    CaseRecord caseOf(const QString &reference)
    {
        return valueOf(CaseStore(store.db()).byReference(store.session(), reference));
    }
    std::optional<StaleFacts> stale(const QString &reference)
    {
        return valueOf(staleFactsOf(store.db(), store.session(), caseOf(reference).id));
    }
    void queue(const QString &reference, int number)
    {
        const QString id = QString::number(caseOf(reference).id.row());
        store.exec(
            u"INSERT INTO letter (id, case_id, staff_id, created_utc, letter_date, kind, template, "
            "channel, language, recipient, document, facts, findings, guidance, phrases, sha256) "
            "VALUES (%2, %1, (SELECT MIN(id) FROM staff), '', '', '', '', '', '', '', '', '', '', "
            "'', '', '')"_s.arg(id)
                .arg(number));
        store.exec(
            u"INSERT INTO message (id, letter_id, case_id, gateway, recipient, smtp_id, state, "
            "queued_utc, changed_utc) VALUES (%2, %2, %1, 'spool', 'x', '<%2>', 'queued', '', "
            "'')"_s.arg(id)
                .arg(number));
    }
    QString state(int number)
    {
        return store.value(u"SELECT state FROM message WHERE id = %1"_s.arg(number));
    }
    QString reason(int number)
    {
        return store.value(u"SELECT reason FROM message WHERE id = %1"_s.arg(number));
    }

    bool readsChange = false; ///< do letters read what seldom matters to one?
    int asked = 0;
    TestStore store;
    ExtractFile files;
};

/// Cases of the house's own form, enough to teach it.
QList<Row> ordinary(int count)
{
    QList<Row> rows;
    for (int i = 1; i <= count; ++i)
        rows += row(u"AMS-%1"_s.arg(i, 9, 10, QChar(u'0')));
    return rows;
}

} // namespace

TEST_CASE("where it cannot be told whose a refused row is, every case without a row is out of date "
          "and its mail held, and none is gone (REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto nameless = GENERATE(as<QString>{}, u""_s, u"  "_s, u"=1+1"_s, u"AMS#1"_s, u"-"_s);
    CAPTURE(nameless.toStdString());
    desk.load({row(u"A-1"_s), row(u"A-2"_s), row(u"A-3"_s)});
    desk.queue(u"A-1"_s, 1);
    desk.queue(u"A-2"_s, 2);

    const QList<Row> damaged{row(nameless, {{u"applicant_address_1"_s, u"9 New Road"_s}}),
                             row(u"A-2"_s)};
    const auto report = desk.load(damaged);
    CHECK(report.nameless == 1);
    CHECK(report.missing == 2);
    CHECK(report.stale == 2);
    CHECK(report.gone == 0);
    CHECK(report.held == 1);
    REQUIRE(desk.stale(u"A-1"_s));
    CHECK(desk.stale(u"A-1"_s)->wholeRow);
    CHECK(desk.caseOf(u"A-1"_s).inProgress);
    CHECK(desk.stale(u"A-3"_s));
    CHECK_FALSE(desk.stale(u"A-2"_s));
    CHECK(desk.state(1) == u"held"_s);
    CHECK(desk.state(2) == u"queued"_s);

    desk.load({row(u"A-1"_s), row(u"A-2"_s)}); // a whole one: A-3 is surely gone
    CHECK_FALSE(desk.stale(u"A-1"_s));
    CHECK_FALSE(desk.stale(u"A-3"_s));
    CHECK_FALSE(desk.caseOf(u"A-3"_s).inProgress);
}

TEST_CASE("a row that cannot be taken apart names no case when its reference is not known "
          "(REQ-CHG-07)",
          "[core][import][stale]")
{
    Desk desk;
    const QByteArray head = "reference,system,status,applicant_surname\n";
    (void)valueOf(desk.tryLoad(head + "A-1,AMS,in-progress,Smith\n#end,1\n"));
    const auto report = valueOf(desk.tryLoad(head + "AMS,A-1,in-progress,Smith,x\n#end,1\n"));
    CHECK(report.nameless == 1);
    CHECK(desk.stale(u"A-1"_s));
}

TEST_CASE("a reference that no application can have makes no case (REQ-CHG-07)",
          "[core][import][reference]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    desk.load(ordinary(60));
    for (const QString &bad : {u"TBC"_s,
                               u"McNally"_s,
                               u"N/A"_s,
                               u"1.22E08"_s,
                               u"1.22018E8"_s,
                               u"122018069.0"_s,
                               u"2026-03-01"_s,
                               u"01/03/2026"_s,
                               u"0"_s,
                               u"AMS-00000061-"_s,
                               u"AMS-00000061"_s,  // a digit is lost
                               u"AMS-00000O061"_s, // a letter O among digits
                               u"AMS-0000000611"_s}) {
        CAPTURE(bad.toStdString());
        auto rows = ordinary(60);
        rows += row(bad);
        const auto report = desk.load(rows);
        CHECK(report.added == 0);
        REQUIRE(report.refusedCount == 1);
        CHECK(report.refused.front().column == u"reference"_s);
        CHECK(report.nameless == 1);
    }
    auto rows = ordinary(60);
    // Another system's form, a form not seen before, and the usual one written otherwise.
    rows += row(u"DAP-1234567890"_s, {{u"system"_s, u"DAP"_s}});
    rows += row(u"PEX 12/345"_s);
    rows += row(u"ams 000 000 061"_s);
    rows += row(u"123456789"_s);
    CHECK(desk.load(rows).added == 4);
}

TEST_CASE("an older extract does not take the place of a newer one, unless somebody says so, and "
          "then what it touches is held and the record says it (REQ-CHG-07)",
          "[core][import][older]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto morning = [](const Row &more = {}) {
        return QList<Row>{at(u"A-1"_s, u"2026-03-02T08:00:00Z"_s, more),
                          at(u"A-2"_s, u"2026-03-02T07:00:00Z"_s)};
    };
    desk.load({at(u"A-1"_s, u"2026-03-02T10:00:00Z"_s, {{u"applicant_address_1"_s, u"2 New"_s}}),
               at(u"A-2"_s, u"2026-03-02T07:00:00Z"_s)});
    desk.queue(u"A-1"_s, 1);
    desk.queue(u"A-2"_s, 2);
    const Error refused = errorOf(desk.tryLoad(ExtractFile::text(morning())));
    INFO(refused.message.toStdString());
    CHECK(refused.code == ErrorCode::InvalidInput);
    CHECK(refused.message.contains(u"before"_s));
    CHECK(refused.message.contains(u"--older"_s));
    CHECK(desk.caseOf(u"A-1"_s).address.lines.value(0) == u"2 New"_s);
    CHECK(desk.state(1) == u"queued"_s);
    // A dry run says the same.
    CHECK(errorOf(desk.tryLoad(ExtractFile::text(morning()), {.mode = ImportMode::DryRun})).code
          == ErrorCode::InvalidInput);

    const auto report = desk.load(morning(), kOlder);
    CHECK(report.older);
    CHECK(report.held == 1);
    CHECK(desk.state(1) == u"held"_s);
    CHECK(desk.state(2) == u"queued"_s);
    CHECK(desk.store
              .value(u"SELECT object FROM audit_entry WHERE action = 'case.import' "
                     "ORDER BY seq DESC LIMIT 1"_s)
              .endsWith(u" older"_s));
    // From here on that one is what the store holds.
    CHECK_FALSE(desk.load({at(u"A-1"_s, u"2026-03-02T09:00:00Z"_s),
                           at(u"A-2"_s, u"2026-03-02T07:00:00Z"_s)})
                    .older);
}

TEST_CASE("an extract is no older one because its newest case has gone, or because nothing tells "
          "when it was made",
          "[core][import][older]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const Row old = at(u"A-1"_s, u"2026-03-02T07:00:00Z"_s);
    desk.load({old, at(u"A-2"_s, u"2026-03-02T10:00:00Z"_s)});
    CHECK(desk.load({old}).gone == 1);
    // It was made behind the one that held A-2, so what is older than that is older still.
    CHECK(errorOf(desk.tryLoad(ExtractFile::text({old, at(u"A-3"_s, u"2026-03-02T09:00:00Z"_s)})))
              .code
          == ErrorCode::InvalidInput);
    CHECK(
        desk.load({row(u"A-1"_s, {{u"updated_at"_s, u""_s}, {u"office"_s, u"Belfast"_s}})}).changed
        == 1);
    CHECK(desk.load({at(u"A-1"_s, u"2026-03-02T11:00:00Z"_s)}).changed == 1);
    CHECK(desk.load({at(u"A-1"_s, u"2026-03-02T11:00:00Z"_s), row(u"A-5"_s)}).added == 1);
}

TEST_CASE("the invented extract of a practice store makes no other one older",
          "[core][import][older]")
{
    Desk desk;
    desk.store.exec(u"INSERT INTO store_info (key, value) VALUES ('practice', '1')"_s);
    desk.load({at(u"A-1"_s, u"2026-03-02T10:00:00Z"_s)});
    CHECK(desk.load({at(u"A-1"_s, u"2026-03-01T10:00:00Z"_s)}).changed == 1);
    CHECK(errorOf(desk.tryLoad(ExtractFile::text({at(u"A-1"_s, u"2026-02-01T10:00:00Z"_s)}))).code
          == ErrorCode::InvalidInput);
}

TEST_CASE("an extract without any case is refused unless somebody says that it is meant",
          "[core][import]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const QByteArray empty = "reference,system,status,applicant_surname\n#end,0\n";
    CHECK(errorOf(desk.tryLoad(empty)).code == ErrorCode::InvalidInput);
    desk.load({row(u"A-1"_s)});
    desk.queue(u"A-1"_s, 1);
    const Error refused = errorOf(desk.tryLoad(empty));
    CHECK(refused.message.contains(u"--empty"_s));
    CHECK(desk.caseOf(u"A-1"_s).inProgress);
    const auto report = valueOf(desk.tryLoad(empty, kEmpty));
    CHECK(report.gone == 1);
    CHECK(report.held == 1);
    CHECK_FALSE(report.madeAt);
}

TEST_CASE("what waits is held when its application ends, leaves the extract or moves to another "
          "office, and the reason says which (REQ-CHG-07)",
          "[core][import][held]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    QList<Row> before, after;
    const QList<std::pair<Row, QString>> changes{
        {{{u"status"_s, u"withdrawn"_s}}, u"ended"_s},
        {{{u"status"_s, u"issued"_s}}, u"ended"_s},
        {{{u"status"_s, u"refused"_s}}, u"ended"_s},
        {{{u"office"_s, u"Belfast"_s}}, u"another office"_s},
        {{{u"status"_s, u"approved"_s}}, u""_s},
        {{{u"status"_s, u"on-hold"_s}}, u""_s}};
    for (int i = 1; i <= changes.size(); ++i) {
        before += row(u"A-%1"_s.arg(i));
        after += row(u"A-%1"_s.arg(i), changes[i - 1].first);
    }
    before += row(u"A-9"_s);
    desk.load(before);
    for (int i = 1; i <= changes.size(); ++i)
        desk.queue(u"A-%1"_s.arg(i), i);
    desk.queue(u"A-9"_s, 9);
    CHECK(desk.load(after).held == 5);
    for (int i = 1; i <= changes.size(); ++i) {
        CAPTURE(i);
        const QString told = changes[i - 1].second;
        CHECK(desk.state(i) == (told.isEmpty() ? u"queued"_s : u"held"_s));
        CHECK(desk.reason(i).contains(told));
    }
    CHECK(desk.state(9) == u"held"_s);
    CHECK(desk.reason(9).contains(u"no longer holds"_s));
}

TEST_CASE("a change in what letters seldom read holds those that were judged by it (REQ-CHG-07)",
          "[core][import][held]")
{
    Desk desk(GENERATE(Engine::Sqlite, Engine::Postgres));
    const QString column = GENERATE(u"photo_ok"_s, u"service"_s, u"status"_s, u"route"_s);
    const QMap<QString, QString> values{{u"photo_ok"_s, u"yes"_s},
                                        {u"service"_s, u"digital-fast-track"_s},
                                        {u"status"_s, u"on-hold"_s},
                                        {u"route"_s, u"paper"_s}};
    desk.load({row(u"A-1"_s), row(u"A-2"_s)});
    desk.queue(u"A-1"_s, 1);
    desk.queue(u"A-2"_s, 2);
    desk.readsChange = true;
    CHECK(desk.load({row(u"A-1"_s, {{column, values[column]}}), row(u"A-2"_s)}).held == 1);
    CHECK(desk.asked == 1);
    CHECK(desk.state(1) == u"held"_s);
    CHECK(desk.reason(1).contains(u"judged by"_s));
    CHECK(desk.state(2) == u"queued"_s);
}
