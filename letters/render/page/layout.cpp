#include "letters/composition/fixed_words.h"
#include "letters/render/page/fitting.h"
#include "letters/render/page/flow.h"
#include "letters/render/page/page_geometry.h"
#include "letters/render/page/render.h"
#include "letters/render/page/text_limits.h"
#include "letters/render/page/typesetting.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr double kAscent = 0.905; ///< of Liberation Sans, in ems
constexpr double kRuleMm = 0.2;
constexpr std::size_t kMostPages = 100;

core::Status checkDrawable(const ComposedLetter &letter)
{
    for (const NamedText &text : textsOf(letter)) {
        const QString missing = firstUndrawable(text.text);
        if (missing.isEmpty())
            continue;
        return core::fail(
            core::ErrorCode::Blocked,
            u"%1 has a character that no installed font can print (U+%2): write it in another way or ask for the font."_s
                .arg(text.place,
                     QString::number(uint(missing.toUcs4().front()), 16)
                         .toUpper()
                         .rightJustified(4, u'0')),
            {{u"part"_s, text.place}});
    }
    return {};
}

std::unexpected<core::Error> doesNotFit(const QString &what, const QString &part)
{
    return core::fail(core::ErrorCode::Blocked,
                      u"%1 does not fit its place on the page: make it shorter."_s.arg(what),
                      {{u"part"_s, part}});
}

double baselineMm(double topMm, double leadingMm, double sizePt)
{
    const double emMm = sizePt * page::kMmPerPoint;
    return topMm + (leadingMm - 1.15 * emMm) / 2 + kAscent * emMm;
}

// The letterhead stands on its rule, name and office lines with their last lines side by side.
page::Box atFoot(page::Box box, const FittedLines &block)
{
    constexpr double kAboveFootMm = 1.2;
    const double aboveLast = static_cast<double>(block.lines.size() - 1) * block.leadingMm;
    box.top =
        box.bottom() - kAboveFootMm - aboveLast - baselineMm(0, block.leadingMm, block.sizePt);
    return box;
}

// The parts of a page that have a fixed place.
class Furniture
{
public:
    Furniture(const ComposedLetter &letter, const PageStyle &style)
        : m_letter(letter)
        , m_large(style.largePrint)
    {}

    core::Status firstPage(Page &sheet)
    {
        TRY(letterhead(sheet));
        TRY(address(sheet));
        if (!m_large)
            TRY(returnLabel(sheet));
        sheet.rules.push_back(
            {page::kLeft, page::kLetterheadRule, page::kRight, page::kLetterheadRule, 0.35});
        if (m_letter.channel == Channel::Post)
            sheet.rules.push_back({6, page::kFoldMark, 10, page::kFoldMark, kRuleMm});
        return {};
    }

    void nextPage(Page &sheet) const
    {
        const QString reference =
            ourReferenceLabel(m_letter.language) + u' ' + m_letter.ourReference;
        const double size = smallPt();
        if (!m_letter.ourReference.isEmpty()) {
            const QString line =
                brokenLines(reference, {size, false}, page::kRight - page::kLeft).front();
            sheet.lines.push_back(furnitureLine(page::kLeft, 19, line));
        }
        sheet.rules.push_back({page::kLeft, 22, page::kRight, 22, kRuleMm});
    }

    void foot(Page &sheet, int number, int count) const
    {
        const QStringList lines = footLines();
        const double topMm = footTopMm();
        sheet.rules.push_back({page::kLeft, topMm, page::kRight, topMm, kRuleMm});
        for (qsizetype i = 0; i < lines.size(); ++i)
            sheet.lines.push_back(furnitureLine(page::kLeft, footBaselineMm(i), lines[i]));
        const QString words = pageOf(number, count, m_letter.language);
        const double x = page::kRight - lineWidthMm(words, {smallPt(), false});
        sheet.lines.push_back(furnitureLine(x, footBaselineMm(0), words));
    }

    double footTopMm() const
    {
        const qsizetype count = std::max<qsizetype>(1, footLines().size());
        return page::kBottom - static_cast<double>(count) * footLeadingMm() - 2;
    }

private:
    double smallPt() const { return m_large ? 16 : 8.5; }
    double footLeadingMm() const { return smallPt() * page::kMmPerPoint * 1.25; }
    double footBaselineMm(qsizetype line) const
    {
        return baselineMm(footTopMm() + 2 + static_cast<double>(line) * footLeadingMm(),
                          footLeadingMm(),
                          smallPt());
    }

    QStringList footLines() const
    {
        // The page number has the right end of the first line to itself.
        const double widthMm = page::kRight - page::kLeft - (m_large ? 48 : 26);
        QStringList lines;
        for (const QString &line : m_letter.footer)
            lines << brokenLines(line, {smallPt(), false}, widthMm);
        return lines;
    }

    PlacedLine furnitureLine(double x, double y, const QString &text) const
    {
        return {x, y, smallPt(), false, text, LineRole::PageFurniture, 0};
    }

