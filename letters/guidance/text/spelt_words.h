#pragma once

#include "letters/guidance/text/text_unit.h"

namespace casepost::letters {

/// One word of a text as a dictionary would look it up.
struct SpeltWord
{
    int start = 0; ///< folded units
    int end = 0;
    QString text;          ///< composed, with plain apostrophes, without invisible characters
    QString folded;        ///< as the rules compare it
    int compoundStart = 0; ///< the word with hyphens it is part of
    int compoundEnd = 0;   ///< 0 when it stands alone

    /// Without what an apostrophe joins to any word (mother's, enwau'r), folded.
    QString stem() const;
    /// The same of `text`.
    QString speltStem() const;
};

/// The form in which dictionaries are asked.
QString speltForm(const QString &typed);

/// The words of a text that spelling is a question for: letters and apostrophes, at least two of
/// them, no digits, not all in capitals, and no part of a name, address, reference or another fact.
/// A word wholly of another script than Latin is none.
std::vector<SpeltWord> speltWords(const TextUnit &text);

} // namespace casepost::letters
