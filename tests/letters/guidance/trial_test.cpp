// A sentence tried against the guidance, as customer assurance does in the window.

#include "core/guidance/editions/rule_sheet.h"
#include "letters/guidance/judging/trial.h"
#include "tests/letters/guidance/judged.h"

using namespace casepost;
using namespace casepost::core;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFraud = "text.public-protection"_L1;

CheckResult triedOn(const Trial &trial)
{
    auto result = tried(test::builtIn(), trial);
    if (!result)
        FAIL(result.error().message.toStdString());
    return std::move(*result);
}

Trial sentence(const QString &text, TrialPlace where = TrialPlace::FreeText)
{
    return {text, where, core::Language::English, {}, QDate(2024, 8, 20)};
}

} // namespace

TEST_CASE("a tried sentence gets the findings of its own words, with the stretch counted in it",
          "[letters][guidance]")
{
    const auto text = u"We suspect fraud here."_s;
    for (const auto where : {TrialPlace::FreeText, TrialPlace::Field, TrialPlace::Subject}) {
        const auto result = triedOn(sentence(text, where));
        const auto found = test::ofRule(result, kFraud);
        REQUIRE(found.size() == 1);
        CHECK(found.front().at.part == Part::Block);
        CHECK(text.mid(found.front().at.start, found.front().at.length) == u"fraud"_s);
        CHECK_FALSE(result.guidance.empty());
    }
}

TEST_CASE("a quiet sentence gets no finding, wherever it is tried", "[letters][guidance]")
{
    for (const auto where : {TrialPlace::FreeText,
                             TrialPlace::Field,
                             TrialPlace::Subject,
                             TrialPlace::Greeting,
                             TrialPlace::Description})
        for (const QString &text : {u"Please send us your deed poll."_s, u"  \n "_s, QString()}) {
            if (where == TrialPlace::Greeting && !text.trimmed().isEmpty())
                continue; // no greeting
            // A field has room for a few words, and for no sentence.
            const bool isField = where == TrialPlace::Field && !text.trimmed().isEmpty();
            const auto result = triedOn(sentence(isField ? u"your deed poll"_s : text, where));
            CHECK(test::rulesOf(result) == QStringList());
        }
}

TEST_CASE("one rule is asked alone, under the guidance of the day", "[letters][guidance]")
{
    auto trial = sentence(u"WE SUSPECT FRAUD: send the docs."_s);
    trial.rule = kFraud;
    const auto result = triedOn(trial);
    CHECK(test::rulesOf(result) == QStringList{kFraud});
    trial.sentence = u"Please send the docs."_s;
    CHECK(triedOn(trial).findings.empty());

    trial.rule = u"no.such-rule"_s;
    REQUIRE_FALSE(tried(test::builtIn(), trial));
    CHECK(tried(test::builtIn(), trial).error().code == core::ErrorCode::NotFound);
}

TEST_CASE("hostile sentences are tried without a fault", "[letters][guidance]")
{
    for (const QString &text : {QString(20'000, u'a'),
                                u"fr\u200Baud \u202E\u202C"_s,
                                u"{find = \"x\"}"_s,
                                u"((document))"_s,
                                QString(u"😀"_s).repeated(500)}) {
        const auto result = tried(test::builtIn(), sentence(text));
        if (!result)
            CHECK_FALSE(result.error().message.isEmpty());
        else
            for (const auto &finding : result->findings) {
                CHECK(finding.at.start >= 0);
                CHECK(finding.at.start + finding.at.length <= text.size());
            }
    }
}

TEST_CASE("the rules of a version are found by their words, requirement, section and severity",
          "[letters][guidance]")
{
    const auto sheets =
        ruleSheets(test::builtIn().editions(), u"hmpo-communication"_s, QDate(2024, 8, 20));
    CHECK(
        ruleSheets(test::builtIn().editions(), u"hmpo-communication"_s, QDate(1999, 1, 1)).empty());
    for (const auto &sheet : sheets) {
        const auto text = searchText(sheet);
        CHECK(text.contains(sheet.info.requirement.toCaseFolded()));
        CHECK(text.contains(sheet.info.section.toCaseFolded()));
        if (sheet.info.id == kFraud)
            CHECK(text.contains(u"fraudster"_s));
    }
    CHECK(exampleProblems(test::builtIn().editions(),
                          test::builtIn().subjects(),
                          u"hmpo-communication"_s,
                          QDate(2024, 8, 20),
                          kFraud)
              .isEmpty());
}
