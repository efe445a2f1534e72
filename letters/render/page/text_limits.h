#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

inline constexpr int kMostMarks = 4; ///< combining marks on one letter
inline constexpr int kLongestWord = 500;
inline constexpr int kLongestParagraph = 20'000;
inline constexpr int kLongestLetter = 100'000;

/// A stretch of a text that no page can show, in UTF-16 units.
struct TextFault
{
    int start = 0;
    int length = 0;
    QString problemEn; ///< the end of a sentence: "has a hidden character (U+202E): …"
    QString problemCy;
    QString instead; ///< what to write in its place, empty to take it out; null when not known
};

/// Everything in one text that cannot be set: controls, direction marks and other characters that
/// do not show, too many accents on a letter, a word or a paragraph without end. `lineFeeds`: may
/// it break a line? The one place that knows; the checker and every output ask it. Whether a font
/// has the character is another question (typesetting.h). Pure and linear; reliability.md finding
/// 10.
std::vector<TextFault> textFaults(const QString &text, bool lineFeeds);

/// The first of textFaults() in English; empty when the text can be set.
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
