#include "letters/guidance/kinds/contents/condition.h"

#include <algorithm>
#include <tuple>

namespace casepost::letters {

bool Condition::holds(const LetterView &letter, std::vector<Hit> &met) const
{
    std::vector<Hit> places;
    for (const Test &test : m_tests)
        if (!test(letter, places))
            return false;
    const auto unjudged = [](const Hit &hit) { return hit.unjudged; };
    const bool known = std::none_of(places.begin(), places.end(), unjudged);
    if (known && places.size() < m_atLeast)
        return false;
    std::stable_sort(places.begin(), places.end(), [](const Hit &a, const Hit &b) {
        return std::tie(a.at.part, a.at.block, a.at.start)
               < std::tie(b.at.part, b.at.block, b.at.start);
    });
    const std::size_t first = known && m_atLeast > 1 ? m_atLeast - 1 : 0;
    met.insert(met.end(), places.begin() + static_cast<std::ptrdiff_t>(first), places.end());
    return true;
}

bool Conditions::holds(const LetterView &letter, std::vector<Hit> &met) const
{
    return std::any_of(m_any.begin(), m_any.end(), [&](const Condition &condition) {
        return condition.holds(letter, met);
    });
}

} // namespace casepost::letters
