#pragma once

#include "letters/composition/composition.h"
#include "letters/guidance/facts/case_context.h"

namespace casepost::letters {

/// Everything one check looks at.
struct CheckInput
{
    const LetterDocument &letter;
    const core::CaseRecord &record;
    const CaseContext &context;
    const phrases::PhraseLibrary &library;
    const SenderProfile &sender;
    QDate on;             ///< the letter's day: chooses guidance and phrases
    QDate wordingOn = {}; ///< chooses the phrases when it is another day (a letter judged again)

    QDate wordingDay() const { return wordingOn.isValid() ? wordingOn : on; }
};

} // namespace casepost::letters
