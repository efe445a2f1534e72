#include "letters/render/pdf/pdf_text.h"

#include "letters/render/page/page_geometry.h"
#include "letters/render/page/typesetting.h"

#include <QGlyphRun>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace casepost::letters::pdf {

using namespace Qt::StringLiterals;

constexpr double kThousandths = 1000.0 / kEm; ///< of an em, in one unit of a shaped line

// In points from the bottom left of the page; glyph places are in units of kEm.
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

// Scripts where one glyph a letter can be told without asking the shaper.
bool isPlain(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
        const QChar::Script script = letter.script();
        return !letter.isSurrogate() && !letter.isMark()
               && (script == QChar::Script_Latin || script == QChar::Script_Common
                   || script == QChar::Script_Greek || script == QChar::Script_Cyrillic
                   || script == QChar::Script_Hebrew || script == QChar::Script_Arabic);
    });
}

bool isRightToLeft(QChar letter)
{
    return letter.direction() == QChar::DirR || letter.direction() == QChar::DirAL;
}

// A space, or the letters of a word that run in one direction.
qsizetype endOfStretch(const QString &text, qsizetype from)
{
    qsizetype end = from + 1;
    if (text[from] == u' ')
        return end;
    while (end < text.size() && text[end] != u' '
           && (text[end].isMark() || isRightToLeft(text[end]) == isRightToLeft(text[from])))
        ++end;
    return end;
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
        const qsizetype end = endOfStretch(line.text, from);
        operators += word(shaped, line.text, from, end - from, spot);
        from = end;
    }
    return operators;
}

bool PdfText::noteLetters(QStringView text, const QList<QGlyphRun> &runs)
{
    qsizetype count = 0;
    bool turned = false;
    for (const QGlyphRun &run : runs) {
        turned = turned || run.isRightToLeft();
        count += run.glyphIndexes().size();
    }
    // Runs of both directions in one line are looked at word by word.
    if (turned && runs.size() > 1)
        return false;
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
    QList<quint32> indexes = run.glyphIndexes();
    QList<QPointF> places = run.positions();
    if (run.isRightToLeft()) { // readers of PDF expect what they see, from left to right
        std::reverse(indexes.begin(), indexes.end());
        std::reverse(places.begin(), places.end());
    }
    QByteArray operators = "BT\n/F" + QByteArray::number(static_cast<qulonglong>(index)) + ' '
                           + number(spot.size) + " Tf\n";
    double pen = 0;
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const bool newRow = i == 0 || places[i].y() != places[i - 1].y();
        if (newRow) {
            operators += (i == 0 ? "1 0 0 1 " : ">]TJ\n1 0 0 1 ") + spot.at(places[i]) + " Tm\n[<";
            pen = places[i].x() * kThousandths;
        } else if (const auto shift = std::lround(pen - places[i].x() * kThousandths); shift != 0) {
            operators += '>' + QByteArray::number(static_cast<qlonglong>(shift)) + '<';
            pen -= static_cast<double>(shift);
        }
        const int glyph = subset.glyph(indexes[i]);
        operators += hexGlyph(glyph);
        pen += subset.advance(glyph);
    }
    return operators + ">]TJ\nET\n";
}

// Glyphs that cannot be embedded are drawn. An unseen space carries the letters, because readers
// look for noted text only where there is text.
QByteArray PdfText::outlines(const QGlyphRun &run, const Spot &spot)
{
    const QList<quint32> indexes = run.glyphIndexes();
    const QList<QPointF> places = run.positions();
    const QRawFont carrier = QRawFont::fromFont(letterFont(false));
    const std::size_t index = m_fonts.indexOf(carrier);
    const int space =
        m_fonts.at(index).subset().glyph(carrier.glyphIndexesForString(u" "_s).front());
    QByteArray operators = "BT\n/F" + QByteArray::number(static_cast<qulonglong>(index)) + ' '
                           + number(spot.size) + " Tf\n3 Tr\n1 0 0 1 " + spot.at(places.front())
                           + " Tm\n<" + hexGlyph(space) + ">Tj\n0 Tr\nET\n";
    for (qsizetype i = 0; i < indexes.size(); ++i)
        operators += outline(run.rawFont().pathForGlyph(indexes[i]), places[i], spot);
    return operators;
}

QByteArray PdfText::outline(const QPainterPath &path, const QPointF &place, const Spot &spot)
{
    QByteArray operators;
    const auto at = [&](int element) { return spot.at(place + QPointF(path.elementAt(element))); };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::ElementType type = path.elementAt(i).type;
        if (type == QPainterPath::CurveToElement && i + 2 < path.elementCount()) {
            operators += at(i) + ' ' + at(i + 1) + ' ' + at(i + 2) + " c\n";
            i += 2;
            continue;
        }
        operators += at(i) + (type == QPainterPath::MoveToElement ? " m\n" : " l\n");
    }
    return path.isEmpty() ? operators : operators + "f\n";
}

} // namespace casepost::letters::pdf
