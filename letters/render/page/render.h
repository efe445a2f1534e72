#pragma once

#include "letters/composition/composition.h"

#include <QByteArray>

class QPainter;

namespace casepost::letters {

/// How large a letter is set.
struct PageStyle
{
    bool largePrint = false; ///< 18 point and wider leading, for accessible_format large-print
    friend bool operator==(const PageStyle &, const PageStyle &) = default;
};

/// What a line is to somebody who hears the letter read out.
enum class LineRole { Paragraph, Heading, PageFurniture };

/// One line of text at its place on a page, in millimetres from the top left of an A4 sheet.
struct PlacedLine
{
    double xMm = 0;
    double baselineMm = 0;
    double sizePt = 11;
    bool bold = false;
    QString text;
    LineRole role = LineRole::Paragraph;
    int element = 0; ///< lines of one paragraph share it, over pages too
};

/// A drawn stroke: the line under the letterhead, a fold mark. Millimetres.
struct PlacedRule
{
    double fromXMm = 0;
    double fromYMm = 0;
    double toXMm = 0;
    double toYMm = 0;
    double widthMm = 0.2;
};

/// One sheet of a laid-out letter.
struct Page
{
    std::vector<PlacedLine> lines; ///< in reading order
    std::vector<PlacedRule> rules;
};

/// A letter laid out once: the same pages feed the screen, the PDF and the printer.
struct LaidOutLetter
{
    std::vector<Page> pages;
    core::Language language = core::Language::English;
    QString title; ///< of the document: never personal ("Letter 123456789")
};

/// Lays a letter out on A4 with the address in the window of a C5/DL window envelope. Needs a
/// QGuiApplication. Unavailable when the letter font is not installed; Blocked in words when the
/// text cannot be set (an address that does not fit the window, text beyond the limits of
/// reliability.md finding 10).
core::Result<LaidOutLetter> layOut(const ComposedLetter &letter, const PageStyle &style);

/// Paints one page at `dotsPerMm` of the painter's device.
void paintPage(QPainter &painter, const LaidOutLetter &letter, int page, double dotsPerMm);

/// PDF with real, embedded text; the same letter gives the same bytes; no personal data in the
/// metadata.
core::Result<QByteArray> toPdf(const LaidOutLetter &letter);

/// The letter as plain text, as HTML (own markup only, everything escaped, lang set).
QString toText(const ComposedLetter &letter);
QByteArray toHtml(const ComposedLetter &letter);

/// The email with its PDF attached (or the letter as its body for DAP), CRLF lines, ASCII headers.
/// `pdf` may be empty when the email carries no attachment. The same input gives the same bytes.
core::Result<QByteArray> toEml(const ComposedLetter &letter,
                               const QByteArray &pdf,
                               const QString &messageId,
                               const QDateTime &dateUtc);

} // namespace casepost::letters
