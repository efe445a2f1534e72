#include "letters/guidance/report/verdict_diff.h"
#include "tests/support/catch.h"

#include <QJsonObject>

using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

QJsonObject finding(const QString &rule, int start, const QString &message = u"Say it plainly."_s)
{
    return {{u"rule"_s, rule},
            {u"requirement"_s, u"REQ-TXT-08"_s},
            {u"severity"_s, u"block"_s},
            {u"section"_s, u"Tone"_s},
            {u"version"_s, u"25.0"_s},
            {u"message"_s, message},
            {u"at"_s, QJsonObject{{u"part"_s, u"block"_s}, {u"block"_s, 0}, {u"start"_s, start}}},
            {u"fix"_s, QJsonValue()}};
}

} // namespace

TEST_CASE("findings gained, lost and reworded are told apart", "[letters][guidance][replay]")
{
    const QJsonArray before{finding(u"a"_s, 1), finding(u"b"_s, 2), finding(u"c"_s, 3)};
    QJsonObject graver = finding(u"b"_s, 2, u"Leave it out."_s);
    graver[u"severity"_s] = u"warn"_s;
    const QJsonArray after{finding(u"a"_s, 1), graver, finding(u"c"_s, 4)};

    const auto diff = diffFindings(before, after);

    CHECK(diff.gained == QJsonArray{finding(u"c"_s, 4)});
    CHECK(diff.lost == QJsonArray{finding(u"c"_s, 3)});
    REQUIRE(diff.reworded.size() == 1);
    const auto reworded = diff.reworded[0].toObject();
    CHECK(reworded[u"changed"_s] == QJsonArray{u"message"_s, u"severity"_s});
    CHECK(reworded[u"then"_s] == before[1]);
    CHECK(reworded[u"now"_s] == after[1]);
}

TEST_CASE("another version that says the same has changed nothing", "[letters][guidance][replay]")
{
    QJsonObject newer = finding(u"a"_s, 1);
    newer[u"version"_s] = u"31.0"_s;
    CHECK(diffFindings({finding(u"a"_s, 1)}, {newer}).isEmpty());
    CHECK(diffFindings({}, {}).isEmpty());
}

TEST_CASE("two findings of one rule at one place are matched by what they say first",
          "[letters][guidance][replay]")
{
    const auto one = finding(u"a"_s, 0, u"One."_s), two = finding(u"a"_s, 0, u"Two."_s);
    const auto three = finding(u"a"_s, 0, u"Three."_s);
    CHECK(diffFindings({one, two}, {two, one}).isEmpty());
    const auto diff = diffFindings({one, two}, {three, two});
    CHECK(diff.gained.isEmpty());
    CHECK(diff.lost.isEmpty());
    REQUIRE(diff.reworded.size() == 1);
    CHECK(diff.reworded[0].toObject().value(u"then"_s) == one);
    CHECK(diffFindings({one, one}, {one}).lost.size() == 1);
}
