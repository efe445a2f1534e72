#include "ui/shell/message_bar.h"

#include "ui/theme/theme.h"
#include "ui/words/core_words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_grid(new QGridLayout(this))
    , m_word(new QLabel(this))
    , m_label(new QLabel(this))
    , m_offer(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    m_grid->setContentsMargins(16, 6, 8, 6);
    m_grid->addWidget(m_word, 0, 0);
    m_grid->addWidget(m_label, 0, 1);
    m_grid->addWidget(m_offer, 0, 2);
    m_grid->addWidget(m_close, 0, 3);
    m_grid->setColumnStretch(1, 1);
    auto bold = m_word->font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_offer->hide();
    m_close->setAutoRaise(true);
    // Never the place where the focus lands by itself; the command message.dismiss does the same.
    m_close->setFocusPolicy(Qt::NoFocus);
    m_close->setText(u"✕"_s);
    connect(m_offer, &QPushButton::clicked, this, &MessageBar::offerTaken);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    retranslate();
    hide();
}

void MessageBar::tell(Kind kind, const QString &sentence)
{
    m_kind = kind;
    m_sentence = sentence;
    m_offer->hide();
    retranslate();
    setVisible(!sentence.isEmpty());
    update();
}

void MessageBar::offer(const QString &label)
{
    m_offer->setText(label);
    m_offer->setVisible(!label.isEmpty());
    arrange();
}

// In large text or a narrow window the button stands below its sentence and leaves it the width.
void MessageBar::arrange()
{
    constexpr int kFewestLetters = 40;
    const int beside = m_word->sizeHint().width() + m_offer->sizeHint().width()
                       + m_close->sizeHint().width() + 5 * m_grid->horizontalSpacing();
    const int left = width() - m_grid->contentsMargins().left() - beside;
    const bool below = left < m_label->fontMetrics().averageCharWidth() * kFewestLetters;
    const int at = m_grid->indexOf(m_offer);
    int row = 0, column = 0, rows = 0, columns = 0;
    m_grid->getItemPosition(at, &row, &column, &rows, &columns);
    if (below == (row == 1))
        return;
    m_grid->removeWidget(m_offer);
    if (below)
        m_grid->addWidget(m_offer, 1, 1, Qt::AlignLeft);
    else
        m_grid->addWidget(m_offer, 0, 2);
    updateGeometry();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void MessageBar::clear()
{
    m_sentence.clear();
    hide();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto colours = coloursFor(palette());
    auto mark = colours.confirm;
    if (m_kind != Kind::Notice)
        mark = m_kind == Kind::Warning ? colours.warn : colours.block;
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(0, 0, 6, height(), mark);
    painter.setPen(colours.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        arrange();
}

void MessageBar::retranslate()
{
    QString word = tr("Note");
    if (m_kind != Kind::Notice)
        word = m_kind == Kind::Warning ? tr("Warning") : tr("There is a problem");
    m_word->setText(word);
    const auto words = coreWords(m_sentence);
    m_label->setText(words);
    m_label->setAccessibleName(word + u": "_s + words);
    m_close->setAccessibleName(tr("Dismiss this message"));
    m_close->setToolTip(tr("Dismiss"));
}

} // namespace casepost::ui
