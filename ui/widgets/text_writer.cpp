#include "ui/widgets/text_writer.h"

#include "ui/theme/theme.h"

#include <QTextBlock>
#include <QTextEdit>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAbove = 14;
constexpr int kBelow = 3;
constexpr int kHang = 12;

QTextCursor endOf(QTextEdit &text)
{
    QTextCursor cursor(text.document());
    cursor.movePosition(QTextCursor::End);
    return cursor;
}

} // namespace

TextWriter::TextWriter(QTextEdit &text)
    : m_text(text)
    , m_caret(text.textCursor().position())
{
    m_text.clear();
}

void TextWriter::head(const QString &text, int level)
{
    auto cursor = endOf(m_text);
    QTextBlockFormat block;
    block.setTopMargin(m_text.document()->isEmpty() ? 0 : kAbove);
    block.setBottomMargin(kBelow);
    block.setHeadingLevel(level);
    QTextCharFormat format;
    format.setFontWeight(QFont::Bold);
    if (level == 1)
        format.setProperty(QTextFormat::FontSizeAdjustment, 1);
    if (m_text.document()->isEmpty()) {
        cursor.setBlockFormat(block);
        cursor.setBlockCharFormat(format);
    } else {
        cursor.insertBlock(block, format);
    }
    cursor.insertText(text, format);
}

void TextWriter::title(const QString &text)
{
    head(text, 1);
}

void TextWriter::heading(const QString &text)
{
    head(text, 2);
}

void TextWriter::line(const QString &text)
{
    auto cursor = endOf(m_text);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertText(text, QTextCharFormat());
}

void TextWriter::quiet(const QString &text)
{
    QTextCharFormat format;
    format.setForeground(coloursFor(m_text.palette()).quiet);
    auto cursor = endOf(m_text);
    cursor.insertBlock(QTextBlockFormat(), format);
    cursor.insertText(text, format);
}

void TextWriter::fact(const QString &name, const QString &value)
{
    QTextCharFormat format;
    format.setForeground(coloursFor(m_text.palette()).quiet);
    auto cursor = endOf(m_text);
    cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    cursor.insertText(name + u": "_s, format);
    cursor.insertText(value, QTextCharFormat());
}

void TextWriter::items(const QStringList &texts)
{
    QTextBlockFormat block;
    block.setLeftMargin(kHang * 2);
    block.setTextIndent(-kHang);
    auto cursor = endOf(m_text);
    for (const QString &text : texts) {
        cursor.insertBlock(block, QTextCharFormat());
        cursor.insertText(u"•  "_s + text, QTextCharFormat());
    }
}

void TextWriter::change(Change change, const QString &text)
{
    const auto colours = coloursFor(m_text.palette());
    const bool added = change == Change::Added;
    QTextCharFormat format;
    format.setForeground(added ? colours.done : colours.block);
    format.setFontStrikeOut(!added);
    QTextCharFormat sign;
    sign.setForeground(format.foreground());
    sign.setFontWeight(QFont::Bold);
    auto cursor = endOf(m_text);
    QTextBlockFormat block;
    block.setLeftMargin(kHang * 2);
    block.setTextIndent(-kHang);
    cursor.insertBlock(block, format);
    cursor.insertText(added ? u"+ "_s : u"− "_s, sign);
    cursor.insertText(text, format);
}

void TextWriter::finish()
{
    auto cursor = m_text.textCursor();
    cursor.setPosition(qMin(m_caret, m_text.document()->characterCount() - 1));
    m_text.setTextCursor(cursor);
}

} // namespace casepost::ui
