#include "core/base/progress_share.h"

#include <algorithm>

namespace casepost::core {

std::optional<int> perMilleOf(const Progress &progress)
{
    if (progress.total <= 0)
        return std::nullopt;
    // Lines are counted while the file that holds them still grows: never more than all of it.
    const auto done = std::clamp<qint64>(progress.done, 0, progress.total);
    return static_cast<int>(static_cast<double>(done) / static_cast<double>(progress.total) * 1000);
}

} // namespace casepost::core
