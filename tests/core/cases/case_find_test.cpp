#include "core/cases/file/case_store.h"
#include "core/cases/import/case_import.h"
#include "core/text/text.h"
#include "tests/core/cases/extract_file.h"
#include "tests/support/catch.h"
#include "tests/support/test_store.h"

#include <QRandomGenerator>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

using Row = ExtractFile::Row;

Row person(const QString &reference,
           const QString &forenames,
           const QString &surname,
           const Row &more = {})
{
    Row row{{u"applicant_forenames"_s, forenames},
            {u"applicant_postcode"_s, u""_s},
            {u"applicant_email"_s, u""_s},
            {u"applicant_phone"_s, u""_s},
            {u"applicant_mobile"_s, u""_s},
            {u"referee_surname"_s, u""_s},
            {u"declarant_surname"_s, u""_s}};
    row.insert(more);
    return ExtractFile::row(reference, surname, row);
}

void load(TestStore &store, const QList<Row> &rows)
{
    ExtractFile files;
    valueOf(importExtract(store.db(), store.session(), files.write(rows), {}, {}));
}

std::vector<CaseHit> hits(TestStore &store, const QString &text, int limit = 1000)
{
    return valueOf(CaseStore(store.db()).find(store.session(), text, limit));
}

QStringList found(TestStore &store, const QString &text, int limit = 1000)
{
    QStringList references;
    for (const CaseHit &hit : hits(store, text, limit))
        references += hit.reference;
    return references;
}

/// A few hundred cases whose names share words, from a fixed seed.
QList<Row> crowd(int size)
{
    static const QStringList surnames{u"Smith"_s,
                                      u"O'Neill"_s,
                                      u"O’Neill"_s,
                                      u"Johnson-Smith"_s,
                                      u"Llŷr"_s,
                                      u"Łukasz"_s,
                                      u"van der Berg"_s,
                                      u"Öztürk"_s,
                                      u"MCDONALD"_s,
                                      u"李"_s,
                                      u"Jones"_s,
                                      u"Strauß"_s};
    static const QStringList forenames{u"Siân"_s,
                                       u"Katie Mary"_s,
                                       u"Anne-Marie"_s,
                                       u"J. R."_s,
                                       u"Søren"_s,
                                       u"Adam"_s,
                                       u""_s,
                                       u"Jo"_s};
    QRandomGenerator random(20260302);
    const auto one = [&random](const QStringList &list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    QList<Row> rows;
    for (int i = 0; i < size; ++i)
        rows += person(
            u"%1-%2"_s.arg(i % 2 ? u"AMS"_s : u"DAP"_s).arg(100'000'000 + i * 7919),
            one(forenames),
            one(surnames),
            {{u"applicant_postcode"_s, u"SY%1 %2AB"_s.arg(random.bounded(1, 30)).arg(i % 10)},
             {u"applicant_email"_s, u"person%1@example.org"_s.arg(i)},
             {u"applicant_mobile"_s, u"07700 900%1"_s.arg(i % 1000, 3, 10, QChar(u'0'))},
             {u"referee_surname"_s, i % 5 ? u""_s : one(surnames)},
             {u"declarant_surname"_s, i % 7 ? u""_s : one(surnames)}});
    return rows;
}

bool holdsPrefix(const Row &row, const QString &typed)
{
    QStringList words;
    for (const QString &column : {u"applicant_surname"_s,
                                  u"applicant_forenames"_s,
                                  u"referee_surname"_s,
                                  u"declarant_surname"_s})
        words += searchWords(row.value(column));
    const QString folded = searchWords(typed).value(0);
    return std::any_of(
        words.begin(), words.end(), [&](const QString &word) { return word.startsWith(folded); });
}

} // namespace

