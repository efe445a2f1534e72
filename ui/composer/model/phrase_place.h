#pragma once

#include "letters/document/letter_document.h"
#include "phrases/phrase_library.h"

namespace casepost::ui {

/// The part that each paragraph of a letter plays, in order; what is typed is body, as is a phrase
/// the library does not know on that day.
std::vector<phrases::PhraseRole> rolesOf(const letters::LetterDocument &letter,
                                         const phrases::PhraseLibrary &library,
                                         const QDate &on);

/// Where a paragraph of that role belongs among paragraphs of these: opening, body, what to do next
/// with its return address, closing. Behind `current` (-1: none) where that keeps the order, or
/// else behind the last one that comes before it. Pure.
int placeFor(phrases::PhraseRole role,
             const std::vector<phrases::PhraseRole> &among,
             int current = -1);

} // namespace casepost::ui
