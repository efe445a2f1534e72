#include "core/cases/file/case_store.h"
#include "core/cases/import/newest_extract.h"
#include "core/sample/sample_dates.h"
#include "core/sample/sample_store.h"
#include "core/staff/open_session.h"
#include "core/upkeep/store_check.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QRegularExpression>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// How many cases hold this value in this column.
int casesWith(TestStore &store, const QString &column, const QString &value)
{
    return store
        .value(u"SELECT count(*) FROM case_file WHERE %1 = '%2'"_s.arg(
            column, QString(value).replace(u'\'', u"''"_s)))
        .toInt();
}

QStringList valuesOf(TestStore &store, const QString &sql)
{
    auto rows = valueOf(store.db().prepare(sql));
    mustSucceed(rows.run());
    QStringList values;
    while (rows.next())
        values += rows.text(0);
    return values;
}

} // namespace

TEST_CASE("a practice store has staff of every role, cases and history", "[core][sample]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);

    mustSucceed(makeSampleStore(store.db(), store.clock()));

    const auto session = valueOf(openSession(store.db(), {}, store.clock()));
    CHECK(session.practice);
    CHECK(session.staff.login == u"examiner1"_s);
    for (const QString &role :
         {u"examiner"_s, u"team-leader"_s, u"customer-assurance"_s, u"administrator"_s})
        CHECK(store.value(u"SELECT count(*) FROM staff_role WHERE role = '%1'"_s.arg(role)).toInt()
              >= 1);
    CHECK(store.value(u"SELECT count(*) FROM case_file"_s) == u"240"_s);
    CHECK(store.value(u"SELECT count(*) FROM case_event WHERE kind = 'note'"_s).toInt() >= 3);
    CHECK(store.value(u"SELECT count(*) FROM case_event WHERE kind = 'call'"_s).toInt() >= 2);
    const auto admin = valueOf(openSession(store.db(), u"admin1"_s, store.clock()));
    for (const StoreCheck &check : valueOf(checkStore(store.db(), admin))) {
        INFO(check.message.toStdString());
        CHECK(check.ok);
    }
}

TEST_CASE("the sample cases hold every value that the extract allows", "[core][sample]")
{
    TestStore store;
    mustSucceed(makeSampleStore(store.db(), store.clock()));

    const std::vector<std::pair<QString, QStringList>> columns{
        {u"system"_s, {u"AMS"_s, u"DAP"_s}},
        {u"service"_s, {u"standard"_s, u"fast-track"_s, u"premium"_s, u"digital-fast-track"_s}},
        {u"route"_s, {u"online"_s, u"paper"_s, u"check-and-send"_s, u"overseas-territory"_s}},
        {u"status"_s,
         {u"in-progress"_s,
          u"awaiting-documents"_s,
          u"on-hold"_s,
          u"approved"_s,
          u"issued"_s,
          u"withdrawn"_s,
          u"refused"_s}},
        {u"language"_s, {u"en"_s, u"cy"_s}},
        {u"region"_s, {u"uk"_s, u"overseas"_s}},
        {u"applicant_title_confirmed"_s, {u"yes"_s, u"no"_s}},
        {u"post_dated"_s, {u"yes"_s, u"no"_s}},
        {u"declarant_relationship"_s, {u"self"_s, u"parent"_s, u"guardian"_s, u"other"_s}},
        {u"notify_by"_s, {u"email"_s, u"sms"_s, u"both"_s, u"none"_s}},
        {u"accessible_format"_s, {u"none"_s, u"large-print"_s, u"braille"_s, u"audio"_s}},
        {u"photo_ok"_s, {u"yes"_s, u"no"_s}},
        {u"applicant_title"_s, {u"Mr"_s, u"Mrs"_s, u"Miss"_s, u"Ms"_s, u"MRS"_s}},
        {u"applicant_other_title"_s,
         {u"Mister"_s,
          u"Mx"_s,
          u"Misc"_s,
          u"Dr"_s,
          u"Judge"_s,
          u"Rev"_s,
          u"Rabbi"_s,
          u"Sir"_s,
          u"Lord"_s,
          u"Baroness"_s,
          u"His Majesty"_s,
          u"Count"_s,
          u"Rt Hon"_s,
          u"Wg Cdr"_s,
          u"Mr & Mrs"_s,
          u"-"_s}},
        {u"applicant_surname"_s,
         {u"MCNALLY"_s,
          u"O’Neill"_s,
          u"VAN DER BERG"_s,
          u"AP RHYS"_s,
          u"ŻUREK"_s,
          u"SUKARNO"_s,
          u"Null"_s,
          u"King"_s}},
    };
    for (const auto &[column, values] : columns)
        for (const QString &value : values) {
            INFO(column.toStdString() << " " << value.toStdString());
            CHECK(casesWith(store, column, value) >= 1);
        }
    // No column of the extract stands empty in every case.
    for (const CaseColumn &column : caseColumns()) {
        if (column.name.contains(QRegularExpression(u"^(referee|alternative)_address_[345]$"_s)))
            continue;
        INFO(column.name.toStdString());
        CHECK(store
                  .value(u"SELECT count(*) FROM case_file WHERE coalesce(%1, '') <> ''"_s.arg(
                      column.name))
                  .toInt()
              >= 1);
    }
}

