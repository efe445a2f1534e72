#include "letters/render/pdf_text.h"

#include "letters/render/page_geometry.h"
#include "letters/render/typesetting.h"

#include <QGlyphRun>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace casepost::letters::pdf {

// In points from the bottom left of the page; glyph places are in thousandths of the size.
struct PdfText::Spot
{
    double x;
    double y;
    double size;
    double ascent;

    QByteArray at(const QPointF &place) const
    {
        return number(x + place.x() * size / kEm) + ' '
               + number(y - (place.y() - ascent) * size / kEm);
    }
};

namespace {

// One glyph a letter, from left to right: what needs no second look.
bool isPlain(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
        const QChar::Script script = letter.script();
        return !letter.isSurrogate() && !letter.isMark()
               && (script == QChar::Script_Latin || script == QChar::Script_Common
                   || script == QChar::Script_Greek || script == QChar::Script_Cyrillic);
    });
}

QByteArray hexGlyph(int glyph)
{
    return QByteArray::number(glyph, 16).rightJustified(4, '0').toUpper();
}

} // namespace

QByteArray PdfText::line(const PlacedLine &line)
{
    const SetLine set(line.text, line.bold);
    const QTextLine shaped = set.layout().lineAt(0);
    const Spot spot{line.xMm / page::kMmPerPoint,
                    (page::kHeight - line.baselineMm) / page::kMmPerPoint,
                    line.sizePt,
                    shaped.ascent()};
    const QList<QGlyphRun> whole = shaped.glyphRuns();
    if (noteLetters(line.text, whole))
        return runs(whole, spot);

    QByteArray operators;
    for (qsizetype from = 0; from < line.text.size();) {
        qsizetype end = line.text.indexOf(u' ', from);
        end = end < 0 ? line.text.size() : std::max(end, from + 1);
        operators += word(shaped, line.text, from, end - from, spot);
        from = end;
    }
    return operators;
}

bool PdfText::noteLetters(QStringView text, const QList<QGlyphRun> &runs)
{
    qsizetype count = 0;
    for (const QGlyphRun &run : runs) {
        if (run.isRightToLeft())
            return false;
        count += run.glyphIndexes().size();
    }
    if (count != text.size() || !isPlain(text))
        return false;
    qsizetype next = 0;
    bool all = true;
    for (const QGlyphRun &run : runs) {
        PdfFont &font = m_fonts.at(m_fonts.indexOf(run.rawFont()));
        if (!font.subset().isEmbeddable())
            return false;
        for (const quint32 glyph : run.glyphIndexes())
            all = font.stands(font.subset().glyph(glyph), text[next++]) && all;
    }
    return all;
}

QByteArray PdfText::word(
    const QTextLine &line, const QString &text, qsizetype from, qsizetype length, const Spot &spot)
{
    const QString letters = text.mid(from, length);
    const QList<QGlyphRun> shaped =
        line.glyphRuns(static_cast<int>(from), static_cast<int>(length));
    const bool noted = noteLetters(letters, shaped);
    const QByteArray operators = runs(shaped, spot);
    if (noted || operators.isEmpty())
        return operators;
    return "/Span<</ActualText" + textString(letters) + ">>BDC\n" + operators + "EMC\n";
}

QByteArray PdfText::runs(const QList<QGlyphRun> &runs, const Spot &spot)
{
    QByteArray operators;
    for (const QGlyphRun &run : runs) {
        if (run.glyphIndexes().isEmpty())
            continue;
        const bool embedded = m_fonts.at(m_fonts.indexOf(run.rawFont())).subset().isEmbeddable();
        operators += embedded ? glyphs(run, spot) : outlines(run, spot);
    }
    return operators;
}

QByteArray PdfText::glyphs(const QGlyphRun &run, const Spot &spot)
{
    const std::size_t index = m_fonts.indexOf(run.rawFont());
    FontSubset &subset = m_fonts.at(index).subset();
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    QByteArray operators = "BT\n/F" + QByteArray::number(static_cast<qulonglong>(index)) + ' '
                           + number(spot.size) + " Tf\n";
    double pen = 0;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const bool newRow = i == 0 || places[i].y() != places[i - 1].y();
        if (newRow) {
            operators += (i == 0 ? "1 0 0 1 " : ">]TJ\n1 0 0 1 ") + spot.at(places[i]) + " Tm\n[<";
            pen = places[i].x();
        } else if (const auto shift = std::lround(pen - places[i].x()); shift != 0) {
            operators += '>' + QByteArray::number(static_cast<qlonglong>(shift)) + '<';
            pen -= static_cast<double>(shift);
        }
        const int glyph = subset.glyph(indexes[i]);
        operators += hexGlyph(glyph);
        pen += subset.advance(glyph);
    }
    return operators + ">]TJ\nET\n";
}

QByteArray PdfText::outlines(const QGlyphRun &run, const Spot &spot)
{
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    QByteArray operators;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QPainterPath path = run.rawFont().pathForGlyph(indexes[i]);
        for (int e = 0; e < path.elementCount(); ++e) {
            const QPainterPath::Element element = path.elementAt(e);
            operators += spot.at(places[i] + QPointF(element.x, element.y));
            if (element.type == QPainterPath::CurveToElement)
                operators += ' ';
            else if (element.type == QPainterPath::MoveToElement)
                operators += " m\n";
            else if (element.type == QPainterPath::LineToElement)
                operators += " l\n";
            else
                operators +=
                    e + 1 < path.elementCount()
                            && path.elementAt(e + 1).type == QPainterPath::CurveToDataElement
                        ? " "
                        : " c\n";
        }
        if (!path.isEmpty())
            operators += "f\n";
    }
    return operators;
}

} // namespace casepost::letters::pdf
