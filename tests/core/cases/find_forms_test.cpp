// A case is found in whatever way its names and numbers are written, where they are stored and
// where they are typed.
#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/cases/search/search_forms.h"
#include "core/cases/search/search_upkeep.h"
#include "core/people/contact/phone_number.h"
#include "core/text/text.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

/// Cases … with these cells.
void load(TestStore &store, const QList<ExtractFile::Row> &cells)
{
    ExtractFile files;
    QList<ExtractFile::Row> rows;
    for (const auto &one : cells)
        rows += ExtractFile::row(u"A-%1"_s.arg(rows.size() + 1), u"Nobody"_s, one);
    valueOf(importExtract(store.db(), store.session(), files.write(rows), {}, {}));
}

void loadSurnames(TestStore &store, const QStringList &surnames)
{
    QList<ExtractFile::Row> cells;
    for (const QString &surname : surnames)
        cells += {{u"applicant_surname"_s, surname}};
    load(store, cells);
}

QStringList found(TestStore &store, const QString &typed)
{
    QStringList references;
    for (const CaseHit &hit : valueOf(CaseStore(store.db()).find(store.session(), typed, 1000)))
        references += hit.reference;
    references.sort();
    return references;
}

} // namespace

TEST_CASE("a name is found in every way of writing it", "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    // Each group is one name, written in several ways: any of them finds all of them.
    const std::vector<QStringList> groups{
        {u"Işıkİ"_s, u"ISIKI"_s, u"işıki"_s},
        {u"İbrahimoğlu"_s, u"IBRAHIMOGLU"_s, u"ibrahimoglu"_s},
        {u"Mc Nairn"_s, u"McNairn"_s, u"MCNAIRN"_s, u"Mc-Nairn"_s},
        {u"Mac Gowan"_s, u"MacGowan"_s, u"macgowan"_s},
        {u"Fröhlich"_s, u"Froehlich"_s, u"FROHLICH"_s},
        {u"Müntzer"_s, u"Muentzer"_s, u"MU\u0308NTZER"_s, u"Muntzer"_s},
        {u"Weiß"_s, u"Weiss"_s, u"WEISS"_s, u"WEIẞ"_s},
        {u"Jørgensen"_s, u"Joergensen"_s, u"Jorgensen"_s},
        {u"Ågren"_s, u"Agren"_s},
        {u"St John"_s, u"St. John"_s, u"StJohn"_s, u"St-John"_s, u"stjohn"_s},
        {u"Van Der Zee"_s, u"van der Zee"_s, u"Vanderzee"_s, u"Vander Zee"_s, u"VAN DERZEE"_s},
        {u"O'Keefe"_s, u"O’Keefe"_s, u"OKeefe"_s, u"O Keefe"_s, u"o`keefe"_s},
        {u"D'Amico"_s, u"Damico"_s, u"D Amico"_s},
        {u"Price-Lloyd"_s, u"Price Lloyd"_s, u"Pricelloyd"_s, u"Price\u2013Lloyd"_s},
        {u"De La Roche"_s, u"Delaroche"_s, u"de la Roche"_s, u"Dela Roche"_s},
        {u"Al-Rashid"_s, u"Al Rashid"_s, u"Alrashid"_s},
    };
    QStringList stored;
    for (const QStringList &group : groups)
        stored += group;
    loadSurnames(store, stored);
    int next = 1;
    for (const QStringList &group : groups) {
        QStringList expected;
        for (qsizetype i = 0; i < group.size(); ++i)
            expected += u"A-%1"_s.arg(next++);
        expected.sort();
        for (const QString &typed : group) {
            CAPTURE(typed.toStdString());
            const QStringList got = found(store, typed);
            for (const QString &reference : expected) {
                INFO(stored[reference.mid(2).toInt() - 1].toStdString());
                CHECK(got.contains(reference));
            }
        }
    }
}

