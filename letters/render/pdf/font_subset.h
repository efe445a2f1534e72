#pragma once

#include <QByteArray>
#include <QHash>
#include <QRawFont>

#include <vector>

namespace casepost::letters::pdf {

/// The glyphs of one TrueType font that a letter uses, numbered anew from 0 in the order of first
/// use, without the instructions for screen hinting.
class FontSubset
{
public:
    explicit FontSubset(const QRawFont &font);

    /// False for a font without TrueType outlines (CFF, bitmaps): its glyphs are drawn, not
    /// embedded.
    bool isEmbeddable() const { return !m_outlines.isEmpty() && !m_places.isEmpty(); }
    /// Number of a glyph of the font in the subset; adds it and the glyphs it is made of.
    int glyph(quint32 original);
    int size() const { return static_cast<int>(m_originals.size()); }
    double advance(int glyph) const; ///< in thousandths of an em
    double ascent() const;           ///< in thousandths of an em, as the descent
    double descent() const;
    /// The font file to embed.
    QByteArray file() const;
    const QRawFont &font() const { return m_font; }

private:
    QByteArray outline(quint32 original) const;
    QByteArray renumbered(const QByteArray &outline) const;
    QByteArray metrics(int glyph) const;
    double perEm(int value) const;

    QRawFont m_font;
    QByteArray m_head;
    QByteArray m_horizontal; ///< hhea
    QByteArray m_metrics;    ///< hmtx
    QByteArray m_profile;    ///< maxp
    QByteArray m_places;     ///< loca
    QByteArray m_outlines;   ///< glyf
    std::vector<quint32> m_originals;
    QHash<quint32, int> m_numbers;
};

} // namespace casepost::letters::pdf
