#include "ui/guidance/rules/form_field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/heading.h"

#include <QApplication>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSome = 3;
constexpr int kMany = 6;

} // namespace

FormField::FormField(const QString &name, Lines lines, QWidget *parent)
    : QWidget(parent)
    , m_kind(lines)
    , m_label(new QLabel(this))
    , m_hint(new QuietLabel(this))
    , m_problem(new QLabel(this))
{
    setObjectName(name + u"Field"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 6);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(m_hint);
    if (lines == Lines::One) {
        m_line = new QLineEdit(this);
        connect(m_line, &QLineEdit::textEdited, this, [this] {
            m_touched = true;
            Q_EMIT edited();
        });
    } else {
        m_text = new QPlainTextEdit(this);
        m_text->setTabChangesFocus(true);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            if (m_text->signalsBlocked())
                return;
            m_touched = true;
            Q_EMIT edited();
        });
    }
    editor()->setObjectName(name);
    column->addWidget(editor());
    column->addWidget(m_problem);
    for (auto *label : {m_hint, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_label->setBuddy(editor());
    fit();
    tint();
}

QWidget *FormField::editor() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_text;
}

void FormField::tell(const QString &label, const QString &hint)
{
    m_label->setText(label);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    auto name = label;
    editor()->setAccessibleName(name.remove(u'&'));
    editor()->setAccessibleDescription(m_problem->text().isEmpty() ? hint : m_problem->text());
}

QString FormField::text() const
{
    return m_line ? m_line->text() : m_text->toPlainText();
}

QStringList FormField::lines() const
{
    QStringList lines = text().split(u'\n');
    while (!lines.isEmpty() && lines.constLast().trimmed().isEmpty())
        lines.removeLast();
    return lines;
}

void FormField::setText(const QString &text)
{
    const QSignalBlocker quiet(editor());
    if (m_line)
        m_line->setText(text);
    else
        m_text->setPlainText(text);
    m_touched = false;
}

void FormField::showProblems(const QStringList &sentences, const QList<int> &lines)
{
    QStringList told;
    for (qsizetype i = 0; i < sentences.size(); ++i)
        told += (m_text && lines.value(i) > 0 ? tr("Line %1: %2").arg(lines[i]).arg(sentences[i])
                                              : sentences[i]);
    m_wrong = lines;
    m_problem->setText(told.isEmpty() ? QString() : u"✕ "_s + told.join(u"\n✕ "_s));
    m_problem->setVisible(!told.isEmpty());
    editor()->setAccessibleDescription(told.isEmpty() ? m_hint->text() : told.join(u' '));
    tint();
}

bool FormField::hasProblem() const
{
    return !m_problem->text().isEmpty();
}

void FormField::setReadOnly(bool readOnly)
{
    if (m_line)
        m_line->setReadOnly(readOnly);
    else
        m_text->setReadOnly(readOnly);
}

void FormField::focusProblem()
{
    editor()->setFocus(Qt::OtherFocusReason);
    for (const int line : m_wrong) {
        if (!m_text || line <= 0)
            continue;
        m_text->setTextCursor(QTextCursor(m_text->document()->findBlockByNumber(line - 1)));
        return;
    }
}

void FormField::fit()
{
    if (m_text)
        m_text->setFixedHeight(
            m_text->fontMetrics().lineSpacing() * (m_kind == Lines::Some ? kSome : kMany) + 16);
}

// What is wrong is told in words with a sign before it; the colour only helps to find it.
void FormField::tint()
{
    m_tinting = true;
    QPalette own; // only the one colour is its own: the rest follows the theme
    const auto colours = coloursFor(QApplication::palette());
    own.setColor(QPalette::WindowText, colours.block);
    m_problem->setPalette(own);
    if (m_text) {
        QList<QTextEdit::ExtraSelection> marks;
        for (const int line : m_wrong) {
            QTextEdit::ExtraSelection mark;
            if (line <= 0)
                continue;
            mark.cursor = QTextCursor(m_text->document()->findBlockByNumber(line - 1));
            mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            mark.format.setUnderlineColor(colours.block);
            marks.append(mark);
        }
        m_text->setExtraSelections(marks);
    }
    m_tinting = false;
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::PaletteChange && !m_tinting)
        tint();
}

} // namespace casepost::ui
