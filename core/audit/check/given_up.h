#pragma once

#include "core/audit/check/record_check.h"

namespace casepost::core {

/// The words of an entry that gives up anchors of this machine: those that the record does not
/// reach, because an older copy was put in the store's place and a person said so. Empty where
/// there are none; begins with a blank otherwise.
QString wordsGivingUp(const std::vector<Anchor> &anchors);

} // namespace casepost::core
