#pragma once

#include "letters/guidance/facts/check_input.h"
#include "letters/guidance/text/text_unit.h"

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
std::vector<TypedSign> typedSigns(const CheckInput &in, const std::vector<TextUnit> &texts);

/// Something typed that belongs to another case, by the facts in the letter's context.
struct MatchedSign
{
    core::PersonSign sign;
    Place at;
    QString typed;
    const core::OtherCase *other = nullptr;
};

/// The signs that other cases hold, of `others`; of names within one another the longest.
std::vector<MatchedSign> matchedSigns(std::vector<TypedSign> typed,
                                      const std::vector<core::OtherCase> &others);

/// The same signs, once each and in a fixed order: what the store is asked about before a check
/// (core/cases/likeness/other_cases.h). Empty when only dates and postcodes are there, which alone
/// tell nothing.
std::vector<core::PersonSign> signsToLookUp(const std::vector<TypedSign> &typed);

} // namespace casepost::letters
