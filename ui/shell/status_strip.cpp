#include "ui/shell/status_strip.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCommand = "command";

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_last(new QLabel(this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"statusStrip"_s);
    setSizeGripEnabled(false);
    m_last->setObjectName(u"statusLast"_s);
    m_last->setContentsMargins(12, 0, 0, 0);
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
    button->setText(text);
    button->setAccessibleName(text);
    button->setProperty(kCommand, commandId);
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

// The sentence at the left keeps a third of the width; the items that find no room in the rest wait
// behind the button at the end.
void StatusStrip::fit()
{
    constexpr int kGap = 8;
    int room = width() * 2 / 3;
    QList<QToolButton *> told;
    int wanted = 0;
    for (auto *each : std::as_const(m_items))
        if (!each->text().isEmpty()) {
            told.append(each);
            wanted += each->sizeHint().width() + kGap;
        } else {
            each->hide();
        }
    const bool all = wanted <= room;
    room -= all ? 0 : m_more->sizeHint().width() + kGap;
    for (auto *each : std::as_const(told)) {
        room -= each->sizeHint().width() + kGap;
        each->setVisible(room >= 0);
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
