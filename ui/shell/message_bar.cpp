#include "ui/shell/message_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/core_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_word(new QLabel(this))
    , m_label(new QLabel(this))
    , m_offer(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 8, 6);
    row->addWidget(m_word);
    row->addWidget(m_label, 1);
    row->addWidget(m_offer);
    row->addWidget(m_close);
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
