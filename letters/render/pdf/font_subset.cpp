#include "letters/render/pdf/font_subset.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace casepost::letters::pdf {

namespace {

// Offsets and flags as the OpenType specification names them.
constexpr qsizetype kUnitsPerEm = 18;
constexpr qsizetype kIndexToLocFormat = 50;
constexpr qsizetype kNumberOfHMetrics = 34;
constexpr qsizetype kNumGlyphs = 4;
constexpr quint16 kArgsAreWords = 0x0001;
constexpr quint16 kHasScale = 0x0008;
constexpr quint16 kMoreComponents = 0x0020;
constexpr quint16 kHasXYScale = 0x0040;
constexpr quint16 kHasTwoByTwo = 0x0080;
constexpr quint16 kHasInstructions = 0x0100;
constexpr qsizetype kOutlineHeader = 10;

// Fonts come from the machine and may be damaged: reading past the end gives 0.
quint16 wordAt(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 2 <= bytes.size() ? qFromBigEndian<quint16>(bytes.constData() + at)
                                             : quint16(0);
}

quint32 longAt(const QByteArray &bytes, qsizetype at)
{
    return at >= 0 && at + 4 <= bytes.size() ? qFromBigEndian<quint32>(bytes.constData() + at) : 0U;
}

void putWord(QByteArray &bytes, qsizetype at, quint16 value)
{
    if (at + 2 <= bytes.size())
        qToBigEndian(value, bytes.data() + at);
}

void appendLong(QByteArray &bytes, quint32 value)
{
    char raw[4];
    qToBigEndian(value, raw);
    bytes.append(raw, 4);
}

void appendWord(QByteArray &bytes, quint16 value)
{
    char raw[2];
    qToBigEndian(value, raw);
    bytes.append(raw, 2);
}

bool isCompound(const QByteArray &outline)
{
    return outline.size() > kOutlineHeader && static_cast<qint16>(wordAt(outline, 0)) < 0;
}

qsizetype componentSize(quint16 flags)
{
    qsizetype size = (flags & kArgsAreWords) != 0 ? 8 : 6;
    if ((flags & kHasScale) != 0)
        size += 2;
    else if ((flags & kHasXYScale) != 0)
        size += 4;
    else if ((flags & kHasTwoByTwo) != 0)
        size += 8;
    return size;
}

// Offsets of the components of a compound outline, and where the last of them ends.
std::pair<std::vector<qsizetype>, qsizetype> components(const QByteArray &outline)
{
    std::vector<qsizetype> places;
    qsizetype at = kOutlineHeader;
    bool more = isCompound(outline);
    while (more && at + 4 <= outline.size()) {
        places.push_back(at);
        const quint16 flags = wordAt(outline, at);
        more = (flags & kMoreComponents) != 0;
        at += componentSize(flags);
    }
    return {places, std::min(at, outline.size())};
}

QByteArray withoutInstructions(QByteArray outline)
{
    if (outline.size() <= kOutlineHeader)
        return {};
    if (isCompound(outline)) {
        const auto [places, end] = components(outline);
        for (const qsizetype at : places)
            putWord(outline, at, wordAt(outline, at) & quint16(~kHasInstructions));
        return outline.left(end);
    }
    const qsizetype lengthAt = kOutlineHeader + 2 * qsizetype(wordAt(outline, 0));
    const qsizetype length = wordAt(outline, lengthAt);
    outline.remove(lengthAt + 2, length);
    putWord(outline, lengthAt, 0);
    return outline;
}

quint32 checksum(QByteArray table)
{
    table.append((4 - table.size() % 4) % 4, '\0');
    quint32 sum = 0;
    for (qsizetype i = 0; i < table.size(); i += 4)
        sum += longAt(table, i);
    return sum;
}

// The tables in the order of their names, as a font file.
QByteArray fontFile(const std::vector<std::pair<QByteArray, QByteArray>> &tables)
{
    const auto count = static_cast<quint16>(tables.size());
    quint16 power = 1;
    quint16 log = 0;
    while (power * 2 <= count) {
        power = static_cast<quint16>(power * 2);
        ++log;
    }
    QByteArray directory;
    appendLong(directory, 0x00010000);
    appendWord(directory, count);
    appendWord(directory, static_cast<quint16>(power * 16));
    appendWord(directory, log);
    appendWord(directory, static_cast<quint16>((count - power) * 16));
    QByteArray body;
    const qsizetype start = directory.size() + 16 * qsizetype(count);
    for (const auto &[name, table] : tables) {
        directory += name;
        appendLong(directory, checksum(table));
        appendLong(directory, static_cast<quint32>(start + body.size()));
        appendLong(directory, static_cast<quint32>(table.size()));
        body += table;
        body.append((4 - body.size() % 4) % 4, '\0');
    }
    return directory + body;
}

} // namespace

