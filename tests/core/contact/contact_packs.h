#pragma once

#include "core/contact/contact_rules.h"
#include "core/guidance/editions/editions.h"

namespace casepost::test {

/// The rules of calls and holds of the packs that come with the program, without those of letters,
/// which the core does not know.
std::shared_ptr<const core::Editions> contactEditions();

/// The same as rules of calls and of holds.
core::ContactRules callRules();
core::ContactRules holdRules();

} // namespace casepost::test
