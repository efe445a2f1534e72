#include "ui/shell/status_strip.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCommand = "command";
constexpr auto kWhole = "whole"; ///< the text of an item
constexpr auto kShort = "short"; ///< what stands for it where there is little room

/// The sentence at the left: what does not fit ends in dots, the whole stands in the tool tip.
class Sentence final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        const auto room = contentsRect();
        if (fontMetrics().horizontalAdvance(text()) <= room.width()) {
            QLabel::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(room,
                         Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_last(new Sentence(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"statusStrip"_s);
    setSizeGripEnabled(false);
    m_last->setObjectName(u"statusLast"_s);
    m_last->setContentsMargins(12, 0, 0, 0);
    m_last->setTextFormat(Qt::PlainText);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_last->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_last, 1);
    m_more->setObjectName(u"statusMore"_s);
    m_more->setAutoRaise(true);
    m_more->setText(u"…"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &StatusStrip::listMore);
    addPermanentWidget(m_more);
    m_more->hide();
}

void StatusStrip::tell(const QString &sentence)
{
    m_last->setText(sentence);
    m_last->setToolTip(sentence);
}

QString StatusStrip::told() const
{
    return m_last->text();
}

QToolButton *StatusStrip::item(const QString &objectName)
{
    if (auto *known = findChild<QToolButton *>(objectName))
        return known;
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    insertPermanentWidget(1 + int(m_items.size()), button); // before the button of the rest
    m_items.append(button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        Q_EMIT wanted(button->property(kCommand).toString());
    });
    return button;
}

void StatusStrip::set(const QString &objectName, const QString &text, const QString &commandId)
{
    auto *button = item(objectName);
    button->setProperty(kWhole, text);
    button->setAccessibleName(text);
    button->setProperty(kCommand, commandId);
    fit();
}

void StatusStrip::setShort(const QString &objectName, const QString &text)
{
    item(objectName)->setProperty(kShort, text);
    fit();
}

QSize StatusStrip::minimumSizeHint() const
{
    return {12 * fontMetrics().averageCharWidth(), QStatusBar::minimumSizeHint().height()};
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QStatusBar::resizeEvent(event);
    fit();
}

void StatusStrip::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::LanguageChange)
        m_more->setAccessibleName(tr("More of the status"));
}

QList<QToolButton *> StatusStrip::write(Length length)
{
    QList<QToolButton *> told;
    for (auto *each : std::as_const(m_items)) {
        const auto whole = each->property(kWhole).toString();
        const auto brief = each->property(kShort).toString();
        const bool cut = length == Length::Short && !brief.isEmpty() && !whole.isEmpty();
        each->setText(cut ? brief : whole);
        each->setToolTip(cut ? whole : QString());
        if (whole.isEmpty())
            each->hide();
        else
            told.append(each);
    }
    return told;
}

int StatusStrip::widthOf(const QList<QToolButton *> &items, int gap)
{
    int wanted = 0;
    for (const auto *each : items)
        wanted += each->sizeHint().width() + gap;
    return wanted;
}

// The sentence at the left keeps a third of the width. Of what finds no room in the rest, what is
// true of the office gives way to what is true of the letter, and waits behind the button at the
// end.
void StatusStrip::fit()
{
    constexpr int kGap = 8;
    int room = width() * 2 / 3;
    const auto told = write(Length::Whole);
    bool all = widthOf(told, kGap) <= room;
    if (!all)
        all = widthOf(write(Length::Short), kGap) <= room;
    room -= all ? 0 : m_more->sizeHint().width() + kGap;
    for (auto each = told.rbegin(); each != told.rend(); ++each) {
        room -= (*each)->sizeHint().width() + kGap;
        (*each)->setVisible(room >= 0);
    }
    m_more->setAccessibleName(tr("More of the status"));
    m_more->setVisible(!all);
}

void StatusStrip::listMore()
{
    auto *menu = m_more->menu();
    menu->clear();
    for (const auto *each : std::as_const(m_items)) {
        if (each->text().isEmpty() || each->isVisible())
            continue;
        const auto command = each->property(kCommand).toString();
        menu->addAction(each->text(), this, [this, command] { Q_EMIT wanted(command); });
    }
}

} // namespace casepost::ui
