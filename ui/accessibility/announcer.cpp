#include "ui/accessibility/announcer.h"

#include <QAccessible>

namespace casepost::ui {

Announcer::Announcer(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("announcer"));
    setFixedSize(1, 1);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void Announcer::say(const QString &sentence)
{
    hide();
    setAccessibleName(sentence);
    show();
    QAccessibleEvent event(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace casepost::ui
