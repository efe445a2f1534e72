#pragma once

#include "letters/guidance/letter_view.h"

namespace casepost::letters {

/// A sign of a person and where it was typed. In an address: field "recipient.name",
/// "recipient.email" or "recipient.address".
struct TypedSign
{
    core::PersonSign sign;
    Place at;
    QString typed;
};

/// Every reference, email address, name, postcode and date typed into a letter that is not this
/// case's own, the sender's or approved wording. Of a run of capitalised words every stretch that
/// could be a name. Pure; in the order of the texts.
std::vector<TypedSign> typedSigns(const LetterView &letter);

/// The same signs, once each and in a fixed order: what the store is asked about before a check
/// (core/cases/likeness/other_cases.h). Empty when only dates and postcodes are there, which alone
/// tell nothing.
std::vector<core::PersonSign> signsToLookUp(const CheckInput &input);

/// The signs the context's facts speak of; of names within one another the longest.
std::vector<MatchedSign> matchedSigns(const LetterView &letter);

} // namespace casepost::letters
