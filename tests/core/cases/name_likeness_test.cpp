#include "core/cases/likeness/name_likeness.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

int given(const QString &typed, const QString &forenames, const QString &surname)
{
    return forenamesIn(comparedWords(typed), nameWords(forenames, surname));
}

} // namespace

TEST_CASE("a typed name is somebody's when it begins with the first forename and ends with the "
          "whole surname",
          "[core][cases]")
{
    CHECK(given(u"Benjamin Hargreave"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 1);
    CHECK(given(u"Benjamin Lee Hargreave"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 2);
    CHECK(given(u"Benjamin L. HARGREAVE"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 1);
    CHECK(given(u"Siân O’Neill"_s, u"Sian"_s, u"O'Neill"_s) == 1);
    CHECK(given(u"Anne Marie Johnson Smith"_s, u"Anne-Marie"_s, u"Johnson-Smith"_s) == 1);
    CHECK(given(u"Jan van der Berg"_s, u"Jan"_s, u"van der Berg"_s) == 1);
    CHECK(given(u"Łukasz Öztürk"_s, u"Lukasz"_s, u"Ozturk"_s) == 1);
    CHECK(given(u"Thomas Wyn ap Rhys"_s, u"Thomas Wyn"_s, u"ap Rhys"_s) == 2);

    CHECK(given(u"Maria St John"_s, u"Maria"_s, u"Saint-John"_s) == 1);
    CHECK(given(u"Maria Saint John"_s, u"Maria"_s, u"St. John"_s) == 1);
    CHECK(given(u"Maria StJohn"_s, u"Maria"_s, u"Saint John"_s) == 1);
    CHECK(given(u"Maria Stephens"_s, u"Maria"_s, u"Stevens"_s) == 0);
    CHECK(given(u"Maria John"_s, u"Maria"_s, u"St John"_s) == 0);

    CHECK(given(u"Lee Hargreave"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 0);
    CHECK(given(u"Benjamin Lee"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 0);
    CHECK(given(u"Benjamin Paul Hargreave"_s, u"Benjamin Lee"_s, u"Hargreave"_s) == 0);
    CHECK(given(u"Jan Berg"_s, u"Jan"_s, u"van der Berg"_s) == 0);
    CHECK(given(u"Hargreave"_s, u"Benjamin"_s, u"Hargreave"_s) == 0);
    CHECK(given(QString(), u"Benjamin"_s, u"Hargreave"_s) == 0);
    CHECK(given(u"Benjamin Hargreave"_s, QString(), u"Hargreave"_s) == 0);
}

TEST_CASE("a whole name is all forenames of somebody who has several", "[core][cases]")
{
    const auto whole = [](const QString &typed) {
        return isWholeName(comparedWords(typed), nameWords(u"Benjamin Lee"_s, u"Hargreave"_s));
    };
    CHECK(whole(u"Benjamin Lee Hargreave"_s));
    CHECK_FALSE(whole(u"Benjamin Hargreave"_s));
    CHECK_FALSE(whole(u"Benjamin L Hargreave"_s));
    CHECK_FALSE(isWholeName(comparedWords(u"Ann Price"_s), nameWords(u"Ann"_s, u"Price"_s)));
}

TEST_CASE("a name on one line loses its title", "[core][cases]")
{
    const NameWords words = nameWordsOfLine(u"Dr. Mary Ann O'Neill"_s);
    CHECK(words.forenames == QStringList{u"mary"_s, u"ann"_s});
    CHECK(words.surname == u"oneill"_s);
    CHECK(nameWordsOfLine(u"Jan van der Berg"_s).surname == u"vanderberg"_s);
    CHECK(nameWordsOfLine(u"Van Berg"_s).surname == u"berg"_s);
    CHECK(nameWordsOfLine(u"Mrs"_s).isEmpty());
    CHECK(nameWordsOfLine(QString()).isEmpty());
}

TEST_CASE("a frequent name is weaker evidence than a rare one, in a small store and in a large one",
          "[core][cases]")
{
    CHECK(nameEvidence({3, 1, 1, 1, 1}) == Evidence::Certain);
    CHECK(nameEvidence({20, 3, 4, 1, 1}) == Evidence::Certain); // a family, a common forename
    CHECK(nameEvidence({1'000'000, 900, 12, 1, 1}) == Evidence::Certain);
    CHECK(nameEvidence({1'000'000, 9'000, 60, 2, 1}) == Evidence::Likely);
    CHECK(nameEvidence({1'000'000, 18'000, 11'000, 200, 1}) == Evidence::Possible);
    CHECK(nameEvidence({1'000'000, 900, 12, 4, 1})
          == Evidence::Likely); // four have it all the same
    // Both forenames in full: what is frequent becomes rare.
    CHECK(nameEvidence({1'000'000, 9'000, 60, 2, 3}) == Evidence::Certain);
}
