#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <thread>

namespace casepost::letters {

using namespace test;

namespace {

// One PDF on disk, asked by the programs of poppler-utils.
class WrittenPdf
{
public:
    explicit WrittenPdf(const QByteArray &pdf)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(pdf) == pdf.size());
    }

    QString said(const QString &program, QStringList arguments) const
    {
        QProcess process;
        arguments.replaceInStrings(u"FILE"_s, path());
        process.start(program, arguments);
        REQUIRE(process.waitForFinished());
        CHECK(process.readAllStandardError() == QByteArray());
        CHECK(process.exitCode() == 0);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QString text() const { return said(u"pdftotext"_s, {u"FILE"_s, u"-"_s}); }
    QString facts() const { return said(u"pdfinfo"_s, {u"FILE"_s}); }

private:
    QString path() const { return m_folder.filePath(u"letter.pdf"_s); }

    QTemporaryDir m_folder;
};

QByteArray pdfOf(const ComposedLetter &letter, const PageStyle &style = {})
{
    const auto laidOut = layOut(letter, style);
    REQUIRE(laidOut);
    const auto pdf = toPdf(*laidOut);
    REQUIRE(pdf);
    return *pdf;
}

ComposedLetter letterInManyScripts()
{
    ComposedLetter letter = sampleLetter();
    letter.blocks = {
        paragraph(u"Siân Llŷr, ŵ ŷ Ŵ Ŷ â ê î ô û ï, tŷ, dŵr, ẁ ẃ ẅ ỳ; Łukasz Żółć."_s),
        paragraph(u"Nguyễn Thị Hồng, Ελένη Παπαδοπούλου, Юлия Ёлкина."_s),
        paragraph(u"The office offers fi fl ffi: £50, 5°, “quoted” – it’s… <b>x</b>"_s)};
    return letter;
}

} // namespace

TEST_CASE("the text of a PDF reads back letter by letter", "[letters][render]")
{
    const WrittenPdf pdf(pdfOf(letterInManyScripts()));
    const QString text = pdf.text();

    for (const QString &expected :
         {u"Siân Llŷr, ŵ ŷ Ŵ Ŷ â ê î ô û ï, tŷ, dŵr, ẁ ẃ ẅ ỳ; Łukasz Żółć."_s,
          u"Nguyễn Thị Hồng, Ελένη Παπαδοπούλου, Юлия Ёлкина."_s,
          u"The office offers fi fl ffi: £50, 5°, “quoted” – it’s… <b>x</b>"_s,
          u"Mrs S. Llŷr\n4 Heol y Bont\nLlanrhaeadr\nCAERDYDD\nCF10 1AA\n"_s,
          u"Page 1 of 1"_s})
        CHECK(text.contains(expected));
}

TEST_CASE("accents written as marks of their own read back too", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.blocks = {paragraph(u"Ọlúwaṣeun Adébáyọ̀ and Lly\u0302r"_s)};

    const QString text = WrittenPdf(pdfOf(letter)).text().normalized(QString::NormalizationForm_C);

    CHECK(text.contains(u"Ọlúwaṣeun Adébáyọ̀ and Llŷr"_s.normalized(QString::NormalizationForm_C)));
}

TEST_CASE("a PDF embeds subsets of its fonts with their Unicode maps", "[letters][render]")
{
    const QString fonts = WrittenPdf(pdfOf(sampleLetter())).said(u"pdffonts"_s, {u"FILE"_s});

    const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
    REQUIRE(lines.size() == 2);
    for (const QString &line : lines) {
        CHECK(line.contains(u"+LiberationSans"_s));
        CHECK(line.simplified().contains(u"Identity-H yes yes yes"_s));
    }
}

TEST_CASE("a PDF is tagged, titled by its reference and names no person", "[letters][render]")
{
    const QByteArray bytes = pdfOf(sampleLetter());
    const WrittenPdf pdf(bytes);
    const QString facts = pdf.facts();

    CHECK(facts.contains(u"Tagged:          yes"_s));
    CHECK(facts.contains(u"Letter 123456789"_s));
    CHECK(facts.contains(u"Producer:        Casepost"_s));
    CHECK(facts.contains(u"(A4)"_s));
    CHECK_FALSE(facts.contains(u"CreationDate"_s));
    CHECK_FALSE(facts.contains(u"Llŷr"_s));
    CHECK_FALSE(pdf.said(u"pdfinfo"_s, {u"-meta"_s, u"FILE"_s}).contains(u"Ll"_s));
    CHECK(bytes.contains("/DisplayDocTitle true"));
    CHECK(bytes.contains("<rdf:li>en-GB</rdf:li>"));
}

TEST_CASE("a screen reader hears each paragraph whole and the heading as one", "[letters][render]")
{
    const QString structure =
        WrittenPdf(pdfOf(sampleLetter())).said(u"pdfinfo"_s, {u"-struct-text"_s, u"FILE"_s});

    CHECK(structure.contains(u"H1 (block)\n    \"Your passport application for Siân Llŷr\""_s));
    CHECK(structure.contains(
        u"\"Thank you for your recent passport application. We have looked at the photo you sent "
        "and we cannot use it, because there is a shadow on the face and the background is not "
        "plain.\""_s));
    CHECK(structure.contains(u"\"Mrs S. Llŷr 4 Heol y Bont Llanrhaeadr CAERDYDD CF10 1AA\""_s));
    CHECK_FALSE(structure.contains(u"Page 1 of 1"_s));
}