TEST_CASE("sample people can be reached by nobody", "[core][sample]")
{
    TestStore store;
    mustSucceed(makeSampleStore(store.db(), store.clock()));

    static const QRegularExpression example(
        u"@([a-z0-9-]+\\.)*example\\.(com|org|net|gov\\.uk)$"_s);
    const QStringList emails = valuesOf(store, uR"(
        SELECT applicant_email FROM case_file WHERE applicant_email <> ''
        UNION ALL SELECT declarant_email FROM case_file WHERE declarant_email <> ''
        UNION ALL SELECT referee_email FROM case_file WHERE referee_email <> ''
        UNION ALL SELECT forces_unit_office_email FROM case_file WHERE forces_unit_office_email <> ''
        UNION ALL SELECT overseas_territory_email FROM case_file WHERE overseas_territory_email <> ''
        UNION ALL SELECT mailbox FROM staff)"_s);
    CHECK(emails.size() > 300);
    for (const QString &email : emails) {
        INFO(email.toStdString());
        CHECK(example.match(email).hasMatch());
    }

    // The ranges that Ofcom keeps for drama.
    static const QRegularExpression drama(u"^(011[345678] 496 0|0121 496 0|01[3456]1 496 0|0191 "
                                          u"498 0|020 7946 0|028 9649 6|029 2018 0|"
                                          "01632 960|07700 900)[0-9]{3}$"_s);
    for (const QString &phone : valuesOf(store, uR"(
        SELECT applicant_phone FROM case_file WHERE applicant_phone <> '' AND applicant_phone NOT LIKE '+%'
        UNION ALL SELECT applicant_mobile FROM case_file WHERE applicant_mobile <> ''
        UNION ALL SELECT referee_phone FROM case_file WHERE referee_phone <> ''
        UNION ALL SELECT teams_number FROM staff)"_s)) {
        INFO(phone.toStdString());
        CHECK(drama.match(phone).hasMatch());
    }
}

TEST_CASE("sample cases are found like any other", "[core][sample]")
{
    TestStore store;
    mustSucceed(makeSampleStore(store.db(), store.clock()));
    CaseStore cases(store.db());
    const auto session = valueOf(openSession(store.db(), u"examiner1"_s, store.clock()));

    CHECK_FALSE(valueOf(cases.find(session, u"sian"_s, 10)).empty());
    const auto first = valueOf(cases.byReference(session, u"100000001"_s));
    CHECK(first.applicant.surname == u"Johnson-Smith"_s);
    CHECK(valueOf(cases.history(session, first.id)).size() >= 2);
}

TEST_CASE("a store in use is never filled with samples", "[core][sample]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    store.addCase();

    const auto status = makeSampleStore(store.db(), store.clock());

    REQUIRE_FALSE(status);
    CHECK(status.error().code == ErrorCode::Conflict);
    CHECK(store.value(u"SELECT count(*) FROM store_info WHERE key = 'practice'"_s) == u"0"_s);
    CHECK(store.value(u"SELECT count(*) FROM case_file"_s) == u"1"_s);
}

TEST_CASE("a practice store is made of today, whatever day it is", "[core][sample]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine, TestStore::As::Owner);
    const QDateTime now = GENERATE(QDateTime(QDate(2026, 11, 26), QTime(13, 40, 7), Qt::UTC),
                                   QDateTime(QDate(2028, 2, 29), QTime(0, 3), Qt::UTC),
                                   QDateTime(QDate(2025, 7, 1), QTime(23, 59, 59), Qt::UTC));
    store.clock().set(now);

    mustSucceed(makeSampleStore(store.db(), store.clock()));

    const auto session = valueOf(openSession(store.db(), u"examiner1"_s, store.clock()));
    const auto made = valueOf(newestExtract(store.db(), session));
    REQUIRE(made);
    CHECK(*made <= now);
    CHECK(made->secsTo(now) < 30 * 60);
    for (const QString &received :
         valuesOf(store, u"SELECT received_on FROM case_file WHERE received_on <> ''"_s)) {
        const auto day = QDate::fromString(received, Qt::ISODate);
        INFO(received.toStdString());
        CHECK(day < now.date());
        CHECK(day.daysTo(now.date()) <= 80);
    }
    // Everybody keeps their age.
    const auto born = QDate::fromString(
        store.value(
            u"SELECT applicant_date_of_birth FROM case_file WHERE reference = '100000001'"_s),
        Qt::ISODate);
    CHECK(born.daysTo(now.date()) / 366 == 18);
}

TEST_CASE("dating the sample moves days and moments and touches nothing else", "[core][sample]")
{
    const QDateTime now(QDate(2026, 5, 20), QTime(8, 0), Qt::UTC);
    const QByteArray extract = "reference,received_on,updated_at,applicant_address_1\n"
                               "1,2026-03-01,2026-03-02T07:50:00+00:00,\"Flat 1, 2026-03-01\"\n"
                               "2,,2026-03-01T07:50:00+00:00,\n"
                               "#end,2\n";
    CHECK(datedForToday(extract, now)
          == "reference,received_on,updated_at,applicant_address_1\n"
             "1,2026-05-19,2026-05-20T07:50:00Z,\"Flat 1, 2026-03-01\"\n"
             "2,,2026-05-19T07:50:00Z,\n"
             "#end,2\n");
    CHECK(datedForToday("no extract", now) == "no extract");
}
