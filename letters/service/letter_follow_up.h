#pragma once

#include "core/follow_up/follow_up.h"
#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Does the letter ask for a new digital photo (917, or its part of another letter)?
bool asksForPhoto(const LetterDocument &letter);

/// What the letter's document wants done when no answer comes (REQ-FIL-04), of a letter dated
/// `dated`; nothing when it asks for nothing. Pure.
std::optional<core::NewFollowUp>
followUpOf(const LetterDocument &letter, const QDate &dated, core::LetterId id);

} // namespace casepost::letters
