#include "core/contact/contact_rules.h"

#include <algorithm>

namespace casepost::core {

namespace {

template<typename Item>
void append(std::vector<Item> &to, std::vector<Item> from)
{
    for (Item &item : from)
        to.push_back(std::move(item));
}

} // namespace

std::vector<RuleFinding> ContactRules::judge(const FactSheet &facts, const QDate &on) const
{
    const auto editions = m_editions(on);
    if (editions.empty())
        return {noGuidanceOn(on)}; // what nothing speaks about is not allowed by silence
    std::vector<RuleFinding> findings;
    for (const Edition *edition : editions)
        append(findings, m_subject->judge(*edition, facts, on));
    return findings;
}

std::vector<NextStep> ContactRules::steps(const FactSheet &facts, const QDate &on) const
{
    std::vector<NextStep> steps;
    for (const Edition *edition : m_editions(on))
        append(steps, m_subject->steps(*edition, facts, on));
    return steps;
}

std::optional<ScriptPart>
ContactRules::script(const QString &part, const FactSheet &facts, const QDate &on) const
{
    for (const Edition *edition : m_editions(on))
        for (ScriptPart &found : m_subject->script(*edition, facts, on))
            if (found.part == part)
                return std::move(found);
    return std::nullopt;
}

std::vector<GuidanceUsed> ContactRules::used(const QDate &on) const
{
    std::vector<GuidanceUsed> used;
    for (const Edition *edition : m_editions(on))
        append(used, edition->used());
    return used;
}

bool blocks(const std::vector<RuleFinding> &findings)
{
    return verdictOf(findings) == Verdict::Blocked;
}

QStringList breachesOf(const std::vector<RuleFinding> &findings)
{
    QStringList breaches;
    for (const RuleFinding &finding : findings)
        if (finding.severity == Severity::Block
            || (finding.severity == Severity::Confirm && !finding.answered))
            breaches += finding.rule;
    return breaches;
}

} // namespace casepost::core
