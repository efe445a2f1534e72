#pragma once

#include "core/contact/contact_subjects.h"

namespace casepost::core {

/// The guidance in force on a day; the editions outlive what asks.
using EditionsOn = std::function<std::vector<const Edition *>(const QDate &)>;

/// The rules of one subject of this room, each day by its own.
class ContactRules
{
public:
    ContactRules(std::shared_ptr<const FactSubject> subject, EditionsOn editions)
        : m_subject(std::move(subject))
        , m_editions(std::move(editions))
    {}

    /// What the rules of a day in the United Kingdom object to.
    std::vector<RuleFinding> judge(const FactSheet &facts, const QDate &on) const;
    /// What follows by them.
    std::vector<NextStep> steps(const FactSheet &facts, const QDate &on) const;
    /// The words of one part of the script; nullopt where the guidance of the day has none.
    std::optional<ScriptPart>
    script(const QString &part, const FactSheet &facts, const QDate &on) const;
    /// The guidance of the day.
    std::vector<GuidanceUsed> used(const QDate &on) const;

private:
    std::shared_ptr<const FactSubject> m_subject;
    EditionsOn m_editions;
};

/// Does one of the findings stand in the way whatever is answered?
bool blocks(const std::vector<RuleFinding> &findings);
/// The rules that were broken: what blocks, and what had to be confirmed and was not (REQ-VER-06).
QStringList breachesOf(const std::vector<RuleFinding> &findings);

} // namespace casepost::core
