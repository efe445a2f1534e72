#include "letters/composition/fixed_words.h"
#include "letters/render/page/page_geometry.h"
#include "letters/render/page/render.h"
#include "letters/render/page/typesetting.h"
#include "letters/render/pdf/pdf_file.h"
#include "letters/render/pdf/pdf_fonts.h"
#include "letters/render/pdf/pdf_text.h"

#include <map>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using pdf::number;
using pdf::reference;

constexpr auto kProducer = "Casepost";

// One element of the structure tree that screen readers walk.
struct Element
{
    LineRole role = LineRole::Paragraph;
    std::vector<std::pair<std::size_t, int>> marks; ///< page and number of the marked content
};

// Writes the pages of one letter with the structure beside them.
class Writer
{
public:
    explicit Writer(const LaidOutLetter &letter)
        : m_letter(letter)
        , m_text(m_fonts)
    {}

    QByteArray written()
    {
        for (std::size_t i = 0; i < m_letter.pages.size(); ++i)
            m_contents.push_back(pageContent(i));
        const int catalog = m_file.reserve();
        const int pages = m_file.reserve();
        writePages(pages);
        const int structure = writeStructure();
        m_file.set(catalog,
                   "<</Type/Catalog/Pages " + reference(pages) + "/Lang"
                       + pdf::textString(languageTag(m_letter.language))
                       + "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"
                         "/StructTreeRoot "
                       + reference(structure) + "/Metadata " + reference(writeMetadata()) + ">>");
        const int info = m_file.add("<</Title" + pdf::textString(m_letter.title) + "/Producer("
                                    + kProducer + ")>>");
        return m_file.finished(catalog, info);
    }

private:
    QByteArray pageContent(std::size_t page)
    {
        const Page &sheet = m_letter.pages[page];
        QByteArray content = "/Artifact BMC\n";
        for (const PlacedRule &rule : sheet.rules)
            content += ruleOperators(rule);
        content += "EMC\n";
        m_marks.emplace_back();
        int open = kNothingOpen;
        for (const PlacedLine &line : sheet.lines) {
            const int element = line.role == LineRole::PageFurniture ? kFurniture : line.element;
            if (element != open) {
                content += (open == kNothingOpen ? "" : "EMC\n") + begin(page, line);
                open = element;
            }
            content += m_text.line(line);
        }
        return content + (open == kNothingOpen ? "" : "EMC\n");
    }

    QByteArray begin(std::size_t page, const PlacedLine &line)
    {
        if (line.role == LineRole::PageFurniture)
            return "/Artifact<</Type/Pagination>>BDC\n";
        const auto [known, isNew] = m_elementAt.try_emplace(line.element, m_elements.size());
        if (isNew)
            m_elements.push_back({line.role, {}});
        const int mark = static_cast<int>(m_marks[page].size());
        m_elements[known->second].marks.emplace_back(page, mark);
        m_marks[page].push_back(known->second);
        return '/' + tag(line.role) + "<</MCID " + QByteArray::number(mark) + ">>BDC\n";
    }

    static QByteArray tag(LineRole role) { return role == LineRole::Heading ? "H1" : "P"; }

    static QByteArray ruleOperators(const PlacedRule &rule)
    {
        const auto at = [](double xMm, double yMm) {
            return number(xMm / page::kMmPerPoint) + ' '
                   + number((page::kHeight - yMm) / page::kMmPerPoint);
        };
        return number(rule.widthMm / page::kMmPerPoint) + " w\n" + at(rule.fromXMm, rule.fromYMm)
               + " m\n" + at(rule.toXMm, rule.toYMm) + " l\nS\n";
    }

    void writePages(int parent)
    {
        const int fonts = m_file.add(m_fonts.write(m_file));
        QByteArray kids;
        for (std::size_t i = 0; i < m_contents.size(); ++i) {
            const int content = m_file.addStream(m_contents[i]);
            m_pages.push_back(m_file.add(
                "<</Type/Page/Parent " + reference(parent) + "/MediaBox[0 0 595.276 841.89]"
                + "/Resources<</Font " + reference(fonts) + ">>/Contents " + reference(content)
                + "/StructParents " + QByteArray::number(static_cast<qulonglong>(i))
                + "/Tabs/S>>"));
            kids += (i == 0 ? "" : " ") + reference(m_pages.back());
        }
        m_file.set(parent,
                   "<</Type/Pages/Count "
                       + QByteArray::number(static_cast<qulonglong>(m_pages.size())) + "/Kids["
                       + kids + "]>>");
    }

    int writeStructure()
    {
        const int root = m_file.reserve();
        const int document = m_file.reserve();
        std::vector<int> objects;
        QByteArray kids;
        for (const Element &element : m_elements) {
            QByteArray marks;
            for (const auto &[page, mark] : element.marks)
                marks += "<</Type/MCR/Pg " + reference(m_pages[page]) + "/MCID "
                         + QByteArray::number(mark) + ">>";
            objects.push_back(m_file.add("<</Type/StructElem/S/" + tag(element.role) + "/P "
                                         + reference(document) + "/K[" + marks + "]>>"));
            kids += (kids.isEmpty() ? "" : " ") + reference(objects.back());
        }
        QByteArray parents;
        for (std::size_t page = 0; page < m_marks.size(); ++page) {
            parents += QByteArray::number(static_cast<qulonglong>(page)) + '[';
            for (const std::size_t element : m_marks[page])
                parents += reference(objects[element]) + ' ';
            parents += ']';
        }
        m_file.set(document,
                   "<</Type/StructElem/S/Document/P " + reference(root) + "/K[" + kids + "]>>");
        m_file.set(root,
                   "<</Type/StructTreeRoot/K[" + reference(document) + "]/ParentTree<</Nums["
                       + parents + "]>>/ParentTreeNextKey "
                       + QByteArray::number(static_cast<qulonglong>(m_marks.size())) + ">>");
        return root;
    }

    int writeMetadata()
    {
        const QString packet = uR"(<?xpacket begin="%1" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%2</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>%3</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>%4</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>)"_s.arg(QChar(QChar::ByteOrderMark),
                            m_letter.title.toHtmlEscaped(),
                            languageTag(m_letter.language),
                            QLatin1StringView(kProducer));
        return m_file.addPlainStream(packet.toUtf8(), "/Type/Metadata/Subtype/XML");
    }

    static constexpr int kNothingOpen = -2;
    static constexpr int kFurniture = -1;

    const LaidOutLetter &m_letter;
    pdf::PdfFile m_file;
    pdf::PdfFonts m_fonts;
    pdf::PdfText m_text;
    std::vector<QByteArray> m_contents;
    std::vector<int> m_pages;
    std::vector<Element> m_elements;
    std::map<int, std::size_t> m_elementAt;        ///< element of a line → m_elements
    std::vector<std::vector<std::size_t>> m_marks; ///< per page: mark → m_elements
};

} // namespace

core::Result<QByteArray> toPdf(const LaidOutLetter &letter)
{
    TRY(letterFontThere());
    if (letter.pages.empty())
        return core::fail(core::ErrorCode::InvalidInput,
                          u"There is no page to write: lay the letter out first."_s);
    return Writer(letter).written();
}

} // namespace casepost::letters