    core::Status letterhead(Page &sheet)
    {
        if (m_letter.letterhead.isEmpty())
            return {};
        const auto name = fitted({m_letter.letterhead.front()},
                                 page::kOrganisation,
                                 {m_large ? 22.0 : 16.0, 9, 1.1},
                                 true);
        if (!name)
            return doesNotFit(u"The organisation's name"_s, u"letterhead"_s);
        place(sheet, *name, atFoot(page::kOrganisation, *name), true);
        if (m_large || m_letter.letterhead.size() == 1)
            return {};
        const auto office = fitted(m_letter.letterhead.mid(1), page::kOffice, {9, 7, 1.15});
        if (!office)
            return doesNotFit(u"The letterhead's office lines"_s, u"letterhead"_s);
        place(sheet, *office, atFoot(page::kOffice, *office), false);
        return {};
    }

    core::Status address(Page &sheet)
    {
        if (m_letter.addressBlock.isEmpty())
            return {};
        const auto block =
            fittedAddress(m_letter.addressBlock, page::kAddress, {m_large ? 18.0 : 11.0, 8, 1.15});
        if (!block)
            return core::fail(
                core::ErrorCode::Blocked,
                u"The address of %1 lines does not fit the window of the envelope: put it on fewer or shorter lines."_s
                    .arg(m_letter.addressBlock.size()),
                {{u"part"_s, u"address"_s}});
        place(sheet, *block, page::kAddress, false);
        return {};
    }

    core::Status returnLabel(Page &sheet)
    {
        if (m_letter.returnLabel.isEmpty())
            return {};
        const double headMm = 4.2;
        sheet.lines.push_back({page::kReturn.left,
                               baselineMm(page::kReturn.top, headMm, 9),
                               9,
                               true,
                               returnAddressLabel(m_letter.language),
                               LineRole::Paragraph,
                               ++m_element});
        page::Box rest = page::kReturn;
        rest.top += headMm;
        rest.height -= headMm;
        const auto label = fitted(m_letter.returnLabel, rest, {9, 7, 1.15});
        if (!label)
            return doesNotFit(u"The return address"_s, u"return address"_s);
        place(sheet, *label, rest, false);
        return {};
    }

    void place(Page &sheet, const FittedLines &block, const page::Box &box, bool bold)
    {
        ++m_element;
        double top = box.top;
        for (const QString &line : block.lines) {
            sheet.lines.push_back({box.left,
                                   baselineMm(top, block.leadingMm, block.sizePt),
                                   block.sizePt,
                                   bold,
                                   line,
                                   LineRole::Paragraph,
                                   m_element});
            top += block.leadingMm;
        }
    }

    const ComposedLetter &m_letter;
    bool m_large;
    int m_element = 0;
};

// Sets lines of the flow below each other, from the top of the text area of a page.
void setFlow(Page &sheet,
             const std::vector<FlowLine> &flow,
             std::size_t from,
             std::size_t count,
             double topMm)
{
    for (std::size_t i = from; i < from + count; ++i) {
        if (i > from)
            topMm += flow[i].spaceBeforeMm;
        PlacedLine line = flow[i].line;
        line.baselineMm = baselineMm(topMm, flow[i].leadingMm, line.sizePt);
        sheet.lines.push_back(std::move(line));
        topMm += flow[i].leadingMm;
    }
}

} // namespace

core::Result<LaidOutLetter> layOut(const ComposedLetter &letter, const PageStyle &style)
{
    TRY(letterFontThere());
    TRY(checkTexts(letter));
    TRY(checkDrawable(letter));
    Furniture furniture(letter, style);
    const double bottomMm = furniture.footTopMm() - 5;
    if (bottomMm < page::kFirstBody + 3 * textSizes(style).leadingMm)
        return doesNotFit(u"The footer"_s, u"footer"_s);

    const std::vector<FlowLine> flow = flowOf(letter, style);
    const std::vector<std::size_t> counts =
        paginate(flow, bottomMm - page::kFirstBody, bottomMm - page::kNextBody);
    if (counts.size() > kMostPages)
        return core::fail(
            core::ErrorCode::Blocked,
            u"The letter fills %1 pages, more than %2: make it shorter."_s.arg(counts.size())
                .arg(kMostPages),
            {{u"part"_s, u"letter"_s}});
    LaidOutLetter laidOut{{}, letter.language, letterTitle(letter)};
    std::size_t from = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        Page sheet;
        if (i == 0)
            TRY(furniture.firstPage(sheet));
        else
            furniture.nextPage(sheet);
        setFlow(sheet, flow, from, counts[i], i == 0 ? page::kFirstBody : page::kNextBody);
        furniture.foot(sheet, static_cast<int>(i) + 1, static_cast<int>(counts.size()));
        from += counts[i];
        laidOut.pages.push_back(std::move(sheet));
    }
    return laidOut;
}

} // namespace casepost::letters
