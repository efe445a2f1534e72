#include "ui/composer/editor/part_writer.h"

#include <QTextCursor>
#include <QTextEdit>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kBelow = 0.8; ///< of a line, between two parts
constexpr int kHang = 12;

/// Puts one block behind another; the first one takes the place of the empty document.
class Blocks
{
public:
    explicit Blocks(QTextEdit &text)
        : m_cursor(text.document())
        , m_line(text.fontMetrics().lineSpacing())
    {}

    void add(const QString &words, bool bold, QTextBlockFormat block, bool last)
    {
        QTextCharFormat letters;
        letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        if (last)
            block.setBottomMargin(m_line * kBelow);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
        m_cursor.insertText(words, letters);
    }

private:
    QTextCursor m_cursor;
    int m_line;
    bool m_first = true;
};

} // namespace

void writeParts(QTextEdit &text, const std::vector<letters::ReadingPart> &parts)
{
    using Kind = letters::ReadingPart::Kind;
    text.clear();
    Blocks blocks(text);
    for (const auto &part : parts) {
        QTextBlockFormat block;
        const bool heading = part.kind == Kind::Heading;
        if (!part.label.isEmpty())
            blocks.add(part.label, true, block, part.lines.isEmpty());
        if (heading)
            block.setHeadingLevel(1);
        const bool list = part.kind == Kind::List;
        if (list) {
            block.setLeftMargin(kHang * 2);
            block.setTextIndent(-kHang);
        }
        for (qsizetype i = 0; i < part.lines.size(); ++i)
            blocks.add(list ? u"•  "_s + part.lines[i] : part.lines[i],
                       heading,
                       block,
                       i + 1 == part.lines.size());
    }
    text.moveCursor(QTextCursor::Start);
}

} // namespace casepost::ui
