#include "tests/support/catch.h"
#include "tests/support/test_store.h"
#include "tests/ui/fake_desks.h"
#include "ui/composer/findings/letter_judge.h"

#include <algorithm>

using namespace casepost;
using namespace Qt::StringLiterals;

namespace {

ui::LetterGround ground()
{
    auto made = test::sampleGround();
    made.guidance =
        std::make_shared<const letters::Guidance>(test::valueOf(letters::Guidance::builtIn()));
    return made;
}

letters::LetterDocument letterWith(const QString &text)
{
    letters::LetterDocument letter;
    letter.caseReference = u"123456789"_s;
    letter.templateCode = u"917"_s;
    letter.blocks = {letters::Block{{}, {}, {}, text, u"none fits"_s}};
    return letter;
}

bool says(const ui::CheckedLetter &checked, const QString &rule)
{
    const auto &findings = checked.result.findings;
    return std::any_of(findings.begin(), findings.end(), [&rule](const letters::Finding &finding) {
        return finding.rule == rule;
    });
}

} // namespace

TEST_CASE("the window's judge asks about other cases before it judges (REQ-TXT-15)",
          "[ui][composer]")
{
    auto asked = std::make_shared<std::vector<core::PersonSign>>();
    auto here = ground();
    here.otherCases = [asked](const auto &signs) -> core::Result<std::vector<core::OtherCase>> {
        *asked = signs;
        std::vector<core::OtherCase> others;
        for (const core::PersonSign &sign : signs)
            others.push_back({sign, u"200000002"_s, core::Evidence::Certain, 1});
        return others;
    };
    const ui::HouseJudge judge;
    const auto checked = judge.judge(letterWith(u"Please quote 200000002."_s), here);
    REQUIRE(asked->size() == 1);
    CHECK(asked->front().key == u"200000002"_s);
    CHECK(says(checked, u"other-case.reference"_s));
    CHECK_FALSE(says(checked, u"other-case.unknown"_s));
}

TEST_CASE("the window's judge says when the other cases could not be asked (REQ-TXT-15)",
          "[ui][composer]")
{
    auto here = ground();
    here.otherCases = [](const auto &) -> core::Result<std::vector<core::OtherCase>> {
        return core::fail(core::ErrorCode::Locked, u"The store is busy."_s);
    };
    const ui::HouseJudge judge;
    CHECK(
        says(judge.judge(letterWith(u"Please quote 200000002."_s), here), u"other-case.unknown"_s));
    CHECK_FALSE(says(judge.judge(letterWith(u"Please quote 200000002."_s), ground()),
                     u"other-case.unknown"_s));
}
