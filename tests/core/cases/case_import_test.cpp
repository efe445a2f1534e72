#include "core/cases/file/case_store.h"
#include "core/cases/import/bad_row_share.h"
#include "core/cases/import/case_import.h"
#include "core/outbox/journal/outbox.h"
#include "core/store/opening/migrator.h"
#include "core/timeline/timeline.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QJsonArray>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

ImportReport imported(TestStore &store, const QString &file, const ImportOptions &options = {})
{
    const Session session = store.session();
    return valueOf(
        importExtract(store.db(), session, file, options, mailHolder(store.db(), session)));
}

CaseRecord caseOf(TestStore &store, const QString &reference)
{
    return valueOf(CaseStore(store.db()).byReference(store.session(), reference));
}

QStringList historyOf(TestStore &store, const QString &reference)
{
    QStringList texts;
    for (const CaseEvent &event :
         valueOf(CaseStore(store.db()).history(store.session(), caseOf(store, reference).id)))
        texts += event.kind + u": "_s + event.text;
    return texts;
}

void queueMessage(TestStore &store, const QString &reference, int number, const QString &state)
{
    const QString id = QString::number(caseOf(store, reference).id.row());
    store.exec(
        u"INSERT INTO letter (id, case_id, staff_id, created_utc, letter_date, kind, template, "
        "channel, language, recipient, document, facts, findings, guidance, phrases, sha256) "
        "VALUES (%2, %1, (SELECT MIN(id) FROM staff), '', '', '', '', '', '', '', '', '', '', "
        "'', '', '')"_s.arg(id)
            .arg(number));
    store.exec(
        u"INSERT INTO message (id, letter_id, case_id, gateway, recipient, smtp_id, state, "
        "queued_utc, changed_utc) VALUES (%2, %2, %1, 'spool', 'x', '<%2>', '%3', '', '')"_s.arg(id)
            .arg(number)
            .arg(state));
}

QString schemaOf(TestStore &store)
{
    return store.db().engine() == Engine::Sqlite
               ? store.value(
                     u"SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_master ORDER BY name)"_s)
               : store.value(
                     u"SELECT string_agg(indexdef, ';' ORDER BY indexname) FROM pg_indexes WHERE schemaname = current_schema()"_s);
}

const ImportOptions kDryRun{BadRows::UpToShare, ImportMode::DryRun};
const ImportOptions kSkip{BadRows::Skip, ImportMode::Apply};

} // namespace

TEST_CASE("the first extract fills the store and leaves its schema as it was", "[core][import]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    const QString schema = schemaOf(store);

    const auto report = imported(
        store,
        files.write({ExtractFile::row(u"AMS-1"_s,
                                      u"O’Neill, \"Jr\""_s,
                                      {{u"applicant_address_1"_s, u"1 High Street\r\nRear"_s},
                                       {u"updated_at"_s, u"2026-03-02T09:00:00+01:00"_s},
                                       {u"photo_ok"_s, u"no"_s}}),
                     ExtractFile::row(u"DAP-2"_s,
                                      u"Llŷr"_s,
                                      {{u"system"_s, u"DAP"_s},
                                       {u"updated_at"_s, u"2026-03-02T08:30:00Z"_s}})}));

    CHECK(report.rows == 2);
    CHECK(report.added == 2);
    CHECK(report.changed + report.unchanged + report.gone + report.refusedCount == 0);
    CHECK(report.madeAt == QDateTime({2026, 3, 2}, {8, 30}, Qt::UTC));
    const auto record = caseOf(store, u"ams 1"_s);
    CHECK(record.applicant.surname == u"O’Neill, \"Jr\""_s);
    CHECK(record.address.lines == QStringList{u"1 High Street\r\nRear"_s});
    CHECK(record.photoOk == false);
    CHECK_FALSE(record.postDated);
    CHECK(record.inProgress);
    CHECK(schemaOf(store) == schema);
    CHECK(store.value(u"SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1"_s)
          == u"case.import"_s);
    CHECK(store.value(u"SELECT COUNT(*) FROM extract"_s) == u"1"_s);
}

