#include "letters/render/page/page_geometry.h"
#include "letters/render/page/typesetting.h"
#include "tests/letters/render/letters_for_render.h"
#include "tests/support/catch.h"

#include <map>

namespace casepost::letters {

using namespace test;

namespace {

ComposedLetter letterOf(int paragraphs)
{
    ComposedLetter letter = sampleLetter();
    const std::vector<ComposedBlock> sample = letter.blocks;
    letter.blocks.clear();
    for (int i = 0; i < paragraphs; ++i)
        letter.blocks.push_back(sample[static_cast<std::size_t>(i) % sample.size()]);
    return letter;
}

std::map<int, int> linesByElement(const Page &page)
{
    std::map<int, int> count;
    for (const PlacedLine &line : page.lines)
        if (line.role != LineRole::PageFurniture)
            ++count[line.element];
    return count;
}

int pageWith(const LaidOutLetter &letter, const QString &text)
{
    for (std::size_t i = 0; i < letter.pages.size(); ++i)
        if (textOf(letter.pages[i]).contains(text))
            return static_cast<int>(i);
    return -1;
}

std::vector<PlacedLine> addressLines(const LaidOutLetter &letter)
{
    std::vector<PlacedLine> lines;
    for (const PlacedLine &line : letter.pages.front().lines) {
        const bool inside = line.baselineMm > page::kWindow.top
                            && line.baselineMm < page::kWindow.bottom() && line.xMm < page::kColumn;
        if (inside)
            lines.push_back(line);
    }
    return lines;
}

void checkInWindow(const std::vector<PlacedLine> &lines)
{
    for (const PlacedLine &line : lines) {
        const double emMm = line.sizePt * page::kMmPerPoint;
        const double width = lineWidthMm(line.text.trimmed(), {line.sizePt, line.bold});
        CHECK(line.xMm >= page::kWindow.left + 1);
        CHECK(line.xMm + width <= page::kWindow.left + page::kWindow.width - 1);
        CHECK(line.baselineMm - 0.9 * emMm >= page::kWindow.top);
        CHECK(line.baselineMm + 0.22 * emMm <= page::kWindow.bottom());
        CHECK(line.sizePt >= 8);
    }
}

ComposedLetter addressedTo(const QStringList &lines)
{
    ComposedLetter letter = sampleLetter();
    letter.addressBlock = lines;
    return letter;
}

} // namespace

TEST_CASE("a letter carries letterhead, address, date, reference, text, signature and footer "
          "(REQ-LET-27)",
          "[letters][render]")
{
    const auto laidOut = layOut(sampleLetter(), {});

    REQUIRE(laidOut);
    REQUIRE(laidOut->pages.size() == 1);
    const QStringList lines = textOf(laidOut->pages.front());
    for (const QString &expected : {u"HM Passport Office"_s,
                                    u"Mrs S. Llŷr"_s,
                                    u"Return address"_s,
                                    u"12 March 2024"_s,
                                    u"Our reference: Durham 3/KM/123456789"_s,
                                    u"Dear Mrs Llŷr,"_s,
                                    u"Your passport application for Siân Llŷr"_s,
                                    u"Yours sincerely"_s,
                                    u"K Morgan"_s,
                                    u"Enclosed:"_s,
                                    u"www.gov.uk/hm-passport-office"_s,
                                    u"Page 1 of 1"_s})
        CHECK(lines.contains(expected));
}

TEST_CASE("a pre-paid letter prints no return address (REQ-LET-21)", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.returnLabel.clear();

    for (const bool large : {false, true}) {
        const auto laidOut = layOut(letter, {large});
        REQUIRE(laidOut);
        CHECK_FALSE(textOf(*laidOut).contains(u"Return address"_s));
    }
}

TEST_CASE("a Welsh letter has its date, reference and page numbers in Welsh (REQ-WEL-01)",
          "[letters][render]")
{
    ComposedLetter letter = letterOf(20);
    letter.language = core::Language::Welsh;

    const auto laidOut = layOut(letter, {});

    REQUIRE(laidOut);
    REQUIRE(laidOut->pages.size() == 2);
    const QStringList lines = textOf(*laidOut);
    CHECK(lines.contains(u"12 Mawrth 2024"_s));
    CHECK(lines.contains(u"Tudalen 1 o 2"_s));
    CHECK(lines.contains(u"Tudalen 2 o 2"_s));
    CHECK(lines.contains(u"Ein cyfeirnod: Durham 3/KM/123456789"_s));
    CHECK(lines.contains(u"Amgaeir:"_s));
    CHECK_FALSE(lines.join(u' ').contains(u"Page "_s));
}

TEST_CASE("every page after the first repeats the reference", "[letters][render]")
{
    const auto laidOut = layOut(letterOf(42), {});

    REQUIRE(laidOut);
    REQUIRE(laidOut->pages.size() == 4);
    for (std::size_t i = 0; i < 4; ++i) {
        const QStringList lines = textOf(laidOut->pages[i]);
        CHECK(lines.contains(u"Our reference: Durham 3/KM/123456789"_s));
        CHECK(lines.contains(u"Page %1 of 4"_s.arg(i + 1)));
    }
}

TEST_CASE("no page leaves a single line of a paragraph alone, however long the letter",
          "[letters][render]")
{
    const bool large = GENERATE(false, true);
    for (int paragraphs = 1; paragraphs < 40; ++paragraphs) {
        const auto laidOut = layOut(letterOf(paragraphs), {large});
        REQUIRE(laidOut);
        std::map<int, int> whole;
        for (const Page &sheet : laidOut->pages)
            for (const auto &[element, count] : linesByElement(sheet))
                whole[element] += count;
        for (const Page &sheet : laidOut->pages)
            for (const auto &[element, count] : linesByElement(sheet)) {
                CAPTURE(paragraphs, element);
                CHECK((count > 1 || whole[element] == 1));
            }
    }
}

TEST_CASE("the sign-off keeps its signature and the last two lines of the letter with it",
          "[letters][render]")
{
    const bool large = GENERATE(false, true);
    for (int paragraphs = 1; paragraphs < 40; ++paragraphs) {
        const auto laidOut = layOut(letterOf(paragraphs), {large});
        REQUIRE(laidOut);
        CAPTURE(paragraphs, large);
        const int last = pageWith(*laidOut, u"Yours sincerely"_s);
        REQUIRE(last >= 0);
        const Page &sheet = laidOut->pages[static_cast<std::size_t>(last)];
        const QStringList lines = textOf(sheet);
        CHECK(lines.contains(u"K Morgan"_s));
        std::size_t signOff = 0;
        while (sheet.lines[signOff].text != u"Yours sincerely")
            ++signOff;
        REQUIRE(signOff >= 2);
        CHECK(sheet.lines[signOff - 1].element == sheet.lines[signOff - 2].element);
    }
}

TEST_CASE("lines stay between the margins and above the footer", "[letters][render]")
{
    const bool large = GENERATE(false, true);
    const auto laidOut = layOut(letterOf(30), {large});

    REQUIRE(laidOut);
    for (const Page &sheet : laidOut->pages) {
        double before = 0;
        for (const PlacedLine &line : sheet.lines) {
            const double right =
                line.xMm + lineWidthMm(line.text.trimmed(), {line.sizePt, line.bold});
            CHECK(right <= page::kRight + 0.1);
            CHECK(line.baselineMm < page::kBottom);
            if (line.element < 1000)
                continue;
            CHECK(line.baselineMm > before);
            CHECK(line.baselineMm < sheet.rules.back().fromYMm);
            before = line.baselineMm;
        }
    }
}

TEST_CASE("large print sets everything but the address in the window at 16 points or more "
          "(REQ-DIS-06)",
          "[letters][render]")
{
    const auto laidOut = layOut(letterOf(6), {true});

    REQUIRE(laidOut);
    for (const Page &sheet : laidOut->pages)
        for (const PlacedLine &line : sheet.lines) {
            const bool inWindow =
                line.baselineMm > page::kWindow.top && line.baselineMm < page::kWindow.bottom();
            CAPTURE(line.text);
            CHECK((line.sizePt >= 16 || (inWindow && &sheet == laidOut->pages.data())));
        }
}

TEST_CASE("an address stands in the window of the envelope", "[letters][render]")
{
    const QStringList lines = GENERATE(
        QStringList{u"Mr A. Lee"_s, u"1 The Street"_s, u"LEEDS"_s, u"LS1 4AP"_s},
        QStringList{u"Miss A. Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley"_s,
                    u"1 The Street"_s,
                    u"LEEDS"_s,
                    u"LS1 4AP"_s},
        QStringList{u"Mr A. Lee"_s,
                    u"Flat 3"_s,
                    u"Second Floor"_s,
                    u"The Old Rectory"_s,
                    u"Building B"_s,
                    u"Riverside Court"_s,
                    u"14 Upper Saint Germain's Road"_s,
                    u"Little Hampton"_s,
                    u"Great Missenden"_s,
                    u"Buckinghamshire"_s,
                    u"HP16 0AA"_s,
                    u"UNITED KINGDOM"_s},
        QStringList{u"Mr A. Lee"_s,
                    QString(u'x').repeated(64) + u"@"_s + QString(u'y').repeated(120)
                        + u".example.org"_s,
                    u"Sent by email"_s});
    const bool large = GENERATE(false, true);

    const auto laidOut = layOut(addressedTo(lines), {large});

    REQUIRE(laidOut);
    const std::vector<PlacedLine> placed = addressLines(*laidOut);
    REQUIRE(placed.size() >= 3);
    checkInWindow(placed);
    QString all;
    for (const PlacedLine &line : placed)
        all += line.text;
    for (const QString &line : lines)
        CHECK(all.remove(u' ').contains(QString(line).remove(u' ')));
}

TEST_CASE("an address that cannot be read in the window is refused in words", "[letters][render]")
{
    QStringList lines;
    for (int i = 0; i < 14; ++i)
        lines << u"Line %1 of a very long address that nobody could put beside another one"_s.arg(
            i);

    const auto laidOut = layOut(addressedTo(lines), {});

    REQUIRE_FALSE(laidOut);
    CHECK(laidOut.error().code == core::ErrorCode::Blocked);
    CHECK(laidOut.error().message
          == u"The address of 14 lines does not fit the window of the envelope: put it on fewer or "
             "shorter lines."_s);
}

TEST_CASE("markup and field signs in a letter stay as they were typed", "[letters][render]")
{
    const QString typed = u"<b>x</b> &amp; <img src=file:///etc/passwd> ((name)) %1 \\n"_s;
    ComposedLetter letter = sampleLetter();
    letter.blocks = {paragraph(typed)};

    const auto laidOut = layOut(letter, {});

    REQUIRE(laidOut);
    CHECK(textOf(*laidOut).contains(typed));
}

TEST_CASE("names in any script that an installed font has are set", "[letters][render]")
{
    const QString name = GENERATE(u"Łukasz Żółć"_s,
                                  u"Ọlúwaṣeun Adébáyọ̀"_s,
                                  u"Nguyễn Thị Hồng"_s,
                                  u"Ελένη Παπαδοπούλου"_s,
                                  u"Юлия Ёлкина"_s,
                                  u"محمد الأحمد"_s,
                                  u"דוד לוי"_s,
                                  u"ŵŷâêîôûẁẃẅỳ"_s);
    ComposedLetter letter = sampleLetter();
    letter.addressBlock.front() = name;
    letter.blocks.front().text += name;

    const auto laidOut = layOut(letter, {});

    REQUIRE(laidOut);
    CHECK(textOf(*laidOut).contains(name));
}

TEST_CASE("a character that no font has is refused instead of a box", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    // Linear A, written on Crete before 1450 BC.
    const char32_t sign = 0x1062F;
    letter.blocks[1].text += QString::fromUcs4(&sign, 1);

    const auto laidOut = layOut(letter, {});

    if (laidOut) // a machine with a font for it prints it
        CHECK(textOf(*laidOut).join(u' ').contains(QString::fromUcs4(&sign, 1)));
    else
        CHECK(laidOut.error().message.startsWith(
            u"Paragraph 2 has a character that no installed font can print (U+1062F)"_s));
}

TEST_CASE("text that hides, overlaps or never ends is refused with its place", "[letters][render]")
{
    const char32_t tag = 0xE0041;
    QString marks = u"e"_s;
    for (int i = 0; i < 10'000; ++i)
        marks += QChar(0x301);
    const auto [typed, said] = GENERATE_COPY(table<QString, QString>({
        {u"pay \u202Enow"_s, u"U+202E"_s},
        {u"pay \u2066now"_s, u"U+2066"_s},
        {u"a\u200Bb"_s, u"U+200B"_s},
        {u"a\u200Db"_s, u"U+200D"_s},
        {u"a\uFEFFb"_s, u"U+FEFF"_s},
        {u"a\u00ADb"_s, u"U+00AD"_s},
        {QString(u"a"_s + QChar(0) + u"b"_s), u"U+0000"_s},
        {u"a\rb"_s, u"U+000D"_s},
        {u"a\u2028b"_s, u"U+2028"_s},
        {u"a\u0085b"_s, u"U+0085"_s},
        {QString(u"a"_s + QChar(0xD800) + u"b"_s), u"U+D800"_s},
        {u"a\uE000b"_s, u"U+E000"_s},
        {u"a\uFFFEb"_s, u"U+FFFE"_s},
        {u"a"_s + QString::fromUcs4(&tag, 1), u"U+E0041"_s},
        {marks, u"more than 4 accents"_s},
        {QString(u'x').repeated(501), u"a word of more than 500 letters"_s},
        {u"ab "_s.repeated(6'667), u"longer than 20000 characters"_s},
    }));
    ComposedLetter letter = sampleLetter();
    letter.blocks[2].text = typed;

    const auto laidOut = layOut(letter, {});

    REQUIRE_FALSE(laidOut);
    CHECK(laidOut.error().code == core::ErrorCode::Blocked);
    CHECK(laidOut.error().message.startsWith(u"Paragraph 3 has"_s)
          != laidOut.error().message.startsWith(u"Paragraph 3 is"_s));
    CHECK(laidOut.error().message.contains(said));
}

TEST_CASE("a line break hidden in an address or a name is refused", "[letters][render]")
{
    const auto laidOut = layOut(addressedTo({u"Mr A. Lee"_s, u"1 The Street\nLEEDS"_s}), {});

    REQUIRE_FALSE(laidOut);
    CHECK(laidOut.error().message.startsWith(u"Line 2 of the address has"_s));
}

TEST_CASE("joiners that a script needs are kept", "[letters][render]")
{
    ComposedLetter letter = sampleLetter();
    letter.blocks[0].text = u"می‌خواهم and क्‍ष"_s; // Persian ZWNJ, Hindi ZWJ

    CHECK(layOut(letter, {}));
}

TEST_CASE("a letter of 100,000 characters is set or refused, whatever they are",
          "[letters][render]")
{
    const QString piece = GENERATE(u"word and "_s, u"محمد "_s, u"a\n"_s, u"Ọ̀ "_s, u"i "_s);
    ComposedLetter letter = sampleLetter();
    letter.blocks.assign(4, paragraph(piece.repeated(19'900 / piece.size())));

    const auto laidOut = layOut(letter, {});

    if (laidOut)
        CHECK(laidOut->pages.size() <= 100);
    else
        CHECK(laidOut.error().code == core::ErrorCode::Blocked);
    letter.blocks.assign(6, paragraph(u"word and "_s.repeated(2'200)));
    REQUIRE_FALSE(layOut(letter, {}));
    CHECK(layOut(letter, {}).error().message
          == u"The letter is longer than 100000 characters: make it shorter."_s);
}

} // namespace casepost::letters
