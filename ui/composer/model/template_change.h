#pragma once

#include "letters/audience/audience.h"
#include "letters/document/letter_document.h"
#include "phrases/phrase_library.h"

namespace casepost::ui {

/// Paragraphs of a letter that came with a template and hold nothing of the person's: no field
/// filled in, no wording changed. Pure.
std::vector<int> untouchedFrom(const phrases::Template &before,
                               const letters::LetterDocument &letter);

/// Does the letter still hold any paragraph of that template?
bool holdsAnyOf(const phrases::Template &before, const letters::LetterDocument &letter);

/// What becomes of the paragraphs that the template before brought.
enum class Brought { Stay, Replaced };

/// The letter with that template chosen: its paragraphs where they belong, those of the one before
/// (null: none) replaced when asked. Whatever a person typed stays, in its order. Pure.
letters::LetterDocument withTemplate(const letters::LetterDocument &letter,
                                     const phrases::Template &chosen,
                                     const phrases::Template *before,
                                     Brought brought,
                                     const phrases::PhraseLibrary &library,
                                     const QDate &on);

/// The letter as it goes once a template has said to whom, how and with what (REQ-LET-03): what
/// hangs on the recipient or the way before does not stay behind. Pure.
letters::LetterDocument withChoice(letters::LetterDocument letter,
                                   const letters::TemplateChoice &choice);

} // namespace casepost::ui