TEST_CASE("the next extract brings new cases, changes known ones and lets others go",
          "[core][import]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    const auto one =
        ExtractFile::row(u"A-1"_s, u"Smith"_s, {{u"applicant_email"_s, u"s@example.org"_s}});
    const auto two = ExtractFile::row(u"A-2"_s, u"Jones"_s, {{u"applicant_email"_s, u""_s}});
    const auto three = ExtractFile::row(u"A-3"_s, u"Khan"_s, {{u"applicant_email"_s, u""_s}});
    auto changed = one;
    changed[u"applicant_surname"_s] = u"Smythe"_s;
    changed[u"status"_s] = u"approved"_s;
    imported(store, files.write({one, two, three}));
    mustSucceed(
        CaseStore(store.db())
            .addNote(store.session(), caseOf(store, u"A-3"_s).id, u"Called the customer."_s));

    const auto report = imported(
        store,
        files.write(
            {ExtractFile::row(u"A-0"_s, u"New"_s, {{u"applicant_email"_s, u""_s}}), changed, two}));

    CHECK(report.added == 1);
    CHECK(report.changed == 1);
    CHECK(report.unchanged == 1);
    CHECK(report.gone == 1);
    CHECK(caseOf(store, u"A-1"_s).applicant.surname == u"Smythe"_s);
    CHECK(historyOf(store, u"A-1"_s)
          == QStringList{u"extract: The extract changed: status, applicant_surname."_s});
    const auto events =
        valueOf(Timeline(store.db()).of(store.session(), caseOf(store, u"A-1"_s).id));
    CHECK(events.back().details[u"changed"_s].toArray()
          == QJsonArray{u"status"_s, u"applicant_surname"_s});
    CHECK(historyOf(store, u"A-2"_s).isEmpty());
    CHECK_FALSE(caseOf(store, u"A-3"_s).inProgress);
    CHECK(historyOf(store, u"A-3"_s).first() == u"note: Called the customer."_s);

    const auto back = imported(store, files.write({changed, two, three}));
    CHECK(back.changed == 1);
    CHECK(back.gone == 1);
    CHECK(caseOf(store, u"A-3"_s).inProgress);
    CHECK(historyOf(store, u"A-3"_s).size() == 3);
}

TEST_CASE("the same cases written otherwise are unchanged", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    imported(
        store,
        files.writeBytes("reference,system,status,applicant_surname\r\nA-1,AMS,issued,Smith\r\n"
                         "#end,1\r\n"));
    const auto report =
        imported(store,
                 files.writeBytes(
                     "\xEF\xBB\xBF"
                     "\"status\",applicant_surname,extra,reference,system\nissued,\"Smith\",x,A-1,"
                     "AMS\n#end,1"));
    CHECK(report.unchanged == 1);
    CHECK(report.changed == 0);
    CHECK(report.unknownColumns == QStringList{u"extra"_s});
    CHECK(historyOf(store, u"A-1"_s).isEmpty());
    CHECK(
        imported(store,
                 files.writeBytes(
                     "\"status\",applicant_surname,extra,reference,system\nissued,\"Smith\",x,A-1,"
                     "AMS\n#end,1"))
            .unchanged
        == 1);
}

TEST_CASE("a changed name, email or address holds the case's waiting messages", "[core][import]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    const auto row = [](const QString &reference, const QString &email, const QString &status) {
        return ExtractFile::row(
            reference, u"Smith"_s, {{u"applicant_email"_s, email}, {u"status"_s, status}});
    };
    imported(store,
             files.write({row(u"A-1"_s, u"a@example.org"_s, u"in-progress"_s),
                          row(u"A-2"_s, u"b@example.org"_s, u"in-progress"_s)}));
    queueMessage(store, u"A-1"_s, 1, u"queued"_s);
    queueMessage(store, u"A-1"_s, 2, u"deferred"_s);
    queueMessage(store, u"A-1"_s, 3, u"sent"_s);
    queueMessage(store, u"A-2"_s, 4, u"queued"_s);

    imported(store,
             files.write({row(u"A-1"_s, u"new@example.org"_s, u"in-progress"_s),
                          row(u"A-2"_s, u"b@example.org"_s, u"approved"_s)}));

    const auto state = [&](int id) {
        return store.value(u"SELECT state FROM message WHERE id = %1"_s.arg(id));
    };
    CHECK(state(1) == u"held"_s);
    CHECK(state(2) == u"held"_s);
    CHECK(state(3) == u"sent"_s);
    CHECK(state(4) == u"queued"_s);
    CHECK_FALSE(store.value(u"SELECT reason FROM message WHERE id = 1"_s).isEmpty());
    CHECK(historyOf(store, u"A-1"_s).size() == 3); // the change, and each message held
    CHECK_FALSE(historyOf(store, u"A-1"_s).join(u' ').contains(u"example.org"_s));
    CHECK(store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = 'outbox.hold'"_s)
          == u"2"_s);
}

TEST_CASE("a message that is being sent while the extract changes its case is held when it comes "
          "back (REQ-CHG-07)",
          "[core][import]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    const auto load = [&](const QString &address) {
        return imported(store,
                        files.write({ExtractFile::row(
                            u"A-1"_s, u"Smith"_s, {{u"applicant_address_1"_s, address}})}));
    };
    load(u"1 Old Road"_s);
    queueMessage(store, u"A-1"_s, 1, u"sending"_s);
    queueMessage(store, u"A-1"_s, 2, u"queued"_s);
    CHECK(load(u"2 New Road"_s).held == 1);
    CHECK(store.value(u"SELECT state FROM message WHERE id = 1"_s) == u"sending"_s);
    CHECK_FALSE(store.value(u"SELECT hold_reason FROM message WHERE id = 1"_s).isEmpty());
}

