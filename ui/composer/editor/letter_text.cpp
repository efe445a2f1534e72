#include "ui/composer/editor/letter_text.h"

#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QToolTip>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QTextCharFormat formatOf(TextMark::Kind kind, const ThemeColours &colours)
{
    QTextCharFormat format;
    const auto squiggle = [&format](const QColor &colour) {
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(colour);
    };
    switch (kind) {
    case TextMark::Kind::Block:
        squiggle(colours.block);
        break;
    case TextMark::Kind::Confirm:
        squiggle(colours.confirm);
        break;
    case TextMark::Kind::Warn:
        squiggle(colours.warn);
        break;
    case TextMark::Kind::Field:
        format.setBackground(colours.fieldFill);
        break;
    case TextMark::Kind::Missing:
        format.setBackground(colours.missingFill);
        break;
    }
    return format;
}

bool isInvisible(QChar letter)
{
    const auto code = letter.unicode();
    return code == 0x00AD || (code >= 0x200B && code <= 0x200F) || code == 0x2060
           || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069)
           || code == 0xFEFF || (letter.category() == QChar::Other_Control && letter != u'\n');
}

/// Would the key change a text that may be typed into?
bool wouldChange(const QKeyEvent &event)
{
    for (const auto standard : {QKeySequence::Paste,
                                QKeySequence::Cut,
                                QKeySequence::Delete,
                                QKeySequence::Backspace,
                                QKeySequence::DeleteStartOfWord,
                                QKeySequence::DeleteEndOfWord})
        if (event.matches(standard))
            return true;
    const auto held = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    const bool erases = event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
    const bool types =
        enter || erases || (!event.text().isEmpty() && event.text().front().isPrint());
    return types && (held == Qt::NoModifier || held == Qt::GroupSwitchModifier);
}

} // namespace

TextMark::Kind markOf(letters::Severity severity)
{
    switch (severity) {
    case letters::Severity::Block:
        return TextMark::Kind::Block;
    case letters::Severity::Confirm:
        return TextMark::Kind::Confirm;
    case letters::Severity::Warn:
        break;
    }
    return TextMark::Kind::Warn;
}

QString cleanPaste(const QString &text, LetterText::Lines lines)
{
    auto clean = text;
    clean.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').replace(u'\t', u' ');
    clean.replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
    clean.removeIf(isInvisible);
    if (lines == LetterText::Lines::One)
        clean.replace(u'\n', u' ');
    return clean;
}

void showMarks(QPlainTextEdit &text, const std::vector<TextMark> &marks)
{
    const auto colours = coloursFor(text.palette());
    const int end = text.document()->characterCount() - 1;
    QList<QTextEdit::ExtraSelection> selections;
    for (const auto &mark : marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(text.document());
        selection.cursor.setPosition(qBound(0, mark.start, end));
        selection.cursor.setPosition(qBound(0, mark.start + mark.length, end),
                                     QTextCursor::KeepAnchor);
        selection.format = formatOf(mark.kind, colours);
        selections.append(selection);
    }
    text.setExtraSelections(selections);
}

LetterText::LetterText(Lines lines, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_lines(lines)
{
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (!m_taking && removed + added > 0)
            Q_EMIT edited(letterText());
    });
    connect(document()->documentLayout(),
            &QAbstractTextDocumentLayout::documentSizeChanged,
            this,
            &LetterText::fit);
    fit();
}

QString LetterText::letterText() const
{
    auto text = document()->toRawText();
    return text.replace(QChar::ParagraphSeparator, u'\n');
}

void LetterText::setLetterText(const QString &text)
{
    const auto now = letterText();
    if (now == text)
        return;
    qsizetype head = 0;
    const auto shorter = qMin(now.size(), text.size());
    while (head < shorter && now[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    m_taking = true;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    m_taking = false;
    fit();
}

void LetterText::setMarks(const std::vector<TextMark> &marks)
{
    m_marks = marks;
    paintMarks();
}

void LetterText::paintMarks()
{
    showMarks(*this, m_marks);
}

void LetterText::reveal(int start)
{
    const int end = document()->characterCount() - 1;
    auto cursor = textCursor();
    cursor.setPosition(qBound(0, start, end));
    setTextCursor(cursor);
    setFocus(Qt::OtherFocusReason);
}

void LetterText::setFewestLines(int lines)
{
    m_fewest = lines;
    fit();
}

void LetterText::fit()
{
    // The document's height is in lines for a plain text layout.
    const int lines = m_lines == Lines::One ? 1 : qMax(m_fewest, int(document()->size().height()));
    const int air = int(document()->documentMargin() * 2) + 2 * frameWidth() + 2;
    const int wanted = lines * fontMetrics().lineSpacing() + air;
    if (height() != wanted || minimumHeight() != wanted)
        setFixedHeight(wanted);
}

bool LetterText::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore(); // the letter undoes, not the field
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool LetterText::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

QString LetterText::tipAt(const QPoint &at) const
{
    const int position = cursorForPosition(at).position();
    for (const auto &mark : m_marks)
        if (!mark.tip.isEmpty() && position >= mark.start && position <= mark.start + mark.length)
            return mark.tip;
    return toolTip();
}

void LetterText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_lines == Lines::One) {
        focusNextChild();
        return;
    }
    if (isReadOnly() && wouldChange(*event))
        Q_EMIT typedInVain();
    QPlainTextEdit::keyPressEvent(event);
}

void LetterText::inputMethodEvent(QInputMethodEvent *event)
{
    if (isReadOnly() && !event->commitString().isEmpty())
        Q_EMIT typedInVain();
    QPlainTextEdit::inputMethodEvent(event);
}

void LetterText::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT focusLeft();
}

void LetterText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void LetterText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

void LetterText::insertFromMimeData(const QMimeData *source)
{
    if (source->hasText())
        textCursor().insertText(cleanPaste(source->text(), m_lines));
}

} // namespace casepost::ui
