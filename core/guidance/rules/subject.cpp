#include "core/guidance/rules/subject.h"

#include <algorithm>

namespace casepost::core {

std::unique_ptr<const PreparedRules> Subject::prepare(const Edition & /*edition*/) const
{
    return std::make_unique<const PreparedRules>();
}

const Subject *subjectNamed(const Subjects &subjects, const QString &name)
{
    for (const auto &subject : subjects)
        if (subject->name() == name)
            return subject.get();
    return nullptr;
}

QStringList subjectNames(const Subjects &subjects)
{
    QStringList names;
    for (const auto &subject : subjects)
        names += subject->name();
    return names;
}

Edition::Edition(PackInfo info, Rules rules, NamePolicy names, std::vector<GuidanceUsed> used)
    : m_info(std::move(info))
    , m_rules(std::move(rules))
    , m_names(names)
    , m_used(std::move(used))
{
    std::sort(m_rules.begin(), m_rules.end(), [](const auto &a, const auto &b) {
        return a->info.id < b->info.id;
    });
}

const PreparedRules &Edition::prepared(const Subject &subject) const
{
    const std::lock_guard lock(m_lock);
    auto &made = m_prepared[subject.name()];
    if (!made)
        made = subject.prepare(*this);
    return *made;
}

} // namespace casepost::core
