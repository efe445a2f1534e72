#pragma once

#include "core/guidance/rules/facts.h"

#include <functional>

namespace casepost::core {

/// Conditions over facts, of which one is enough.
class FactConditions
{
public:
    using Test = std::function<bool(const FactSheet &)>;

    bool isEmpty() const { return m_any.empty(); }
    /// Does one of them hold? Empty conditions never hold.
    bool holds(const FactSheet &facts) const;
    void add(std::vector<Test> all) { m_any.push_back(std::move(all)); }

private:
    std::vector<std::vector<Test>> m_any;
};

/// Reads `key`: a list of tables of which one is enough; empty when it is absent. Every entry of a
/// table must hold:
///   fact = "word" or ["word", …]           it is one of these words
///   fact = true or false                   a flag
///   fact = 3                               a number
///   fact = { at_least = 3, below = 9 }     a number within these; at_most and above as well
///   fact = { between = ["09:00", "20:00"] }   a time of day: the first is in, the last is out;
///   over
///                                          midnight where the last is the earlier one
///   fact = { outside = ["09:00", "20:00"] }   a time of day that is not between them
///   fact = "known" or "unknown"            whether it is known at all
///   any = [{…}, {…}]                       one of these tables holds
///   none = [{…}, {…}]                      none of them holds
/// A fact that is not known holds nothing but "unknown". InvalidInput as `file:line:column:
/// problem` for a fact or word that the subject does not have, or a value of another type.
Result<FactConditions> readFactConditions(Fields &fields, const QString &key, const FactList &list);

} // namespace casepost::core
