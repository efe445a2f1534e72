#pragma once

#include "letters/composition.h"

namespace casepost::letters {

inline constexpr int kMostMarks = 4; ///< combining marks on one letter
inline constexpr int kLongestWord = 500;
inline constexpr int kLongestParagraph = 20'000;
inline constexpr int kLongestLetter = 100'000;

/// What is wrong with one text for an output, as the end of a sentence ("has a hidden character
/// (U+202E)"); empty when it can be set. `lineFeeds`: may it break a line?
QString textProblem(const QString &text, bool lineFeeds);

/// One text of a letter with the words that name its place.
struct NamedText
{
    QString place; ///< "Paragraph 3", "Line 2 of the address"
    QString text;
    bool lineFeeds = false;
};

/// Every text a reader of the letter sees, the email's own included, in reading order.
std::vector<NamedText> textsOf(const ComposedLetter &letter);

/// Blocked, with the place in words, when a text is beyond what is safe to set: controls, direction
/// marks, tag characters, unassigned code points, too many combining marks, too long
/// (reliability.md finding 10, B2, B4).
core::Status checkTexts(const ComposedLetter &letter);

} // namespace casepost::letters