TEST_CASE("other ways of writing a name find nothing that is another name", "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store,
         {{{u"applicant_surname"_s, u"Samuel"_s}},
          {{u"applicant_surname"_s, u"Van"_s}, {u"applicant_forenames"_s, u"Berg"_s}},
          {{u"applicant_surname"_s, u"Donald"_s}, {u"applicant_forenames"_s, u"Mc"_s}},
          {{u"applicant_surname"_s, u"Muller"_s}}});
    CHECK(found(store, u"vanberg"_s).isEmpty()); // of two fields
    CHECK(found(store, u"mcdonald"_s).isEmpty());
    CHECK(found(store, u"mue"_s).isEmpty()); // may go on otherwise
    CHECK(found(store, u"muelle"_s).isEmpty());
    CHECK(found(store, u"mueller"_s) == QStringList{u"A-4"_s});
    CHECK(found(store, u"samuel"_s) == QStringList{u"A-1"_s});
}

TEST_CASE("what is written as it was typed comes before what is written otherwise",
          "[core][find][forms]")
{
    TestStore store;
    loadSurnames(store, {u"Mc Donald"_s, u"McDonald"_s, u"Mueller"_s, u"Muller"_s});
    const auto first = [&](const QString &typed) {
        return valueOf(CaseStore(store.db()).find(store.session(), typed, 10)).front().reference;
    };
    CHECK(first(u"mcdonald"_s) == u"A-2"_s);
    CHECK(first(u"mc donald"_s) == u"A-1"_s);
    CHECK(first(u"muller"_s) == u"A-4"_s);
    CHECK(first(u"mueller"_s) == u"A-3"_s);
}

TEST_CASE("a phone number is found in every form of writing it", "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const std::vector<QStringList> groups{
        {u"07723 456789"_s,
         u"+44 7723 456789"_s,
         u"0044 7723456789"_s,
         u"447723456789"_s,
         u"7723456789"_s,
         u"+44 (0) 7723-456-789"_s,
         u"(07723) 456 789"_s,
         u"07723.456.789"_s,
         u"+44(0)7723456789"_s,
         u"4407723456789"_s,
         u"07723/456789"_s},
        {u"0191 496 0123"_s,
         u"+44 191 496 0123"_s,
         u"1914960123"_s,
         u"441914960123"_s,
         u"0044 (0)191 4960123"_s,
         u"(0191) 496-0123"_s,
         u"0191 496 0123 ext 7"_s},
        {u"+353 1 496 0456"_s, u"00353 1 4960456"_s, u"35314960456"_s},
        {u"0117 496 0789 / 07700 900555"_s, u"0117 496 0789"_s},
    };
    QList<ExtractFile::Row> cells;
    for (const QStringList &group : groups)
        for (const QString &number : group)
            cells += {{cells.size() % 2 ? u"applicant_phone"_s : u"applicant_mobile"_s, number}};
    load(store, cells);
    int next = 1;
    for (const QStringList &group : groups) {
        QStringList expected;
        for (qsizetype i = 0; i < group.size(); ++i)
            expected += u"A-%1"_s.arg(next++);
        expected.sort();
        for (const QString &typed : group) {
            if (typed.contains(u" / "_s) || typed.contains(u"ext"_s))
                continue; // nobody types these
            CAPTURE(typed.toStdString());
            CHECK(found(store, typed) == expected);
            const QString beginning = typed.left(typed.size() - 2);
            CAPTURE(beginning.toStdString());
            for (const QString &reference : expected)
                CHECK(found(store, beginning).contains(reference));
        }
    }
}

