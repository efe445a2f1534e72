#include "letters/render/page/typesetting.h"

#include "letters/render/page/page_geometry.h"

#include <QFontInfo>
#include <QGlyphRun>
#include <QPainterPath>
#include <QRawFont>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// Wide enough for any single line, far from the range where Qt's fixed-point numbers end.
constexpr double kEndless = 4'000'000;

double toUnits(double mm, const Face &face)
{
    return mm / (face.sizePt * page::kMmPerPoint) * kEm;
}

double toMm(double units, const Face &face)
{
    return units * face.sizePt * page::kMmPerPoint / kEm;
}

QTextOption asWritten()
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A letter in English or Welsh runs from left to right whatever script a name in it has.
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    return option;
}

// Only a font without outlines (pictures, as for emoji) gives a sign and no shape.
bool hasShapes(const QGlyphRun &run)
{
    if (!run.rawFont().fontTable("glyf").isEmpty())
        return true;
    const QList<quint32> glyphs = run.glyphIndexes();
    return std::any_of(glyphs.cbegin(), glyphs.cend(), [&run](quint32 glyph) {
        return !run.rawFont().pathForGlyph(glyph).isEmpty();
    });
}

bool drawsAll(const QString &text)
{
    const SetLine set(text, false);
    const QList<QGlyphRun> runs = set.layout().lineAt(0).glyphRuns();
    return std::all_of(runs.cbegin(), runs.cend(), [](const QGlyphRun &run) {
        return !run.glyphIndexes().contains(0U) && hasShapes(run);
    });
}

// Liberation Sans has every Latin letter up to here; only text beyond it needs a look.
bool isPlainLatin(QStringView text)
{
    return std::all_of(
        text.cbegin(), text.cend(), [](QChar letter) { return letter.unicode() < 0x0180; });
}

} // namespace

core::Status letterFontThere()
{
    for (const bool bold : {false, true}) {
        // Qt adds the foundry in brackets where two of them made a family.
        const QString family = QFontInfo(letterFont(bold)).family();
        if (family == kLetterFont || family.startsWith(kLetterFont.toString() + u" ["_s))
            continue;
        return core::fail(
            core::ErrorCode::Unavailable,
            u"The letter font %1 is not installed: install the package %2 and try again."_s.arg(
                kLetterFont, kLetterFontPackage),
            {{u"font"_s, kLetterFont.toString()}});
    }
    return {};
}

QFont letterFont(bool bold)
{
    QFont font(kLetterFont.toString());
    font.setPixelSize(kEm);
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

SetLine::SetLine(const QString &text, bool bold)
    : m_layout(text, letterFont(bold))
{
    QTextOption option = asWritten();
    option.setWrapMode(QTextOption::NoWrap);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    m_layout.createLine().setLineWidth(kEndless);
    m_layout.endLayout();
}

QStringList brokenLines(const QString &text, const Face &face, double widthMm)
{
    QStringList lines;
    for (const QString &part : text.split(u'\n')) {
        if (!lines.isEmpty())
            lines.back() += u' ';
        QTextLayout layout(part, letterFont(face.bold));
        layout.setTextOption(asWritten());
        layout.beginLayout();
        while (true) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(toUnits(widthMm, face));
            lines << part.mid(line.textStart(), line.textLength());
        }
        layout.endLayout();
    }
    return lines;
}

double lineWidthMm(const QString &text, const Face &face)
{
    const SetLine set(text, face.bold);
    return toMm(set.layout().lineAt(0).naturalTextWidth(), face);
}

QString firstUndrawable(const QString &text)
{
    if (isPlainLatin(text) || drawsAll(text))
        return {};
    for (const char32_t point : text.toUcs4()) {
        const QString one = QString::fromUcs4(&point, 1);
        if (!one.front().isSpace() && !isPlainLatin(one) && !drawsAll(one))
            return one;
    }
    return {};
}

} // namespace casepost::letters
