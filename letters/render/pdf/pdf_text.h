#pragma once

#include "letters/render/page/render.h"
#include "letters/render/pdf/pdf_fonts.h"

class QGlyphRun;
class QPainterPath;
class QPointF;
class QTextLine;

namespace casepost::letters::pdf {

/// Turns placed lines into drawing operators with real text: every glyph carries its letter, or,
/// where shaping changed the letters, the whole word is noted beside its glyphs.
class PdfText
{
public:
    explicit PdfText(PdfFonts &fonts)
        : m_fonts(fonts)
    {}

    QByteArray line(const PlacedLine &line);

private:
    struct Spot; ///< where and how large a line stands

    bool noteLetters(QStringView text, const QList<QGlyphRun> &runs);
    QByteArray word(const QTextLine &line,
                    const QString &text,
                    qsizetype from,
                    qsizetype length,
                    const Spot &spot);
    QByteArray runs(const QList<QGlyphRun> &runs, const Spot &spot);
    QByteArray glyphs(const QGlyphRun &run, const Spot &spot);
    QByteArray outlines(const QGlyphRun &run, const Spot &spot);
    static QByteArray outline(const QPainterPath &path, const QPointF &place, const Spot &spot);

    PdfFonts &m_fonts;
};

} // namespace casepost::letters::pdf
