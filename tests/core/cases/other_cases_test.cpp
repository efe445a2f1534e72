#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/cases/likeness/other_cases.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

using Row = ExtractFile::Row;

/// Every column any of the rows below fills, so that one extract holds them all.
Row person(const QString &reference,
           const QString &forenames,
           const QString &surname,
           const Row &more = {})
{
    Row row;
    for (const char *column : {"applicant_date_of_birth",
                               "applicant_email",
                               "applicant_address_1",
                               "applicant_postcode",
                               "declarant_forenames",
                               "declarant_surname",
                               "declarant_email",
                               "referee_forenames",
                               "referee_surname",
                               "referee_email",
                               "referee_postcode",
                               "alternative_name",
                               "alternative_postcode",
                               "lost_stolen_reference"})
        row.insert(QString::fromLatin1(column), QString());
    row.insert(u"applicant_forenames"_s, forenames);
    row.insert(more);
    return ExtractFile::row(reference, surname, row);
}

QList<Row> people()
{
    return {
        person(u"AMS-123456789"_s,
               u"Katie Rose"_s,
               u"McNally"_s,
               {{u"applicant_date_of_birth"_s, u"1990-03-12"_s},
                {u"applicant_email"_s, u"katie@example.org"_s},
                {u"applicant_address_1"_s, u"1 Sample Street"_s},
                {u"applicant_postcode"_s, u"DH1 1AA"_s},
                {u"referee_forenames"_s, u"John"_s},
                {u"referee_surname"_s, u"Smith"_s}}),
        person(u"AMS-200000002"_s,
               u"Benjamin Lee"_s,
               u"Hargreave"_s,
               {{u"applicant_date_of_birth"_s, u"2007-11-08"_s},
                {u"applicant_email"_s, u"Ben.H@example.com"_s},
                {u"applicant_postcode"_s, u"RG1 8PN"_s},
                {u"referee_forenames"_s, u"Keira"_s},
                {u"referee_surname"_s, u"Appleyard"_s},
                {u"referee_email"_s, u"Keira.A@example.net"_s},
                {u"referee_postcode"_s, u"NG5 3EJ"_s},
                {u"lost_stolen_reference"_s, u"LS-77 1234"_s}}),
        person(u"DAP-300000003"_s,
               u"Adam"_s,
               u"McNally"_s,
               {{u"applicant_date_of_birth"_s, u"2015-06-01"_s},
                {u"applicant_email"_s, u"family@example.org"_s},
                {u"applicant_address_1"_s, u"1 SAMPLE STREET"_s},
                {u"applicant_postcode"_s, u"dh11aa"_s},
                {u"declarant_forenames"_s, u"Maeve"_s},
                {u"declarant_surname"_s, u"McNally"_s},
                {u"declarant_email"_s, u"maeve@example.org"_s}}),
        person(u"AMS-400000004"_s,
               u"Siân"_s,
               u"O’Neill"_s,
               {{u"alternative_name"_s, u"Dr Jan van der Berg"_s},
                {u"alternative_postcode"_s, u"SY23 1AA"_s}}),
    };
}

/// A store with these people, and a letter of Katie McNally's case.
struct Guarded
{
    explicit Guarded(Engine engine, const QList<Row> &rows = people())
        : store(engine)
    {
        ExtractFile files;
        valueOf(importExtract(store.db(), store.session(), files.write(rows), {}, {}));
        own = valueOf(CaseStore(store.db()).byReference(store.session(), u"AMS-123456789"_s));
    }

    std::vector<OtherCase> holding(const std::vector<PersonSign> &signs)
    {
        return valueOf(OtherCases(store.db()).holding(store.session(), signs, own));
    }

    /// "AMS-200000002 certain", or nothing.
    QString told(SignKind kind, const QString &key, const std::vector<PersonSign> &more = {})
    {
        std::vector<PersonSign> signs{{kind, key}};
        signs.insert(signs.end(), more.begin(), more.end());
        const auto others = holding(signs);
        return others.empty()
                   ? QString()
                   : others.front().reference + u' ' + evidenceName(others.front().evidence);
    }

    TestStore store;
    CaseRecord own;
};

} // namespace

