#pragma once

#include "core/guidance/rules/fact_subject.h"

namespace casepost::core {

/// The facts of a call, as rules with `subject = "call"` may ask for them: a call that is to be
/// made, or one that was. REQ-TEL-01 to 35, REQ-IDV-01 to 09.
const FactList &callFacts();
/// The facts of a hold, for `subject = "hold"`. REQ-TEL-23 to 27.
const FactList &holdFacts();

/// The two subjects of this room, for the program's list of subjects.
std::shared_ptr<const FactSubject> callSubject();
std::shared_ptr<const FactSubject> holdSubject();

} // namespace casepost::core
