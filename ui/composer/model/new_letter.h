#pragma once

#include "ui/desk/letter_desk.h"

namespace casepost::ui {

/// An empty letter for a case, as the composer opens: addressed to the customer, in the language
/// they applied in, by the channel asked for where the case has what it needs (REQ-LET-18,
/// REQ-DAP-04, 05); about the lost or stolen report where the record has one (REQ-LSR-02).
letters::LetterDocument newLetter(const core::CaseRecord &record, letters::Channel wanted);

/// The templates that suit a letter: those of the case's system; about a lost or stolen report only
/// those for reports (REQ-PHR-06, REQ-LSR-05).
std::vector<phrases::Template> templatesFor(const LetterGround &ground, letters::LetterAbout about);

} // namespace casepost::ui
