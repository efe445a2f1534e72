#include "ui/accessibility/section_access.h"

#include <QAbstractButton>

namespace casepost::ui {

namespace {

const QAbstractButton *buttonOf(QObject *object)
{
    return qobject_cast<const QAbstractButton *>(object);
}

} // namespace

SectionAccess::SectionAccess(QWidget *button)
    : QAccessibleWidget(button, QAccessible::PageTab)
{}

QString SectionAccess::text(QAccessible::Text kind) const
{
    const auto own = QAccessibleWidget::text(kind);
    const auto *button = buttonOf(object());
    if (kind != QAccessible::Name || !own.isEmpty() || !button)
        return own;
    auto name = button->text();
    return name.remove(u'&');
}

QAccessible::State SectionAccess::state() const
{
    auto state = QAccessibleWidget::state();
    const auto *button = buttonOf(object());
    state.selectable = true;
    state.selected = button && button->isChecked();
    return state;
}

QStringList SectionAccess::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void SectionAccess::doAction(const QString &name)
{
    if (name == pressAction())
        static_cast<QAbstractButton *>(object())->click();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace casepost::ui
