#include "letters/render/pdf/draft_mark.h"

#include "letters/render/page/page_geometry.h"
#include "letters/render/page/typesetting.h"
#include "letters/render/pdf/pdf_file.h"
#include "letters/render/pdf/pdf_fonts.h"

#include <cmath>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using pdf::number;
using pdf::PdfFile;
using pdf::reference;

constexpr double kSizePt = 190;
constexpr double kCapital = 0.72; ///< height of a capital letter of the font, in ems
constexpr auto kPage = "<</Type/Page/Parent ";

// From the lower left to the upper right, in the middle of the sheet.
QByteArray placed(double widthPt)
{
    const double pageWidth = page::kWidth / page::kMmPerPoint;
    const double pageHeight = page::kHeight / page::kMmPerPoint;
    const double angle = std::atan2(pageHeight, pageWidth);
    const double across = std::cos(angle), up = std::sin(angle);
    const double rise = kCapital * kSizePt / 2;
    const double x = pageWidth / 2 - across * widthPt / 2 + up * rise;
    const double y = pageHeight / 2 - up * widthPt / 2 - across * rise;
    return number(across) + ' ' + number(up) + ' ' + number(-up) + ' ' + number(across) + ' '
           + number(x) + ' ' + number(y) + " Tm\n";
}

// One drawing for all pages: grey letters through which the words below can be read.
int writeMark(PdfFile &file)
{
    const QString letters = kDraftMark.toString();
    pdf::PdfFont font(QRawFont::fromFont(letterFont(true)));
    QByteArray glyphs;
    double width = 0;
    const auto indexes = font.subset().font().glyphIndexesForString(letters);
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const int glyph = font.subset().glyph(indexes[i]);
        font.stands(glyph, letters[i]);
        glyphs += QByteArray::number(glyph, 16).rightJustified(4, '0').toUpper();
        width += font.subset().advance(glyph) / 1000 * kSizePt;
    }
    const QByteArray content = "q\n/GD gs\n0.35 g\n/Span<</ActualText" + pdf::textString(letters)
                               + ">>BDC\nBT\n/FD " + number(kSizePt) + " Tf\n" + placed(width) + '<'
                               + glyphs + ">Tj\nET\nEMC\nQ\n";
    const int written = font.write(file, "DRAFTA");
    return file.addStream(
        content,
        "/Type/XObject/Subtype/Form/BBox[0 0 595.276 841.89]/Resources<</Font<</FD "
            + reference(written) + ">>/ExtGState<</GD<</Type/ExtGState/ca 0.25>>>>>>");
}

// The page with the mark drawn after its own content.
core::Result<QByteArray> markedPage(QByteArray page, int before, int after, int mark)
{
    const auto contents = page.indexOf("/Contents ");
    const auto end = page.indexOf(" R", contents) + 2;
    const auto resources = page.indexOf(">>/Contents ");
    if (contents < 0 || end < contents || resources < 0)
        return core::fail(core::ErrorCode::InvalidInput,
                          u"This page of the PDF cannot take a mark: render the letter again."_s);
    const QByteArray own = page.mid(contents + 10, end - contents - 10);
    page.replace(contents,
                 end - contents,
                 "/Contents[" + reference(before) + ' ' + own + ' ' + reference(after) + ']');
    page.insert(resources, "/XObject<</Draft " + reference(mark) + ">>");
    return page;
}

} // namespace

core::Result<QByteArray> withDraftMark(const QByteArray &bytes)
{
    TRY(letterFontThere());
    TRY_ASSIGN(const pdf::PdfTable table, pdf::readOwnPdf(bytes));
    PdfFile file(static_cast<int>(table.places.size()));
    const int mark = writeMark(file);
    const int before = file.addPlainStream("q", {});
    const int after = file.addPlainStream(
        "Q\n/Artifact<</Type/Pagination/Subtype/Watermark>>BDC\n/Draft Do\nEMC", {});
    std::map<int, QByteArray> pages;
    for (int object = 1; object <= static_cast<int>(table.places.size()); ++object) {
        const QByteArray body = table.body(object);
        if (!body.startsWith(kPage))
            continue;
        TRY_ASSIGN(pages[object], markedPage(body, before, after, mark));
    }
    return file.writtenBehind(table, pages);
}

QString textWithDraftMark(const QString &text)
{
    const QString mark = u"*** %1: this letter has not been sent ***"_s.arg(kDraftMark);
    return mark + u"\n\n"_s + text + (text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s) + mark + u'\n';
}

QByteArray htmlWithDraftMark(const QByteArray &html)
{
    // Fixed, so that a printer repeats it on every page.
    const QByteArray mark =
        "<p style=\"position:fixed;top:35%;left:0;width:100%;margin:0;text-align:center;"
        "font:bold 9em sans-serif;color:#000;opacity:.2;transform:rotate(-50deg);"
        "pointer-events:none\">"
        + kDraftMark.toUtf8() + "</p>\n";
    QByteArray marked = html;
    const auto end = marked.lastIndexOf("</body>");
    return end < 0 ? marked + mark : marked.insert(end, mark);
}

} // namespace casepost::letters
