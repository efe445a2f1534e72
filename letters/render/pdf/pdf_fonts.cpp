#include "letters/render/pdf/pdf_fonts.h"

#include <algorithm>

namespace casepost::letters::pdf {

namespace {

QByteArray hexWord(int value)
{
    return '<' + QByteArray::number(value, 16).rightJustified(4, '0').toUpper() + '>';
}

// "BAAAAA+LiberationSans": six capitals mark a subset; they count the fonts of the document.
QByteArray subsetName(const QByteArray &tag, const QRawFont &font)
{
    QByteArray name;
    for (const QChar letter : font.familyName())
        if (letter.isLetterOrNumber() && letter.unicode() < 0x80)
            name += letter.toLatin1();
    return tag + '+' + name + (font.weight() >= QFont::DemiBold ? "-Bold" : "");
}

} // namespace

bool PdfFont::stands(int glyph, QChar letter)
{
    const auto known = m_letters.constFind(glyph);
    if (known != m_letters.constEnd())
        return *known == letter;
    m_letters.insert(glyph, letter);
    return true;
}

QByteArray PdfFont::widths() const
{
    QByteArray list = "[0[";
    for (int i = 0; i < m_subset.size(); ++i)
        list += (i == 0 ? "" : " ") + number(m_subset.advance(i));
    return list + "]]";
}

QByteArray PdfFont::unicodeMap() const
{
    constexpr qsizetype kMostEntries = 100; // the format allows no more in one section
    QByteArray map = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                     "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                     "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                     "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    const QList<int> glyphs = m_letters.keys();
    for (qsizetype from = 0; from < glyphs.size(); from += kMostEntries) {
        const qsizetype count = std::min(kMostEntries, glyphs.size() - from);
        map += QByteArray::number(count) + " beginbfchar\n";
        for (qsizetype i = from; i < from + count; ++i)
            map += hexWord(glyphs[i]) + hexWord(m_letters[glyphs[i]].unicode()) + '\n';
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

int PdfFont::write(PdfFile &file, const QByteArray &tag) const
{
    const QByteArray name = subsetName(tag, m_subset.font());
    const QByteArray data = m_subset.file();
    const int program = file.addStream(data, "/Length1 " + QByteArray::number(data.size()));
    const QByteArray ascent = number(m_subset.ascent());
    const QByteArray descent = number(m_subset.descent());
    const int descriptor =
        file.add("<</Type/FontDescriptor/FontName/" + name + "/Flags 4/FontBBox[-500 " + descent
                 + " 2000 " + ascent + "]/ItalicAngle 0/Ascent " + ascent + "/Descent " + descent
                 + "/CapHeight 720/StemV 80/FontFile2 " + reference(program) + ">>");
    const int glyphs = file.add(
        "<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "
        + reference(descriptor) + "/CIDToGIDMap/Identity/DW 0/W" + widths() + ">>");
    const int map = file.addStream(unicodeMap());
    return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name
                    + "/Encoding/Identity-H/DescendantFonts[" + reference(glyphs) + "]/ToUnicode "
                    + reference(map) + ">>");
}

std::size_t PdfFonts::indexOf(const QRawFont &font)
{
    const auto same = [&font](const std::unique_ptr<PdfFont> &known) {
        return known->subset().font() == font;
    };
    const auto known = std::find_if(m_fonts.begin(), m_fonts.end(), same);
    if (known != m_fonts.end())
        return static_cast<std::size_t>(known - m_fonts.begin());
    m_fonts.push_back(std::make_unique<PdfFont>(font));
    return m_fonts.size() - 1;
}

QByteArray PdfFonts::write(PdfFile &file) const
{
    QByteArray names = "<<";
    for (std::size_t i = 0; i < m_fonts.size(); ++i) {
        if (!m_fonts[i]->subset().isEmbeddable())
            continue;
        QByteArray tag = "BAAAAA";
        tag[4] = static_cast<char>('A' + static_cast<int>(i / 26 % 26));
        tag[5] = static_cast<char>('A' + static_cast<int>(i % 26));
        names += "/F" + QByteArray::number(static_cast<qulonglong>(i)) + ' '
                 + reference(m_fonts[i]->write(file, tag));
    }
    return names + ">>";
}

} // namespace casepost::letters::pdf
