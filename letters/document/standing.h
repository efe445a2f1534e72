#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// What the person written to is to the application.
enum class Standing {
    Applicant,
    Parent, ///< signed for the applicant
    Guardian,
    OtherSigner,
    Referee,
    AlternativeAddress, ///< the customer, where they asked to be written to
    TypedIn,            ///< somebody whose name was typed for this letter
    UnitOffice,
    TerritoryOffice
};

/// Takes a letter and its case; gives what its addressee is to the application, by the same rule as
/// addresseeOf(). Pure (REQ-LET-04, REQ-LET-16 to 20).
Standing standingOf(const LetterDocument &letter, const core::CaseRecord &record);

} // namespace casepost::letters
