#pragma once

#include "letters/render/pdf/font_subset.h"
#include "letters/render/pdf/pdf_file.h"

#include <QMap>

#include <memory>

namespace casepost::letters::pdf {

/// One font of a document: its subset and what its glyphs stand for.
class PdfFont
{
public:
    explicit PdfFont(const QRawFont &font)
        : m_subset(font)
    {}

    FontSubset &subset() { return m_subset; }
    /// Notes that a glyph stands for a letter; false when it already stands for another one.
    bool stands(int glyph, QChar letter);
    /// Writes the font; gives its object.
    int write(PdfFile &file, const QByteArray &tag) const;

private:
    QByteArray unicodeMap() const;
    QByteArray widths() const;

    FontSubset m_subset;
    QMap<int, QChar> m_letters;
};

/// The fonts of a document, in the order of first use.
class PdfFonts
{
public:
    /// Place of the font in the document, adding it when new.
    std::size_t indexOf(const QRawFont &font);
    PdfFont &at(std::size_t index) { return *m_fonts[index]; }
    /// Writes all fonts; gives the dictionary that names them F0, F1 …
    QByteArray write(PdfFile &file) const;

private:
    std::vector<std::unique_ptr<PdfFont>> m_fonts;
};

} // namespace casepost::letters::pdf
