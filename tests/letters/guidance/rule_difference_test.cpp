// What a proposed pack changes, as the second person reads it.

#include "core/guidance/editions/rule_difference.h"
#include "core/guidance/editions/rule_sheet.h"
#include "letters/guidance/amending/rule_form.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

const auto kDocument = u"hmpo-communication"_s;

RuleForm fraudRule()
{
    for (const auto &sheet : ruleSheets(test::builtIn().editions(), kDocument, QDate(2025, 8, 1)))
        if (sheet.info.id == "text.public-protection"_L1)
            return ruleForm(*sheet.table);
    FAIL("the rule is not there");
    return {};
}

std::vector<RuleDifference> changesBy(const RuleForm &rule)
{
    const auto draft =
        amendmentOf({kDocument, u"How we communicate"_s, u"31.0.1"_s, QDate(2025, 8, 1), rule});
    auto changes = differencesOf(
        {u"change.toml"_s, draft.toml, {}}, test::builtIn().editions(), test::builtIn().subjects());
    if (!changes)
        FAIL(changes.error().message.toStdString());
    return std::move(*changes);
}

} // namespace

TEST_CASE("words added to a rule and a message changed are told part by part",
          "[letters][guidance]")
{
    auto rule = fraudRule();
    const auto message = rule.messageEn;
    rule.words.removeAll(u"forgeries"_s);
    rule.words += u"swindle"_s;
    rule.fails += u"It looks like a swindle."_s;
    rule.messageEn = u"Take out '{found}'."_s;
    const auto changes = changesBy(rule);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().kind == RuleDifferenceKind::Changed);
    CHECK(changes.front().rule == u"text.public-protection"_s);
    QStringList parts;
    for (const auto &part : changes.front().parts) {
        parts += part.part;
        if (part.part == "params.words"_L1) {
            CHECK(part.added == QStringList{u"swindle"_s});
            CHECK(part.removed == QStringList{u"forgeries"_s});
        }
        if (part.part == "message.en"_L1) {
            CHECK(part.before == message);
            CHECK(part.after == u"Take out '{found}'."_s);
        }
    }
    parts.sort();
    CHECK(parts == QStringList{u"examples.fail"_s, u"message.en"_s, u"params.words"_s});
}

TEST_CASE("a pack that says the same changes nothing; a new rule is told whole",
          "[letters][guidance]")
{
    CHECK(changesBy(fraudRule()).empty());
    auto rule = fraudRule();
    rule.id = u"text.new-one"_s;
    const auto changes = changesBy(rule);
    REQUIRE(changes.size() == 1);
    CHECK(changes.front().kind == RuleDifferenceKind::Added);
    CHECK(changes.front().parts.size() >= 8);
}

TEST_CASE("a rule dropped is told, and a pack that is none is refused with its place",
          "[letters][guidance]")
{
    const QByteArray drops = "document = \"hmpo-communication\"\ntitle = \"T\"\nversion = "
                             "\"31.9\"\nissued = 2025-08-01\namends = true\ndrop = "
                             "[\"text.public-protection\"]\n";
    const auto changes = differencesOf(
        {u"change.toml"_s, drops, {}}, test::builtIn().editions(), test::builtIn().subjects());
    REQUIRE(changes);
    REQUIRE(changes->size() == 1);
    CHECK(changes->front().kind == RuleDifferenceKind::Dropped);
    const auto refused = differencesOf({u"change.toml"_s, "document = ", {}},
                                       test::builtIn().editions(),
                                       test::builtIn().subjects());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.startsWith(u"change.toml:1:"_s));
}