TEST_CASE("a reference of another case is certain in every spelling, this case's own is none "
          "(REQ-TXT-15)",
          "[core][cases]")
{
    Guarded guarded(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(guarded.told(SignKind::Reference, u"ams200000002"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Reference, u"200000002"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Reference, u"ls771234"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::PassportNumber, u"200000002"_s) == u"AMS-200000002 likely"_s);
    CHECK(guarded.told(SignKind::Reference, u"300000003"_s) == u"DAP-300000003 likely"_s);
    CHECK(guarded.told(SignKind::Reference, u"123456789"_s) == QString());
    CHECK(guarded.told(SignKind::Reference, u"20000000"_s) == QString());
    CHECK(guarded.told(SignKind::Reference, u"2000000020"_s) == QString());
    CHECK(guarded.told(SignKind::Reference, u"%"_s) == QString());
    CHECK(guarded.told(SignKind::Reference, QString()) == QString());
}

TEST_CASE("an email address of anybody on another case is certain, of the household likely, of an "
          "agent likely (REQ-TXT-15)",
          "[core][cases]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    auto rows = people();
    for (int i = 0; i < 4; ++i)
        rows += person(u"AMS-50000000%1"_s.arg(i),
                       u"Client"_s,
                       u"Number%1"_s.arg(i),
                       {{u"declarant_email"_s, u"agent@example.com"_s}});
    Guarded guarded(engine, rows);
    CHECK(guarded.told(SignKind::Email, u"ben.h@example.com"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Email, u"keira.a@example.net"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Email, u"maeve@example.org"_s) == u"DAP-300000003 likely"_s);
    CHECK(guarded.told(SignKind::Email, u"agent@example.com"_s) == u"AMS-500000000 likely"_s);
    CHECK(guarded.holding({{SignKind::Email, u"agent@example.com"_s}}).front().cases == 4);
    CHECK(guarded.told(SignKind::Email, u"nobody@example.org"_s) == QString());
    CHECK(guarded.told(SignKind::Email, u"%@example.org"_s) == QString());
    CHECK(guarded.told(SignKind::Email, u"' or '1'='1"_s) == QString());
}

TEST_CASE("a rare name of anybody on another case is certain (REQ-TXT-15)", "[core][cases]")
{
    Guarded guarded(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(guarded.told(SignKind::Name, u"benjamin hargreave"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"benjamin lee hargreave"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"keira appleyard"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"sian o neill"_s) == u"AMS-400000004 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"jan van der berg"_s) == u"AMS-400000004 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"benjamin appleyard"_s) == QString());
    CHECK(guarded.told(SignKind::Name, u"lee hargreave"_s) == QString());
    CHECK(guarded.told(SignKind::Name, u"passport application"_s) == QString());
}

TEST_CASE("of the family a name is possible, and likely with the date of birth (REQ-TXT-15)",
          "[core][cases]")
{
    Guarded guarded(GENERATE(Engine::Sqlite, Engine::Postgres));
    const PersonSign born{SignKind::Date, u"2015-06-01"_s}, lives{SignKind::Postcode, u"dh11aa"_s};
    CHECK(guarded.told(SignKind::Name, u"adam mcnally"_s) == u"DAP-300000003 possible"_s);
    CHECK(guarded.told(SignKind::Name, u"adam mcnally"_s, {lives}) == u"DAP-300000003 possible"_s);
    CHECK(guarded.told(SignKind::Name, u"adam mcnally"_s, {born}) == u"DAP-300000003 likely"_s);
}

TEST_CASE("a frequent name alone is possible, with a date of birth or postcode certain, and a date "
          "or postcode alone is nothing (REQ-TXT-15)",
          "[core][cases]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    auto rows = people();
    for (int i = 0; i < 400; ++i)
        rows += person(
            u"AMS-6%1"_s.arg(i, 8, 10, QChar(u'0')),
            i % 2 ? u"John Paul"_s : u"John"_s,
            u"Smith"_s,
            {{u"applicant_date_of_birth"_s, QDate(1950, 1, 1).addDays(i).toString(Qt::ISODate)},
             {u"applicant_postcode"_s, u"LS%1 1AB"_s.arg(i % 40 + 1)}});
    Guarded guarded(engine, rows);
    CHECK(guarded.told(SignKind::Name, u"john smith"_s).endsWith(u"possible"_s));
    CHECK(guarded.told(SignKind::Name, u"john smith"_s, {{SignKind::Date, u"1950-04-11"_s}})
          == u"AMS-600000100 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"john smith"_s, {{SignKind::Postcode, u"ls71ab"_s}})
              .endsWith(u" certain"_s));
    CHECK(guarded.told(SignKind::Name, u"john smith"_s, {{SignKind::Date, u"1990-03-12"_s}})
              .endsWith(u"possible"_s));
    CHECK(guarded.told(SignKind::Date, u"1950-04-11"_s) == QString());
    CHECK(guarded.told(SignKind::Postcode, u"ls71ab"_s) == QString());
    CHECK(guarded.told(SignKind::Surname, u"smith"_s) == QString());
    CHECK(guarded.told(SignKind::Greeting, u"smith"_s).endsWith(u"likely"_s));
}

TEST_CASE("a surname behind a title is possible while few hold it, in a salutation likely "
          "(REQ-TXT-15)",
          "[core][cases]")
{
    Guarded guarded(GENERATE(Engine::Sqlite, Engine::Postgres));
    CHECK(guarded.told(SignKind::Surname, u"hargreave"_s) == u"AMS-200000002 possible"_s);
    CHECK(guarded.told(SignKind::Greeting, u"hargreave"_s) == u"AMS-200000002 likely"_s);
    CHECK(guarded.told(SignKind::Surname, u"van der berg"_s) == u"AMS-400000004 possible"_s);
    CHECK(guarded.told(SignKind::Surname, u"berg"_s) == QString());
    CHECK(guarded.told(SignKind::Surname, u"nobody"_s) == QString());
}

TEST_CASE("an address of another case is certain, this case's own and the family's are not "
          "(REQ-TXT-15)",
          "[core][cases]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    auto rows = people();
    rows[1].insert(u"applicant_address_1"_s, u"94 Ferryman’s Way"_s);
    Guarded guarded(engine, rows);
    CHECK(guarded.told(SignKind::Address, u"rg18pn sentto94ferrymanswayreading"_s)
          == u"AMS-200000002 certain"_s);
    CHECK(guarded.told(SignKind::Address, u"rg18pn 5milllanereading"_s) == QString());
    CHECK(guarded.told(SignKind::Address, u"rg18pp 94ferrymanswayreading"_s) == QString());
    CHECK(guarded.told(SignKind::Address, u"dh11aa 1samplestreetdurham"_s) == QString());
    CHECK(guarded.told(SignKind::Address, u"rg18pn"_s) == QString());
}

TEST_CASE("a crowd at one address, or with one agent's email, is no family (REQ-TXT-15)",
          "[core][cases]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    QList<Row> rows;
    for (int i = 0; i < 12; ++i)
        rows += person(u"AMS-7000000%1"_s.arg(30 - i),
                       u"Soldier"_s,
                       u"Number%1"_s.arg(QChar(u'a' + i)),
                       {{u"applicant_address_1"_s, u"The Barracks"_s},
                        {u"applicant_postcode"_s, u"DL9 4AA"_s},
                        {u"declarant_email"_s, u"agent@example.com"_s}});
    rows += person(u"AMS-123456789"_s,
                   u"Katie"_s,
                   u"McNally"_s,
                   {{u"applicant_address_1"_s, u"The Barracks"_s},
                    {u"applicant_postcode"_s, u"DL9 4AA"_s},
                    {u"declarant_email"_s, u"agent@example.com"_s}});
    Guarded guarded(engine, rows);
    CHECK(guarded.told(SignKind::Reference, u"700000025"_s) == u"AMS-700000025 certain"_s);
    CHECK(guarded.told(SignKind::Name, u"soldier numberb"_s) == u"AMS-700000029 certain"_s);
}

TEST_CASE("the guard answers a case that is gone from the extract too, and asks for the right to "
          "read cases (REQ-TXT-15)",
          "[core][cases]")
{
    Guarded guarded(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    valueOf(importExtract(
        guarded.store.db(), guarded.store.session(), files.write({people().front()}), {}, {}));
    CHECK(guarded.told(SignKind::Reference, u"200000002"_s) == u"AMS-200000002 certain"_s);
    CHECK(guarded.holding({}).empty());

    Session nobody = guarded.store.session();
    nobody.allowed.clear();
    CHECK(errorOf(OtherCases(guarded.store.db())
                      .holding(nobody, {{SignKind::Reference, u"1"_s}}, guarded.own))
              .code
          == ErrorCode::NotPermitted);
}
