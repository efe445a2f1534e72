#pragma once

#include "core/cases/record/case_record.h"

#include <QRandomGenerator>

namespace casepost::bench {

/// What an innocent letter of a case says beside its approved wording: the case's own people,
/// addresses and numbers in every form examiners use, streets, offices, firms, months, numbers of
/// passports. Nothing of it belongs to another case but by chance.
QString innocentText(const core::CaseRecord &own, QRandomGenerator &dice);
/// A sentence that names somebody who is no person of the case and drawn from the same population:
/// a husband, a former name, a doctor.
QString thirdPersonText(QRandomGenerator &dice);
/// A sentence about a member of the family who has a case too.
QString familyText(const core::CaseRecord &member, QRandomGenerator &dice);

/// What gets into a letter when a person of another case is pasted.
enum class Paste {
    Reference,
    Email,
    RefereeEmail,
    FullName, ///< all forenames and the surname
    Name,     ///< the first forename and the surname
    NameAndBirth,
    NameAndPostcode,
    SurnameFirst, ///< "SURNAME, Forenames"
    Salutation,
    AddressBlock, ///< title, name, address and postcode
};
inline constexpr int kPastes = 10;
const char *pasteName(Paste paste);
QString pasted(Paste paste, const core::CaseRecord &other, QRandomGenerator &dice);

} // namespace casepost::bench
