#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// The columns of the extract by which a letter is addressed: names, and the address or email of
/// its channel. Pure; none for a recipient whose name and address were typed.
QStringList addressingColumns(const LetterDocument &letter, const core::CaseRecord &record);

} // namespace casepost::letters
