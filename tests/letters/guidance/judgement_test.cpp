// One judgement of a letter: made once, looked at once, other cases asked once, and the same
// findings as when all was known before.

#include "letters/guidance/judging/judgement.h"
#include "tests/letters/guidance/judged.h"
#include "tests/support/test_store.h"

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using casepost::test::errorOf;
using namespace Qt::StringLiterals;

namespace {

Basis basisOf(const Sample &sample, AskOtherCases others = {})
{
    return {sample.record,
            sample.context,
            library(),
            sample.sender,
            builtIn(),
            sample.on,
            {},
            std::move(others)};
}

core::OtherCase hargreave()
{
    return {{core::SignKind::Name, u"benjamin lee hargreave"_s},
            u"AMS-200000002"_s,
            core::Evidence::Certain,
            1};
}

QJsonObject told(const CheckResult &result)
{
    return checkToJson(result, {});
}

} // namespace

TEST_CASE("REQ-TXT-15: other cases are asked once, and judge as when they were known before",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please ask Benjamin Lee Hargreave to sign it."_s);
    int asked = 0;
    const auto judgement = judge(sample.letter, basisOf(sample, [&asked](const auto &signs) {
                                     ++asked;
                                     CHECK_FALSE(signs.empty());
                                     return core::Result<OthersHeld>(OthersHeld{{hargreave()}});
                                 }));
    REQUIRE(judgement);
    CHECK(asked == 1);
    CHECK(judgement->context().others == std::vector{hargreave()});
    CHECK(judgement->view().others.size() == 1);
    CHECK_FALSE(ofRule(judgement->result(), u"other-case."_s).empty());

    sample.context.others = {hargreave()};
    CHECK(told(sample.check()) == told(judgement->result()));
    CHECK(told(judge(sample.letter, basisOf(sample))->result()) == told(judgement->result()));
}

TEST_CASE("other cases that could not be asked are told, and an error ends the judgement",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please ask Benjamin Lee Hargreave to sign it."_s);
    const auto unknown = judge(sample.letter, basisOf(sample, [](const auto &) {
                                   return core::Result<OthersHeld>(OthersHeld{{}, true});
                               }));
    sample.context.othersUnknown = true;
    CHECK(told(unknown->result()) == told(sample.check()));
    sample.context.othersUnknown = false;
    const auto failed =
        judge(sample.letter, basisOf(sample, [](const auto &) -> core::Result<OthersHeld> {
                  return core::fail(core::ErrorCode::Unavailable, u"The store does not answer."_s);
              }));
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == core::ErrorCode::Unavailable);
}

TEST_CASE("a judgement holds the letter as it would go out, or why it cannot",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please send the long certificate."_s);
    const auto judgement = judge(sample.letter, basisOf(sample));
    const auto composed = compose(
        sample.letter, sample.record, library(), sample.sender, sample.on, sample.context.offices);
    REQUIRE(judgement->composed());
    CHECK(judgement->view().composed == &*judgement->composed());
    CHECK(judgement->composed()->blocks.size() == composed->blocks.size());
    CHECK(judgement->composed()->salutation == composed->salutation);
    CHECK(told(judgement->result()) == told(sample.check()));

    sample.letter.blocks.push_back(Block{u"NO-SUCH-PHRASE"_s, {}, {}, {}, {}});
    const auto refused = judge(sample.letter, basisOf(sample));
    CHECK_FALSE(refused->composed());
    CHECK(refused->view().composed == nullptr);
    CHECK(refused->result().verdict == Verdict::Blocked);
    CHECK_FALSE(ofRule(refused->result(), u"letter.cannot-compose"_s).empty());
}

TEST_CASE("what others find joins the findings in their order, under the version of the guidance",
          "[letters][guidance]")
{
    Sample sample;
    sample.text(u"Please send the long certificate."_s);
    auto judgement = judge(sample.letter, basisOf(sample));
    const auto before = judgement->result().findings.size();
    judgement->add({});
    CHECK(judgement->result().findings.size() == before);
    Finding found;
    found.rule = u"letter.cannot-print"_s;
    found.severity = Severity::Block;
    found.at.part = Part::Block;
    found.at.block = 0;
    judgement->add({found, found});
    REQUIRE(judgement->result().findings.size() == before + 1);
    CHECK(judgement->result().verdict == Verdict::Blocked);
    CHECK(ofRule(judgement->result(), found.rule).front().version
          == judgement->result().guidance.front().version);
}