TEST_CASE("a dry run says what an import would do and does nothing", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    const QString file = files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)});

    CHECK(imported(store, file, kDryRun).added == 1);
    CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s) == u"0"_s);
    CHECK(store.value(u"SELECT COUNT(*) FROM extract"_s) == u"0"_s);
    CHECK(imported(store, file).added == 1);
}

TEST_CASE("a bad row refuses the file where none is allowed, or is left out and listed",
          "[core][import]")
{
    TestStore store;
    ExtractFile files;
    imported(store, files.write({ExtractFile::row(u"A-2"_s, u"Old"_s)}));
    auto bad = ExtractFile::row(u"A-2"_s, u"Jones"_s);
    bad[u"status"_s] = u"lost"_s;
    const QString file = files.write(
        {ExtractFile::row(u"A-1"_s, u"Smith"_s), bad, ExtractFile::row(u"A-3"_s, u"Khan"_s)});

    mustSucceed(
        setBadRowShare(store.db(), store.session(u"ad"_s, u"administrator"_s), BadRowShare{0, 0}));
    const Error refused = errorOf(importExtract(store.db(), store.session(), file, {}, {}));
    CHECK(refused.code == ErrorCode::InvalidInput);
    CHECK(refused.where
          == std::vector<std::pair<QString, QString>>{
              {u"file"_s, file}, {u"line"_s, u"3"_s}, {u"column"_s, u"status"_s}});
    CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s) == u"1"_s);

    const auto report = imported(store, file, kSkip);
    CHECK(report.rows == 3);
    CHECK(report.added == 2);
    CHECK(report.gone == 0); // the extract holds the case, if badly
    REQUIRE(report.refusedCount == 1);
    CHECK(report.refused.front().line == 3);
    CHECK(report.refused.front().column == u"status"_s);
    CHECK(caseOf(store, u"A-2"_s).applicant.surname == u"Old"_s);
    CHECK(caseOf(store, u"A-2"_s).inProgress);
}

TEST_CASE("stopping an import at any step leaves the store as it was", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    imported(store, files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)}));
    const QString file = files.write(
        {ExtractFile::row(u"A-1"_s, u"Smythe"_s), ExtractFile::row(u"A-2"_s, u"Khan"_s)});
    const QString before = store.value(u"SELECT MAX(seq) FROM audit_entry"_s);

    int stops = 0;
    for (int allowed = 0;; ++allowed) {
        int calls = 0;
        const auto result =
            importExtract(store.db(), store.session(), file, {}, {}, [&](const Progress &) {
                return calls++ < allowed;
            });
        if (result)
            break;
        ++stops;
        CHECK(result.error().code == ErrorCode::Cancelled);
        CHECK(caseOf(store, u"A-1"_s).applicant.surname == u"Smith"_s);
        CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s) == u"1"_s);
        CHECK(store.value(u"SELECT MAX(seq) FROM audit_entry"_s) == before);
    }
    CHECK(stops >= 3);
    CHECK(caseOf(store, u"A-1"_s).applicant.surname == u"Smythe"_s);
}

TEST_CASE("while an import makes its changed cases ready, others can write", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    imported(store, files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)}));
    const QString file = files.write({ExtractFile::row(u"A-1"_s, u"Smythe"_s)});
    const auto other =
        valueOf(openAsItIs(store.location(), OpenMode::ReadWrite, std::chrono::milliseconds(0)));

    int written = 0;
    valueOf(importExtract(store.db(), store.session(), file, {}, {}, [&](const Progress &now) {
        if (now.phase == u"Saving changed cases"_s) {
            auto transaction = valueOf(Transaction::begin(*other));
            mustSucceed(other->exec(u"UPDATE staff SET team = 'Durham 4'"_s));
            mustSucceed(transaction.commit());
            ++written;
        }
        return true;
    }));
    CHECK(written == 1);
    CHECK(caseOf(store, u"A-1"_s).applicant.surname == u"Smythe"_s);
    imported(store, files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)}));
    CHECK(caseOf(store, u"A-1"_s).applicant.surname == u"Smith"_s);
}

TEST_CASE("only who may import imports", "[core][import]")
{
    TestStore store;
    ExtractFile files;
    const auto reader = store.session(u"ca"_s, u"customer-assurance"_s);
    CHECK(
        errorOf(
            importExtract(
                store.db(), reader, files.write({ExtractFile::row(u"A-1"_s, u"Smith"_s)}), {}, {}))
            .code
        == ErrorCode::NotPermitted);
}
