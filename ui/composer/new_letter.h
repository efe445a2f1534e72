#pragma once

#include "ui/desk/letter_desk.h"

namespace casepost::ui {

/// An empty letter for a case, as the composer opens: addressed to the customer, in the language
/// they applied in, by the channel asked for where the case has what it needs (REQ-LET-18,
/// REQ-DAP-04, 05).
letters::LetterDocument newLetter(const core::CaseRecord &record, letters::Channel wanted);

/// The templates that suit a case: those of its system; only those for reports on a lost or stolen
/// case (REQ-PHR-06).
std::vector<phrases::Template> templatesFor(const LetterGround &ground);

} // namespace casepost::ui
