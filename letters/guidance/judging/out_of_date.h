#pragma once

#include "letters/guidance/facts/check_input.h"
#include "letters/guidance/rules/finding.h"

namespace casepost::letters {

/// A letter of a case whose newest row of the extract was refused (REQ-CHG-07): it is stopped where
/// a refused cell is one by which it is addressed, or where no cell of the row could be told; it is
/// asked about otherwise. Nothing when the case is up to date. Pure; whatever guidance is in force.
std::optional<Finding> outOfDateFinding(const CheckInput &input);

} // namespace casepost::letters
