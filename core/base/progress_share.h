#pragma once

#include "core/base/progress.h"

#include <optional>

namespace casepost::core {

/// How much of the phase is done, in thousandths: 0 to 1,000, whatever the two numbers say. None
/// when it is unknown.
std::optional<int> perMilleOf(const Progress &progress);

} // namespace casepost::core