TEST_CASE("a paragraph that runs on over the page is still one paragraph", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.blocks = {
        paragraph(u"First words. "_s + u"More of the same. "_s.repeated(400) + u"Last words."_s)};

    const QString structure =
        WrittenPdf(pdfOf(letter)).said(u"pdfinfo"_s, {u"-struct-text"_s, u"FILE"_s});

    const qsizetype first = structure.indexOf(u"First words."_s);
    const qsizetype last = structure.indexOf(u"Last words."_s);
    REQUIRE(first > 0);
    REQUIRE(last > first);
    CHECK_FALSE(structure.mid(first, last - first).contains(u"P (block)"_s));
}

TEST_CASE("a Welsh PDF says that it is Welsh", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.language = core::Language::Welsh;

    const QByteArray bytes = pdfOf(letter);

    CHECK(bytes.contains("<rdf:li>cy-GB</rdf:li>"));
    CHECK(WrittenPdf(bytes).facts().contains(u"Llythyr 123456789"_s));
}

TEST_CASE("hostile text in a letter cannot leave its string", "[letters][render]")
{
    const QString typed = u"(x) Tj ET \\) endstream endobj >> %%EOF <</JS (1)>>"_s;
    ComposedLetter letter = sampleLetter();
    letter.reference = u"1) /JS (x"_s;
    letter.blocks = {paragraph(typed)};

    const WrittenPdf pdf(pdfOf(letter));

    CHECK(pdf.text().contains(typed));
    CHECK(pdf.facts().contains(u"JavaScript:      no"_s));
    CHECK(pdf.facts().contains(u"Letter 1) /JS (x"_s));
}

// Not a check of its own: the next case runs it in a process of its own.
TEST_CASE("write the sample letter where the environment says", "[.][render-child]")
{
    QFile file(qEnvironmentVariable("CASEPOST_TEST_OUTPUT"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(pdfOf(letterInManyScripts()));
}

TEST_CASE("the same letter gives the same bytes in another process, time zone and locale",
          "[letters][render]")
{
    QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CASEPOST_TEST_OUTPUT"_s, folder.filePath(u"other.pdf"_s));
    environment.insert(u"TZ"_s, u"Pacific/Auckland"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"QT_SCALE_FACTOR"_s, u"2"_s);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"[render-child]"_s});
    REQUIRE(process.waitForFinished());
    QFile other(folder.filePath(u"other.pdf"_s));
    REQUIRE(other.open(QIODevice::ReadOnly));

    const QByteArray there = other.readAll();
    const QByteArray here = pdfOf(letterInManyScripts());

    CHECK(here.size() == there.size());
    CHECK((here == there));
}

TEST_CASE("letters made on several threads at once are the same letters", "[letters][render]")
{
    const QByteArray expected = pdfOf(sampleLetter());
    std::array<int, 4> same{};
    std::vector<std::thread> threads;
    for (int &count : same)
        threads.emplace_back([&count, &expected] {
            for (int i = 0; i < 10; ++i) {
                const auto laidOut = layOut(sampleLetter(), {});
                count += laidOut && toPdf(*laidOut) == expected ? 1 : 0;
            }
        });
    for (std::thread &thread : threads)
        thread.join();

    CHECK(same == std::array<int, 4>{10, 10, 10, 10});
}

TEST_CASE("an empty letter is a page with its number", "[letters][render]")
{
    const auto laidOut = layOut(ComposedLetter{}, {});

    REQUIRE(laidOut);
    REQUIRE(laidOut->pages.size() == 1);
    CHECK(textOf(*laidOut) == QStringList{u"Page 1 of 1"_s});
}

TEST_CASE("the title of a letter names its reference and nobody", "[letters][render]")
{
    CHECK(layOut(sampleLetter(), {})->title == u"Letter 123456789"_s);
}

TEST_CASE("no page, no PDF", "[letters][render]")
{
    const auto pdf = toPdf({});

    REQUIRE_FALSE(pdf);
    CHECK(pdf.error().code == core::ErrorCode::InvalidInput);
}

TEST_CASE("a painted page has ink where the PDF has text and none in the margins",
          "[letters][render]")
{
    const auto laidOut = layOut(sampleLetter(), {});
    REQUIRE(laidOut);
    QImage image(840, 1188, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);

    paintPage(painter, *laidOut, 0, 4);
    paintPage(painter, *laidOut, 7, 4); // there is no such page: nothing happens
    painter.end();

    const auto ink = [&image](const QRect &mm) {
        int dark = 0;
        for (int y = mm.top() * 4; y < mm.bottom() * 4; ++y)
            for (int x = mm.left() * 4; x < mm.right() * 4; ++x)
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
        return dark;
    };
    CHECK(ink(QRect(25, 40, 95, 26)) > 300); // the window
    CHECK(ink(QRect(25, 76, 160, 60)) > 1000);
    CHECK(ink(QRect(0, 0, 5, 297)) == 0);
    CHECK(ink(QRect(190, 0, 20, 297)) == 0);
    CHECK(ink(QRect(25, 288, 160, 9)) == 0);
}

} // namespace casepost::letters
