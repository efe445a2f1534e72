#include "letters/render/pdf/draft_mark.h"
#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace casepost::letters {

using namespace test;

namespace {

QByteArray pdfOf(const ComposedLetter &letter, const PageStyle &style = {})
{
    const auto laidOut = layOut(letter, style);
    REQUIRE(laidOut);
    const auto pdf = toPdf(*laidOut);
    REQUIRE(pdf);
    return *pdf;
}

QByteArray markedOf(const QByteArray &pdf)
{
    const auto marked = withDraftMark(pdf);
    REQUIRE(marked);
    return *marked;
}

/// The sample letter with that many paragraphs.
ComposedLetter longLetter(int paragraphs)
{
    ComposedLetter letter = sampleLetter();
    letter.blocks.assign(static_cast<std::size_t>(paragraphs), letter.blocks.front());
    return letter;
}

/// What a program of poppler-utils says of a PDF, which it must find whole.
QString said(const QString &program, const QByteArray &pdf, QStringList arguments)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.pdf"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(pdf) == pdf.size());
    file.close();
    arguments.replaceInStrings(u"FILE"_s, file.fileName());
    QProcess process;
    process.start(program, arguments);
    REQUIRE(process.waitForFinished());
    CHECK(process.readAllStandardError() == QByteArray());
    CHECK(process.exitCode() == 0);
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOfPage(const QByteArray &pdf, int page)
{
    const QString number = QString::number(page);
    return said(u"pdftotext"_s, pdf, {u"-f"_s, number, u"-l"_s, number, u"FILE"_s, u"-"_s});
}

/// In order of the alphabet: with a mark across them, blocks side by side may be told in another.
QStringList wordsOfPage(const QByteArray &pdf, int page)
{
    QStringList words = textOfPage(pdf, page).simplified().split(u' ');
    words.sort();
    return words;
}

int pagesOf(const QByteArray &pdf)
{
    const QString facts = said(u"pdfinfo"_s, pdf, {u"FILE"_s});
    return QRegularExpression(u"Pages:\\s+(\\d+)"_s).match(facts).captured(1).toInt();
}

} // namespace

TEST_CASE("what was not sent carries the mark across each page, in either print",
          "[letters][render][draft]")
{
    const bool large = GENERATE(false, true);
    const QByteArray pdf = markedOf(pdfOf(longLetter(42), PageStyle{large}));
    const int pages = pagesOf(pdf);
    REQUIRE(pages > 1);
    for (int page = 1; page <= pages; ++page)
        CHECK(textOfPage(pdf, page).count(kDraftMark) == 1);
}

TEST_CASE("the mark is laid over the very bytes that would be sent", "[letters][render][draft]")
{
    const QByteArray sent = pdfOf(longLetter(42));
    const QByteArray marked = markedOf(sent);
    CHECK(marked.startsWith(sent));
    CHECK(marked.size() > sent.size());
    CHECK_FALSE(sent.contains("/Draft"));
    CHECK(markedOf(sent) == marked);
}

TEST_CASE("a marked PDF is still tagged, embeds its fonts and says the letter's words",
          "[letters][render][draft]")
{
    const QByteArray sent = pdfOf(sampleLetter());
    const QByteArray marked = markedOf(sent);
    CHECK(said(u"pdfinfo"_s, marked, {u"FILE"_s}).contains(u"Tagged:          yes"_s));
    QStringList words = wordsOfPage(marked, 1);
    CHECK(words.removeAll(kDraftMark.toString()) == 1);
    CHECK(words == wordsOfPage(sent, 1));
    const QStringList fonts =
        said(u"pdffonts"_s, marked, {u"FILE"_s}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    CHECK(fonts.size() > 1);
    for (const QString &font : fonts)
        CHECK(font.contains(u"yes yes yes"_s)); // embedded, a subset, with its Unicode map
    // A screen reader walks the structure, and the mark is no part of it.
    const QString structure = said(u"pdfinfo"_s, marked, {u"-struct-text"_s, u"FILE"_s});
    CHECK_FALSE(structure.contains(kDraftMark.toString()));
    CHECK(structure == said(u"pdfinfo"_s, sent, {u"-struct-text"_s, u"FILE"_s}));
}

TEST_CASE("the words under the mark can be read", "[letters][render][draft]")
{
    const QTemporaryDir folder;
    const auto picture = [&folder](const QByteArray &pdf) {
        QFile file(folder.filePath(u"letter.pdf"_s));
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(pdf);
        file.close();
        REQUIRE(QProcess::execute(u"pdftoppm"_s,
                                  {u"-r"_s,
                                   u"50"_s,
                                   u"-gray"_s,
                                   u"-png"_s,
                                   u"-singlefile"_s,
                                   file.fileName(),
                                   folder.filePath(u"page"_s)})
                == 0);
        return QImage(folder.filePath(u"page.png"_s)).convertToFormat(QImage::Format_Grayscale8);
    };
    const QByteArray sent = pdfOf(sampleLetter());
    const QImage plain = picture(sent), marked = picture(markedOf(sent));
    REQUIRE(plain.size() == marked.size());
    int greyed = 0, lost = 0;
    for (int y = 0; y < plain.height(); ++y)
        for (int x = 0; x < plain.width(); ++x) {
            const int before = qGray(plain.pixel(x, y)), after = qGray(marked.pixel(x, y));
            greyed += before > 250 && after < 230 ? 1 : 0;
            lost += before < 100 && after > 140 ? 1 : 0;
        }
    CHECK(greyed > plain.width() * plain.height() / 50); // across the page
    CHECK(lost == 0);
}

TEST_CASE("a PDF of somebody else takes no mark", "[letters][render][draft]")
{
    for (const QByteArray &bytes : {QByteArray(),
                                    QByteArray("%PDF-1.4\n%%EOF\n"),
                                    QByteArray("%PDF-1.7\nstartxref\n9\n%%EOF\n"),
                                    pdfOf(sampleLetter()).chopped(400)})
        CHECK_FALSE(withDraftMark(bytes));
}

TEST_CASE("text and HTML that were not sent say so", "[letters][render][draft]")
{
    const QString text = textWithDraftMark(toText(sampleLetter()));
    CHECK(text.startsWith(u"*** DRAFT"_s));
    CHECK(text.contains(toText(sampleLetter())));
    CHECK(text.trimmed().endsWith(u"***"_s));

    const QByteArray html = toHtml(sampleLetter());
    const QByteArray marked = htmlWithDraftMark(html);
    CHECK(marked.count("DRAFT") == 1);
    CHECK_FALSE(html.contains("DRAFT"));
    CHECK(marked.endsWith("</body>\n</html>\n"));
}

} // namespace casepost::letters
