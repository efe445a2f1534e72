#pragma once

#include "core/cases/record/case_record.h"

namespace casepost::letters {

/// Has the application ended: issued, withdrawn, refused, or gone from the extract? Then a letter
/// about it is no ordinary one, and what waits does not go (REQ-CHG-07). Pure.
bool hasEnded(const core::CaseRecord &record);

} // namespace casepost::letters
