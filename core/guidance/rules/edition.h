#pragma once

#include "core/guidance/rules/rule.h"
#include "core/people/names/person_name.h"

#include <map>
#include <mutex>

namespace casepost::core {

class Subject;

/// What a subject makes of an edition so that judging by it is quick.
class PreparedRules
{
public:
    virtual ~PreparedRules() = default;
};

/// What one guidance document says from a day on: a version, with what amends it. Immutable; safe
/// to share between threads.
class Edition
{
public:
    /// `info` is of the version, without its rules; `used` names the version first, then what
    /// amends it.
    Edition(PackInfo info, Rules rules, NamePolicy names, std::vector<GuidanceUsed> used);

    const PackInfo &info() const { return m_info; }
    const Rules &rules() const { return m_rules; } ///< of every subject, by id
    const NamePolicy &namePolicy() const { return m_names; }
    const std::vector<GuidanceUsed> &used() const { return m_used; }
    /// The version a rule's findings are told under: its own when it amends.
    const QString &versionOf(const Rule &rule) const
    {
        return rule.amends ? rule.readIn : m_info.version;
    }

    /// What a subject makes of the rules. Made on first use, so that a program start does not wait
    /// for guidance of years ago; lives as long as the edition.
    const PreparedRules &prepared(const Subject &subject) const;

private:
    PackInfo m_info;
    Rules m_rules;
    NamePolicy m_names;
    std::vector<GuidanceUsed> m_used;
    mutable std::mutex m_lock;                                                  ///< of the next
    mutable std::map<QString, std::unique_ptr<const PreparedRules>> m_prepared; ///< by subject
};

} // namespace casepost::core
