#include "ui/shell/status_strip.h"

#include <QLabel>
#include <QToolButton>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCommand = "command";

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QStatusBar(parent)
    , m_last(new QLabel(this))
{
    setObjectName(u"statusStrip"_s);
    setSizeGripEnabled(false);
    m_last->setObjectName(u"statusLast"_s);
    m_last->setContentsMargins(12, 0, 0, 0);
    m_last->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_last->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    addWidget(m_last, 1);
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
    addPermanentWidget(button);
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
    button->setVisible(!text.isEmpty());
}

} // namespace casepost::ui