FontSubset::FontSubset(const QRawFont &font)
    : m_font(font)
    , m_head(font.fontTable("head"))
    , m_horizontal(font.fontTable("hhea"))
    , m_metrics(font.fontTable("hmtx"))
    , m_profile(font.fontTable("maxp"))
    , m_places(font.fontTable("loca"))
    , m_outlines(font.fontTable("glyf"))
{
    glyph(0); // every font begins with the sign for a missing glyph
}

int FontSubset::glyph(quint32 original)
{
    if (const auto known = m_numbers.constFind(original); known != m_numbers.constEnd())
        return *known;
    const int number = size();
    m_numbers.insert(original, number);
    m_originals.push_back(original);
    const QByteArray shape = outline(original);
    for (const qsizetype at : components(shape).first)
        glyph(wordAt(shape, at + 2));
    return number;
}

QByteArray FontSubset::outline(quint32 original) const
{
    if (original >= wordAt(m_profile, kNumGlyphs))
        return {};
    const bool longPlaces = wordAt(m_head, kIndexToLocFormat) != 0;
    const qsizetype index = qsizetype(original);
    const qsizetype from = longPlaces ? qsizetype(longAt(m_places, 4 * index))
                                      : 2 * qsizetype(wordAt(m_places, 2 * index));
    const qsizetype to = longPlaces ? qsizetype(longAt(m_places, 4 * index + 4))
                                    : 2 * qsizetype(wordAt(m_places, 2 * index + 2));
    return to > from && to <= m_outlines.size() ? m_outlines.mid(from, to - from) : QByteArray();
}

QByteArray FontSubset::renumbered(const QByteArray &outline) const
{
    QByteArray own = withoutInstructions(outline);
    for (const qsizetype at : components(own).first)
        putWord(own, at + 2, static_cast<quint16>(m_numbers.value(wordAt(own, at + 2))));
    return own;
}

QByteArray FontSubset::metrics(int glyph) const
{
    const qsizetype count = std::max<qsizetype>(1, wordAt(m_horizontal, kNumberOfHMetrics));
    const qsizetype original = qsizetype(m_originals[static_cast<std::size_t>(glyph)]);
    QByteArray entry;
    appendWord(entry, wordAt(m_metrics, 4 * std::min(original, count - 1)));
    appendWord(entry,
               original < count ? wordAt(m_metrics, 4 * original + 2)
                                : wordAt(m_metrics, 4 * count + 2 * (original - count)));
    return entry;
}

double FontSubset::perEm(int value) const
{
    return 1000.0 * value / std::max<int>(1, wordAt(m_head, kUnitsPerEm));
}

double FontSubset::advance(int glyph) const
{
    return perEm(wordAt(metrics(glyph), 0));
}

double FontSubset::ascent() const
{
    return perEm(static_cast<qint16>(wordAt(m_horizontal, 4)));
}

double FontSubset::descent() const
{
    return perEm(static_cast<qint16>(wordAt(m_horizontal, 6)));
}

QByteArray FontSubset::file() const
{
    QByteArray glyf;
    QByteArray loca;
    QByteArray hmtx;
    for (int i = 0; i < size(); ++i) {
        appendLong(loca, static_cast<quint32>(glyf.size()));
        glyf += renumbered(outline(m_originals[static_cast<std::size_t>(i)]));
        glyf.append((4 - glyf.size() % 4) % 4, '\0');
        hmtx += metrics(i);
    }
    appendLong(loca, static_cast<quint32>(glyf.size()));
    QByteArray head = m_head;
    putWord(head, kIndexToLocFormat, 1);
    QByteArray hhea = m_horizontal;
    putWord(hhea, kNumberOfHMetrics, static_cast<quint16>(size()));
    QByteArray maxp = m_profile;
    putWord(maxp, kNumGlyphs, static_cast<quint16>(size()));
    return fontFile({{"glyf", glyf},
                     {"head", head},
                     {"hhea", hhea},
                     {"hmtx", hmtx},
                     {"loca", loca},
                     {"maxp", maxp}});
}

} // namespace casepost::letters::pdf
