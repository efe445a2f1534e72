#pragma once

#include "core/guidance/rules/subject.h"
#include "letters/guidance/rules/letter_rule.h"

namespace casepost::letters {

/// Reads what is a letter rule's own of a [[rule]] table: section_lost_stolen, fix, applies, kind,
/// params. Fails as core::Subject::read().
core::Result<std::shared_ptr<const LetterRule>> readLetterRule(core::Fields &fields,
                                                               const core::RuleContext &context);

} // namespace casepost::letters