TEST_CASE("a phone number is found by its last six digits or more, and behind what labels it",
          "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store,
         {{{u"applicant_phone"_s, u"+44 20 9649 6502"_s}},
          {{u"applicant_mobile"_s, u"07700 900123"_s}},
          {{u"applicant_phone"_s, u"01632 960123"_s}},
          {{u"applicant_mobile"_s, u"+353 86 123 4567"_s}}});
    for (const QString &typed : {u"9649 6502"_s,
                                 u"96496502"_s,
                                 u"496502"_s,
                                 u"649-6502"_s,
                                 u"20 9649 6502"_s,
                                 u"tel:+442096496502"_s,
                                 u"Tel: 020 9649 6502"_s,
                                 u"TEL.:+44 (0)20 9649 6502"_s,
                                 u"phone:02096496502"_s}) {
        CAPTURE(typed.toStdString());
        CHECK(found(store, typed) == QStringList{u"A-1"_s});
    }
    CHECK(found(store, u"900123"_s) == QStringList{u"A-2"_s});
    CHECK(found(store, u"960123"_s) == QStringList{u"A-3"_s});
    CHECK(found(store, u"123 4567"_s) == QStringList{u"A-4"_s});
    CHECK(found(store, u"mob:0035386 1234567"_s) == QStringList{u"A-4"_s});
    CHECK(found(store, u"96502"_s).isEmpty()); // too many numbers end so
    CHECK(found(store, u"596502"_s).isEmpty());
    CHECK(found(store, u"+96496502"_s).isEmpty()); // a number from its beginning
    CHECK(found(store, u"nobody 9649 6502"_s) == QStringList{u"A-1"_s});
}

TEST_CASE("a reference is found in every form of writing it", "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    ExtractFile files;
    valueOf(importExtract(
        store.db(),
        store.session(),
        files.write({ExtractFile::row(u"122018069"_s, u"Plain"_s),
                     ExtractFile::row(u"AMS-133018069"_s, u"Whole"_s),
                     ExtractFile::row(u"144018069"_s, u"Digital"_s, {{u"system"_s, u"DAP"_s}})}),
        {},
        {}));
    for (const QString &typed : {u"AMS-122018069"_s,
                                 u"ams122018069"_s,
                                 u"AMS 122 018 069"_s,
                                 u"AMS/122018069"_s,
                                 u"(AMS-122018069)"_s,
                                 u"Ref: AMS-122018069"_s,
                                 u"ref:122018069"_s,
                                 u"#122018069"_s,
                                 u"122-018-069"_s,
                                 u"AMS\u2013122018069."_s,
                                 u"AMS-1220"_s}) {
        CAPTURE(typed.toStdString());
        CHECK(found(store, typed) == QStringList{u"122018069"_s});
    }
    for (const QString &typed : {u"133018069"_s, u"AMS-133018069"_s, u"ams 133 018"_s})
        CHECK(found(store, typed) == QStringList{u"AMS-133018069"_s});
    CHECK(found(store, u"DAP-144018069"_s) == QStringList{u"144018069"_s});
    CHECK(found(store, u"AMS-144018069"_s).isEmpty()); // another system's number
}

TEST_CASE("Mc and Mac stand for each other, and a name behind a prefix is found from its first "
          "letter on",
          "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    loadSurnames(store,
                 {u"McNally"_s,
                  u"MacNally"_s,
                  u"Mc Nally"_s,
                  u"Mac Nally"_s,
                  u"Mc Donald"_s,
                  u"Van Der Berg"_s,
                  u"O Brien"_s,
                  u"Mace"_s,
                  u"Machin"_s,
                  u"Nally"_s});
    const QStringList nallys{u"A-1"_s, u"A-2"_s, u"A-3"_s, u"A-4"_s};
    for (const QString &typed :
         {u"macnally"_s, u"McNally"_s, u"mcna"_s, u"macna"_s, u"mc nally"_s, u"Mac Nally"_s}) {
        CAPTURE(typed.toStdString());
        CHECK(found(store, typed) == nallys);
    }
    for (const QString &typed : {u"mcd"_s, u"mcdo"_s, u"mcdon"_s, u"macdo"_s, u"mcdonald"_s}) {
        CAPTURE(typed.toStdString());
        CHECK(found(store, typed) == QStringList{u"A-5"_s});
    }
    CHECK(found(store, u"vand"_s) == QStringList{u"A-6"_s});
    CHECK(found(store, u"obr"_s) == QStringList{u"A-7"_s});
    CHECK(found(store, u"mace"_s) == QStringList{u"A-8"_s});
    CHECK(found(store, u"machin"_s) == QStringList{u"A-9"_s});
    const auto first = valueOf(CaseStore(store.db()).find(store.session(), u"macnally"_s, 10));
    CHECK(first.front().reference == u"A-2"_s); // written as it was typed
}

