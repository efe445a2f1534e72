#pragma once

#include "letters/guidance/text/text_unit.h"

namespace casepost::letters {

/// A run of digits in a text that can be a phone number, written with any spacing or signs.
struct DigitRun
{
    QString digits;          ///< 0 to 9 only; what a plus sign led is kept as 00
    std::vector<int> places; ///< folded place of each digit
};

/// The runs of at least `shortest` digits.
std::vector<DigitRun> digitRuns(const TextUnit &text, int shortest);

/// A number in the one form in which numbers compare: national, digits only ("03002220000").
QString nationalDigits(const QString &number);

/// Where a national number stands in a run (also as +44, 0044, 44 or with a bracketed zero); first
/// and last digit, or nothing.
std::optional<std::pair<int, int>> findNumber(const DigitRun &run, const QString &national);

} // namespace casepost::letters
