#include "core/guidance/rules/rule_examples.h"
#include "letters/guidance/judging/compiled_pack.h"
#include "letters/guidance/judging/guidance.h"
#include "tests/support/catch.h"

#include <set>

using namespace casepost;
using namespace casepost::letters;
using namespace Qt::StringLiterals;

namespace {

Guidance builtIn()
{
    auto guidance = Guidance::builtIn();
    if (!guidance)
        FAIL(guidance.error().message.toStdString());
    return *guidance;
}

} // namespace

TEST_CASE("every built-in pack's own examples hold", "[letters][guidance]")
{
    const Guidance guidance = builtIn();
    for (const PackInfo &info : guidance.packs())
        for (const core::Edition *edition : guidance.editions().inForce(info.issued))
            for (const auto &fault : core::exampleFaults(*edition, guidance.subjects()))
                FAIL_CHECK(fault.message.toStdString());
}

TEST_CASE("every built-in rule has a section, both messages and five examples each way",
          "[letters][guidance]")
{
    const Guidance guidance = builtIn();
    for (const PackInfo &pack : guidance.packs())
        for (const RuleInfo &rule : pack.rules) {
            INFO(pack.version.toStdString() << " " << rule.id.toStdString());
            CHECK_FALSE(rule.section.isEmpty());
            CHECK_FALSE(rule.statement.isEmpty());
            CHECK_FALSE(rule.messageCy.isEmpty());
            CHECK(rule.requirement.startsWith(u"REQ-"_s));
            CHECK(rule.knownBy.isValid());
            CHECK(rule.passExamples.size() >= 5);
            CHECK(rule.failExamples.size() >= 5);
        }
}

TEST_CASE("the day chooses the version by its date for staff (REQ-VER-01, REQ-VER-03)",
          "[letters][guidance]")
{
    const Guidance guidance = builtIn();
    const auto versionOn = [&guidance](int year, int month, int day) {
        const auto packs = guidance.inForce(QDate(year, month, day));
        return packs.empty() ? QString() : packs.front()->info().version;
    };

    CHECK(versionOn(2022, 2, 20) == QString());
    CHECK(versionOn(2022, 2, 21) == u"6.0"_s);
    CHECK(versionOn(2024, 7, 22) == u"6.0"_s);
    CHECK(versionOn(2024, 7, 23) == u"25.0"_s);
    CHECK(versionOn(2025, 5, 27) == u"25.0"_s);
    CHECK(versionOn(2025, 5, 28) == u"31.0"_s);
    CHECK(versionOn(2090, 1, 1) == u"31.0"_s);
    CHECK(guidance.inForce(QDate()).empty());
}