TEST_CASE("St and Saint stand for each other, in one word and in several", "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    loadSurnames(store,
                 {u"Saint-John"_s,
                  u"St John"_s,
                  u"St. John"_s,
                  u"Saint John"_s,
                  u"StJohn"_s,
                  u"Stephens"_s,
                  u"St Clair"_s,
                  u"Sainte-Marie"_s,
                  u"Johnson"_s,
                  u"Sainty"_s});
    const QStringList johns{u"A-1"_s, u"A-2"_s, u"A-3"_s, u"A-4"_s, u"A-5"_s};
    for (const QString &typed : {u"st john"_s,
                                 u"St. John"_s,
                                 u"saint john"_s,
                                 u"Saint-John"_s,
                                 u"stjohn"_s,
                                 u"saintjohn"_s,
                                 u"st joh"_s}) {
        CAPTURE(typed.toStdString());
        CHECK(found(store, typed) == johns);
    }
    CHECK(found(store, u"Saint Clair"_s) == QStringList{u"A-7"_s});
    CHECK(found(store, u"Ste Marie"_s) == QStringList{u"A-8"_s});
    CHECK(found(store, u"stephens"_s) == QStringList{u"A-6"_s});
    CHECK(found(store, u"sainty"_s) == QStringList{u"A-10"_s});
}

TEST_CASE("the ways of writing are what they say", "[core][find][forms]")
{
    CHECK(spelledOut(u"Müller") == u"mueller"_s);
    CHECK(spelledOut(u"Mu\u0308ller") == u"mueller"_s);
    CHECK(spelledOut(u"Muller").isEmpty());
    CHECK(foldForSearch(u"İBRAHİM") == u"ibrahim"_s);
    CHECK(foldForSearch(u"Ⅳ ﬁ ＡＢ") == u"iv fi ab"_s);
    CHECK(withoutUmlautE("mueller") == std::vector<std::string>{"muller"});
    CHECK(withoutUmlautE("schoenmueller")
          == std::vector<std::string>{"schonmueller", "schoenmuller", "schonmuller"});
    CHECK(withoutUmlautE("joe").empty());
    CHECK(withUmlautE("mul") == std::vector<std::string>{"muel"});
    CHECK(withUmlautE("mu").empty());
    CHECK(phoneKey(u"447723456789"_s) == u"07723456789"_s);
    CHECK(phoneKey(u"7723456789"_s) == u"07723456789"_s);
    CHECK(phoneKey(u"+1 212 555 0123"_s) == u"12125550123"_s);
}

TEST_CASE("a store whose index an older program made is searched in the new way from its first "
          "opening on",
          "[core][find][forms]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store,
         {{{u"applicant_surname"_s, u"Müller"_s}, {u"applicant_phone"_s, u"447723456789"_s}},
          {{u"applicant_surname"_s, u"Smith"_s}, {u"applicant_phone"_s, u"07700 900123"_s}}});
    const auto words = [&] {
        return store.value(u"SELECT COUNT(*) FROM case_word WHERE word NOT LIKE '*%'"_s).toInt();
    };
    const int whole = words();
    store.exec(u"DELETE FROM case_word WHERE word IN ('mueller', 'smith')"_s);
    store.exec(u"UPDATE case_file SET phone_key = '447723456789' WHERE reference = 'A-1'"_s);
    REQUIRE(words() < whole);
    mustSucceed(bringSearchUpToDate(store.db()));
    CHECK(words() == whole);
    CHECK(found(store, u"mueller"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"smith"_s) == QStringList{u"A-2"_s});
    CHECK(found(store, u"07723456789"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"s"_s) == QStringList{u"A-2"_s});

    store.exec(u"DELETE FROM case_word WHERE word = 'smith'"_s);
    mustSucceed(bringSearchUpToDate(store.db())); // once a store
    CHECK(words() == whole - 1);
}
