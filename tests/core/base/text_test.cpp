#include "core/text/text.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

TEST_CASE("accents and case are folded for the search", "[core][text]")
{
    CHECK(foldForSearch(u"Siân") == u"sian"_s);
    CHECK(foldForSearch(u"ŁUKASZ") == u"lukasz"_s);
    CHECK(foldForSearch(u"Straße") == u"strasse"_s);
    CHECK(foldForSearch(u"Llŷr") == u"llyr"_s);
}

TEST_CASE("a name with an apostrophe or hyphen is found whole and by its parts", "[core][text]")
{
    CHECK(searchWords(u"O’Neill") == QStringList{u"o"_s, u"neill"_s, u"oneill"_s});
    CHECK(searchWords(u"Johnson-Smith")
          == QStringList{u"johnson"_s, u"smith"_s, u"johnsonsmith"_s});
    CHECK(searchWords(u"  Siân  Rhys ") == QStringList{u"sian"_s, u"rhys"_s});
}
