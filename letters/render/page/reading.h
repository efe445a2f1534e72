#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

/// The parts of a letter in the order they are read, for text, HTML and mail bodies.
struct ReadingPart
{
    enum class Kind { Lines, Heading, Paragraph, List };
    Kind kind = Kind::Paragraph;
    QString label; ///< heading of a list or of lines; may be empty
    QStringList lines;
};

/// The whole letter: letterhead to footer.
std::vector<ReadingPart> partsOf(const ComposedLetter &letter);

/// What the body of the email says: the email template's own paragraphs, or the letter's from
/// salutation to signature when the email is the letter (DAP).
std::vector<ReadingPart> emailPartsOf(const ComposedLetter &letter);

/// Parts as plain text: one line a paragraph, an empty line between parts, a line feed at the end.
QString plainText(const std::vector<ReadingPart> &parts);

/// Parts as a whole HTML page, UTF-8: own markup only, every text escaped, nothing loaded from
/// elsewhere, readable on light and dark.
QByteArray
htmlPage(const std::vector<ReadingPart> &parts, const QString &title, core::Language language);

} // namespace casepost::letters
