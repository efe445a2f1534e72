#pragma once

#include <QString>
#include <QStringView>

namespace casepost::core {

/// Does one word hold letters of alphabets that no language writes together, such as a Cyrillic а
/// among Latin letters (appendix D4)? Chinese, Japanese and Korean letters mix with any.
bool mixesAlphabets(QStringView word);

/// Is the word written wholly in another alphabet, and only with letters that a reader takes for
/// Latin ones ("аррӏе")?
bool isDisguised(QStringView word);

/// Does the text hold letters that only imitate others: mathematical, circled or squared ones?
bool holdsStyledLetters(QStringView text);

/// Does the text hold letters of another alphabet than the Latin one?
bool holdsOtherAlphabet(QStringView text);

} // namespace casepost::core
