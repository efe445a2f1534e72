#include "letters/render/page/flow.h"

#include "letters/composition/fixed_words.h"
#include "letters/render/page/page_geometry.h"
#include "letters/render/page/typesetting.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSignatureMm = 13; ///< room for a signature by hand

// Collects the lines of the running text; every call is one paragraph.
class FlowBuilder
{
public:
    FlowBuilder(const TextSizes &sizes, double widthMm)
        : m_sizes(sizes)
        , m_widthMm(widthMm)
    {}

    void paragraph(const QString &text,
                   double spaceBeforeMm,
                   bool bold = false,
                   LineRole role = LineRole::Paragraph)
    {
        const QStringList lines = brokenLines(text, {m_sizes.sizePt, bold}, m_widthMm);
        const qsizetype count = lines.size();
        ++m_element;
        for (qsizetype i = 0; i < count; ++i) {
            const bool lonely = i == 1 || (i > 0 && i == count - 1);
            m_flow.push_back({{.xMm = page::kLeft,
                               .sizePt = m_sizes.sizePt,
                               .bold = bold,
                               .text = lines[i],
                               .role = role,
                               .element = m_element},
                              i == 0 ? spaceBeforeMm : 0,
                              m_sizes.leadingMm,
                              !lonely});
        }
    }

    void lines(const QStringList &texts, double spaceBeforeMm)
    {
        for (qsizetype i = 0; i < texts.size(); ++i)
            paragraph(texts[i], i == 0 ? spaceBeforeMm : 0);
    }

    std::size_t size() const { return m_flow.size(); }

    /// No page begins between the line before `from` and the end of what is there now.
    void keepTogether(std::size_t from)
    {
        for (std::size_t i = from; i < m_flow.size(); ++i)
            m_flow[i].mayStartPage = false;
    }

    void keepWithLineBefore(std::size_t line) { m_flow[line].mayStartPage = false; }

    std::vector<FlowLine> take() { return std::move(m_flow); }

private:
    TextSizes m_sizes;
    double m_widthMm;
    std::vector<FlowLine> m_flow;
    int m_element = kFirstFlowElement;
    static constexpr int kFirstFlowElement = 1000;
};

void addOpening(FlowBuilder &flow, const ComposedLetter &letter, const TextSizes &sizes)
{
    if (letter.date.isValid())
        flow.paragraph(letterDate(letter.date, letter.language), sizes.paragraphMm);
    if (!letter.ourReference.isEmpty())
        flow.paragraph(ourReferenceLabel(letter.language) + u' ' + letter.ourReference, 0);
    if (!letter.salutation.isEmpty())
        flow.paragraph(letter.salutation, 2 * sizes.paragraphMm);
    if (!letter.subject.isEmpty())
        flow.paragraph(letter.subject, sizes.paragraphMm, true, LineRole::Heading);
    // What has been said so far never stands alone at the foot of a page.
    flow.keepTogether(1);
}

void addBody(FlowBuilder &flow, const ComposedLetter &letter, const TextSizes &sizes)
{
    bool first = true;
    for (const ComposedBlock &block : letter.blocks) {
        if (block.text.isEmpty())
            continue;
        const std::size_t start = flow.size();
        flow.paragraph(block.text, sizes.paragraphMm);
        if (first)
            flow.keepWithLineBefore(start);
        first = false;
    }
}

void addClosing(FlowBuilder &flow, const ComposedLetter &letter, const TextSizes &sizes)
{
    const std::size_t start = flow.size();
    if (!letter.signOff.isEmpty())
        flow.paragraph(letter.signOff, 1.6 * sizes.paragraphMm);
    flow.lines(letter.signature,
               letter.channel == Channel::Post ? kSignatureMm : 2 * sizes.paragraphMm);
    flow.keepTogether(start);
    if (letter.enclosures.isEmpty())
        return;
    const std::size_t list = flow.size();
    flow.paragraph(enclosuresLabel(letter.language), 2 * sizes.paragraphMm, true);
    flow.lines(letter.enclosures, 0);
    // A short list goes with the signature; a long one may run on, but not from its heading.
    constexpr qsizetype kShortList = 6;
    if (letter.enclosures.size() <= kShortList)
        flow.keepTogether(list);
}

// Large print has no side column: what stands there comes first in the running text.
void addSideColumn(FlowBuilder &flow, const ComposedLetter &letter, const TextSizes &sizes)
{
    const QStringList office = letter.letterhead.mid(1);
    flow.lines(office, 0);
    if (!letter.returnLabel.isEmpty()) {
        flow.paragraph(returnAddressLabel(letter.language), sizes.paragraphMm, true);
        flow.lines(letter.returnLabel, 0);
    }
}

} // namespace

TextSizes textSizes(const PageStyle &style)
{
    if (style.largePrint)
        return {18, 9.2, 6.0};
    return {11, 5.1, 3.3};
}

std::vector<FlowLine> flowOf(const ComposedLetter &letter, const PageStyle &style)
{
    const TextSizes sizes = textSizes(style);
    FlowBuilder flow(sizes, page::kRight - page::kLeft);
    if (style.largePrint)
        addSideColumn(flow, letter, sizes);
    addOpening(flow, letter, sizes);
    addBody(flow, letter, sizes);
    addClosing(flow, letter, sizes);
    return flow.take();
}

std::vector<std::size_t>
paginate(const std::vector<FlowLine> &flow, double firstRoomMm, double nextRoomMm)
{
    std::vector<std::size_t> pages;
    std::size_t start = 0;
    while (start < flow.size()) {
        const double roomMm = pages.empty() ? firstRoomMm : nextRoomMm;
        double usedMm = flow[start].leadingMm;
        std::size_t end = start + 1;
        while (end < flow.size()
               && usedMm + flow[end].spaceBeforeMm + flow[end].leadingMm <= roomMm) {
            usedMm += flow[end].spaceBeforeMm + flow[end].leadingMm;
            ++end;
        }
        std::size_t whole = end;
        while (whole > start && whole < flow.size() && !flow[whole].mayStartPage)
            --whole;
        // Lines that must stay together but fill more than a page are broken where the page ends.
        end = whole > start ? whole : end;
        pages.push_back(end - start);
        start = end;
    }
    if (pages.empty())
        pages.push_back(0);
    return pages;
}

} // namespace casepost::letters