TEST_CASE("every beginning of every word of every case finds it", "[core][find]")
{
    TestStore store;
    const auto rows = crowd(300);
    load(store, rows);

    QMap<QString, QStringList> byPrefix; // by brute force
    for (const Row &row : rows)
        for (const QString &column : {u"applicant_surname"_s, u"applicant_forenames"_s})
            for (const QString &word : searchWords(row.value(column)))
                for (qsizetype size = 1; size <= word.size(); ++size)
                    byPrefix[word.left(size)];
    for (auto prefix = byPrefix.begin(); prefix != byPrefix.end(); ++prefix) {
        CAPTURE(prefix.key());
        QStringList expected;
        for (const Row &row : rows)
            if (holdsPrefix(row, prefix.key()))
                expected += row.value(u"reference"_s);
        const QStringList got = found(store, prefix.key());
        for (const QString &reference : expected)
            CHECK(got.contains(reference));
        for (const CaseHit &hit : hits(store, prefix.key()))
            CHECK((expected.contains(hit.reference) || hit.matched.contains(u"reference"_s)
                   || hit.matched.contains(u"postcode"_s) || hit.matched.contains(u"email"_s)));
    }
}

TEST_CASE("references, postcodes, emails and phones are found by their beginning", "[core][find]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(
        store,
        {person(u"AMS-123456789"_s,
                u"Katie"_s,
                u"McNally"_s,
                {{u"applicant_postcode"_s, u"SY23 1AB"_s},
                 {u"applicant_email"_s, u"Katie.M@Example.org"_s},
                 {u"applicant_phone"_s, u"+44 (0)1970 123456"_s},
                 {u"applicant_mobile"_s, u"07700-900123"_s}}),
         person(
             u"DAP-987654321"_s, u"Tom"_s, u"Jones"_s, {{u"applicant_postcode"_s, u"SY2 3XX"_s}})});
    const auto typed = GENERATE(as<QString>(),
                                u"AMS-123456789"_s,
                                u"ams 123 456 789"_s,
                                u"ams1234"_s,
                                u"123456789"_s,
                                u"1234"_s,
                                u"SY23 1"_s,
                                u"sy231ab"_s,
                                u"sy23 1ab mcnally"_s,
                                u"mcnally sy23 1"_s,
                                u"katie.m@"_s,
                                u"KATIE.M@EXAMPLE.ORG"_s,
                                u"01970 123"_s,
                                u"+441970123456"_s,
                                u"+44 1970 123456"_s,
                                u"0044 1970"_s,
                                u"07700 900 123"_s,
                                u"07700900123 katie"_s,
                                u"mcnally, katie"_s);
    CAPTURE(typed);
    CHECK(found(store, typed) == QStringList{u"AMS-123456789"_s});
}

TEST_CASE("every word typed must match, in any order, accents and case folded", "[core][find]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store,
         {person(u"A-1"_s, u"Siân Mair"_s, u"O’Neill"_s),
          person(u"A-2"_s, u"Sian"_s, u"Johnson-Smith"_s),
          person(u"A-3"_s, u"Tom"_s, u"Neill"_s, {{u"referee_surname"_s, u"Öztürk"_s}})});

    CHECK(found(store, u"SIAN oneill"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"o'neill siân"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"o neill"_s) == QStringList{u"A-1"_s, u"A-3"_s}); // "o" of Öztürk
    CHECK(found(store, u"sian smith"_s) == QStringList{u"A-2"_s});
    CHECK(found(store, u"johnsonsm"_s) == QStringList{u"A-2"_s});
    CHECK(found(store, u"johnson-sm"_s) == QStringList{u"A-2"_s});
    CHECK(found(store, u"ozturk"_s) == QStringList{u"A-3"_s});
    CHECK(found(store, u"sian tom"_s).isEmpty());
    CHECK(found(store, u"neill"_s) == QStringList{u"A-3"_s, u"A-1"_s});
    CHECK(hits(store, u"ozturk"_s).front().matched == QStringList{u"referee"_s});
    CHECK(hits(store, u"sian oneill"_s).front().matched
          == QStringList{u"surname"_s, u"forenames"_s});
    CHECK(hits(store, u"sian oneill"_s).front().name == u"Siân Mair O’Neill"_s);
}

