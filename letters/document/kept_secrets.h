#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Covers every secret number in what somebody typed into a letter, for a draft: the words stay, a
/// card number keeps its last four digits (core/text/kept_text.h). True when there was one.
/// REQ-CCT-25, REQ-HMR-18.
bool coverSecrets(LetterDocument &letter);

} // namespace casepost::letters
