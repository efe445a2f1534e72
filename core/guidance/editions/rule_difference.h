#pragma once

#include "core/guidance/editions/editions.h"

namespace casepost::core {

/// One part of a rule that a pack says otherwise: "message.en", "params.words", "examples.fail".
struct PartDifference
{
    QString part;
    QString before;      ///< of a text; empty when there was none
    QString after;       ///< empty when there is none any more
    QStringList removed; ///< of a list: entries that are no more
    QStringList added;   ///< of a list: new entries
    friend bool operator==(const PartDifference &, const PartDifference &) = default;
};

enum class RuleDifferenceKind { Added, Changed, Dropped };

/// What a pack does to one rule.
struct RuleDifference
{
    QString rule;
    RuleDifferenceKind kind = RuleDifferenceKind::Changed;
    std::vector<PartDifference> parts; ///< of an added rule: all of it
    friend bool operator==(const RuleDifference &, const RuleDifference &) = default;
};

/// What a pack that is not published yet would change in the guidance of its first day, rule by
/// rule. InvalidInput, with file, line and column, when the pack cannot be read.
Result<std::vector<RuleDifference>>
differencesOf(const PackFiles &pack, const Editions &editions, const Subjects &subjects);

} // namespace casepost::core
