#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

/// The case note of a letter that is put in the outbox: which letter went to whom and how, why, and
/// what it asks for with what was filled in, for whoever answers the customer next (REQ-LET-08,
/// REQ-EML-13); for a 917 that is why the photo was rejected (REQ-PHO-05). At most 1,000
/// characters. Free text is only counted: the letter itself is kept beside the note.
QString letterNote(const LetterDocument &letter,
                   const ComposedLetter &composed,
                   const phrases::PhraseLibrary &library);

} // namespace casepost::letters
