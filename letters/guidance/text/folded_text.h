#pragma once

#include "core/text/folded_text.h"

namespace casepost::letters {

using core::FoldedText;
using core::isWordUnit;
using core::Word;
using core::wordsOf;

} // namespace casepost::letters
