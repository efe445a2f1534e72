#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// What a letter to the referee needs and its case does not say. It is entered with the letter,
/// where other letters have their recipient. An email address never is: one is only written to
/// when it was given on the application (REQ-EML-01).
struct RefereeGaps
{
    bool name = false;
    bool address = false; ///< a posted letter only

    bool any() const { return name || address; }
};

/// Pure; none for a letter to anybody else.
RefereeGaps refereeGaps(const LetterDocument &letter, const core::CaseRecord &record);

/// Lines as somebody typed them, as the address of a case: the country apart, the postcode in its
/// form.
core::PostalAddress enteredAddress(const QStringList &typed);

/// The case as a letter to the referee reads it: with what was entered where the case says nothing.
/// What the case says stays. Pure.
core::CaseRecord withEnteredReferee(const LetterDocument &letter, core::CaseRecord record);

} // namespace casepost::letters
