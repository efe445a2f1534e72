#include "core/base/closed_words.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

enum class Way { Post, Email };
constexpr auto kWays = closedWords<Way>({{Way::Post, u"post"}, {Way::Email, u"email"}});

} // namespace

TEST_CASE("a closed set gives the word of a value and the value of a word", "[words]")
{
    CHECK(kWays.of(Way::Email) == u"email"_s);
    CHECK(kWays.read(u"post"_s) == Way::Post);
    CHECK(kWays.all() == QStringList{u"post"_s, u"email"_s});
}

TEST_CASE("a closed set reads no word that is not written exactly so", "[words]")
{
    for (const QString &word : {u"Post"_s, u"post "_s, u""_s, u"letter"_s, QString()})
        CHECK_FALSE(kWays.read(word));
}
