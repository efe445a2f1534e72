#pragma once

#include "core/guidance/editions/editions.h"

#include <set>

namespace casepost::core {

/// What a change of guidance does to one rule.
struct RuleChange
{
    enum class Kind { Added, Changed, Removed };
    Kind kind = Kind::Changed;
    RuleInfo rule;     ///< as it will be; as it was when it is removed
    QStringList parts; ///< what differs, as keys of the pack: "severity", "params", "message" …
};

QString ruleChangeName(RuleChange::Kind kind); ///< "added", "changed", "removed"

/// How the rules of a document in force on a day differ between two guidances, by rule.
std::vector<RuleChange> ruleChanges(const Editions &before,
                                    const Editions &after,
                                    const QString &document,
                                    const QDate &on);

/// The time limits ("7 days") that rules of a changed requirement named before and none of that
/// requirement names now.
std::set<QString>
limitsGone(const Editions &before, const Editions &after, const QString &document, const QDate &on);

} // namespace casepost::core
