#pragma once

#include "letters/records/letter_store.h"

namespace casepost::letters {

/// The document with the versions of the wording that went out, whatever the library says on
/// another day.
LetterDocument withItsWording(const StoredLetter &letter);

} // namespace casepost::letters