TEST_CASE("the best match comes first", "[core][find]")
{
    TestStore store;
    ExtractFile files;
    const QList<Row> rows{
        person(u"A-1"_s, u"Tom"_s, u"Smithson"_s),
        person(u"A-2"_s, u"Smith"_s, u"Adams"_s),
        person(u"A-3"_s, u"Zoe"_s, u"Smith"_s),
        person(u"A-4"_s, u"Adam"_s, u"Smith"_s),
        person(u"A-5"_s, u"Amy"_s, u"Smith"_s),
        person(u"SMITH"_s, u"Ann"_s, u"Other"_s),
        person(u"A-7"_s, u"Eve"_s, u"Zed"_s, {{u"referee_surname"_s, u"Smith"_s}})};
    load(store, rows);
    load(store, rows.mid(0, 3) + rows.mid(4)); // A-4 is gone

    CHECK(found(store, u"smith"_s)
          == QStringList{u"SMITH"_s, u"A-5"_s, u"A-3"_s, u"A-4"_s, u"A-2"_s, u"A-7"_s, u"A-1"_s});
    CHECK(found(store, u"smith"_s, 2) == QStringList{u"SMITH"_s, u"A-5"_s});
    CHECK_FALSE(hits(store, u"smith"_s).at(3).inProgress);
}

TEST_CASE("a search follows what the newest extract says", "[core][find]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store, {person(u"A-1"_s, u"Tom"_s, u"Smith"_s), person(u"A-2"_s, u"Tom"_s, u"Smith"_s)});
    load(store,
         {person(u"A-1"_s, u"Tom"_s, u"Jones"_s, {{u"applicant_email"_s, u"t@example.org"_s}}),
          person(u"A-2"_s, u"Tom"_s, u"Smith"_s),
          person(u"A-3"_s, u"Xi"_s, u"Smith"_s)});

    CHECK(found(store, u"smith"_s) == QStringList{u"A-2"_s, u"A-3"_s});
    CHECK(found(store, u"s"_s) == QStringList{u"A-2"_s, u"A-3"_s});
    CHECK(found(store, u"jones"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"j"_s) == QStringList{u"A-1"_s});
    CHECK(found(store, u"x"_s) == QStringList{u"A-3"_s});
    CHECK(found(store, u"t@ex"_s) == QStringList{u"A-1"_s});
}

TEST_CASE("broad searches give the nearest of many, and no more than asked", "[core][find]")
{
    TestStore store;
    auto rows = crowd(3000);
    rows += person(u"AMS-1"_s, u"Jo"_s, u"Su"_s);
    load(store, rows);

    for (const QString &typed : {u"s"_s, u"s j"_s, u"smith"_s, u"sy2"_s, u"077"_s, u"person"_s}) {
        CAPTURE(typed);
        const QStringList some = found(store, typed, 50);
        CHECK(some.size() == 50);
        CHECK(QSet<QString>(some.begin(), some.end()).size() == 50);
        CHECK(found(store, typed, 50) == some);
    }
    CHECK(found(store, u"s j"_s, 1) == QStringList{u"AMS-1"_s});
    CHECK(found(store, u"ams person7@"_s, 50).size() == 1);
    CHECK(found(store, u"person 077 dap"_s, 1000).size() == 1000);
}

TEST_CASE("nothing that is typed harms the search (B9)", "[core][find]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    load(store, {person(u"A-1"_s, u"Tom"_s, u"Smith"_s)});
    const auto typed = GENERATE(as<QString>(),
                                u""_s,
                                u" "_s,
                                u"%"_s,
                                u"_"_s,
                                u"*"_s,
                                u"\""_s,
                                u"'; DROP TABLE case_file; --"_s,
                                u"NEAR(a b)"_s,
                                u"smith %x"_s,
                                u"surname:zzz"_s,
                                u"\\"_s,
                                QString(3, QChar(0)),
                                QString(100'000, u's'),
                                u"s "_s.repeated(50'000),
                                QString(QChar(0xD800)),
                                u"\u202E\u200B"_s,
                                u"[1,2]"_s,
                                u"{1}"_s,
                                QString(500, u'1') + u" 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9"_s);
    CHECK(found(store, typed).isEmpty());
    CHECK(found(store, u"tom\0smith"_s) == QStringList{u"A-1"_s});
    CHECK(store.value(u"SELECT COUNT(*) FROM case_file"_s) == u"1"_s);
}

TEST_CASE("who may not read cases finds none", "[core][find]")
{
    TestStore store;
    auto nobody = store.session();
    nobody.allowed.clear();
    CaseStore cases(store.db());
    CHECK(errorOf(cases.find(nobody, u"a"_s, 10)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(cases.byReference(nobody, u"a"_s)).code == ErrorCode::NotPermitted);
    CHECK(errorOf(cases.history(nobody, CaseId::fromRow(1))).code == ErrorCode::NotPermitted);
}
