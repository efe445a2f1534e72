#pragma once

#include "core/base/result.h"

#include <QFont>
#include <QStringList>
#include <QTextLayout>

#include <vector>

namespace casepost::letters {

/// The font of every letter, and the Debian package that brings it.
inline constexpr QStringView kLetterFont = u"Liberation Sans";
inline constexpr QStringView kLetterFontPackage = u"fonts-liberation2";

/// Pixel size at which text is shaped, so that no screen resolution has a say. Widths are exact to
/// 1/64 of a pixel, and Qt keeps glyphs of this size (a larger one costs half as much again).
inline constexpr int kEm = 100;

/// How a run of text looks.
struct Face
{
    double sizePt = 11;
    bool bold = false;
};

/// Unavailable, with the package to install, when the letter font is missing. Qt itself would
/// take another font without a word.
core::Status letterFontThere();

/// The letter font at kEm pixels, without hinting. Other scripts come from the fonts installed.
QFont letterFont(bool bold);

/// One line of text, shaped at kEm pixels and ready to measure, draw or take glyphs from.
class SetLine
{
public:
    SetLine(const QString &text, bool bold);
    const QTextLayout &layout() const { return m_layout; }

private:
    QTextLayout m_layout;
};

/// Breaks one paragraph into lines no wider than `widthMm`; a line feed in it starts a new line,
/// and a word too long for a line is broken where the line ends. A line keeps the space at its end
/// and gets one for a line feed, so that the lines put together read as the paragraph.
QStringList brokenLines(const QString &text, const Face &face, double widthMm);

/// Width of one line as set.
double lineWidthMm(const QString &text, const Face &face);

/// The first character of the text that no installed font can draw, as text; empty when all can be.
QString firstUndrawable(const QString &text);

} // namespace casepost::letters
