#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// To whom a letter goes, decided once from the case and used everywhere in it (REQ-TTL-16).
struct Addressee
{
    core::NameForms name;     ///< the forms of the person written to; empty for an office
    QString nameLine;         ///< first line of the address block: posted, emailed or DAP form
    QStringList addressLines; ///< below it; empty when sent by email
    QString salutation;       ///< "Dear Mrs Khan", in the letter's language, without a comma
    QString email;            ///< where an email goes; empty when none is known
    QString about; ///< full name of the passport's holder when it is not the addressee (REQ-NAM-13)
    bool overseas = false;
    bool prepaid = false; ///< no return-address label: chosen, or a referee letter (REQ-LET-21, 22)
};

/// Who the letter goes to. Pure. Applicant means the person who signed the declaration
/// (REQ-LET-04); a post-dated passport uses the current name (REQ-NAM-07); REQ-LET-16 to 22,
/// REQ-FOR, REQ-EML-07, REQ-ADR-06 to 09. InvalidInput when the case lacks what is needed, in
/// words.
core::Result<Addressee> addresseeOf(const LetterDocument &letter,
                                    const core::CaseRecord &record,
                                    const core::NamePolicy &policy);

} // namespace casepost::letters
