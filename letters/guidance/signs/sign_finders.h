#pragma once

#include "core/cases/likeness/other_case.h"
#include "letters/guidance/text/text_unit.h"

namespace casepost::letters {

/// A sign at its stretch of a folded text.
struct FoundSign
{
    core::PersonSign sign;
    int start = 0;
    int end = 0;
};

// What looks like a sign of a person in one text, whoever it belongs to.

/// References and numbers of passports: at least five signs, four of them digits, with or without
/// spaces, hyphens, points and strokes. Phone numbers, dates and amounts are none.
void findNumbers(const TextUnit &text, std::vector<FoundSign> &found);
void findEmails(const TextUnit &text, std::vector<FoundSign> &found);
/// Postcodes, and each with what stands before it as an address.
void findPostcodes(const TextUnit &text, std::vector<FoundSign> &found);
/// Days in figures or words, English or Welsh; a year of two digits is both of its centuries.
void findDates(const TextUnit &text, std::vector<FoundSign> &found);
/// Every stretch of two to six capitalised words that could be forenames and surname, "Surname,
/// Forenames" put in order; and surnames behind a title or a salutation. Streets, offices, months
/// and days are none.
void findNames(const TextUnit &text, std::vector<FoundSign> &found);

} // namespace casepost::letters
