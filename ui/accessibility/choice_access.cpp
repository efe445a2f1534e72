#include "ui/accessibility/choice_access.h"

#include <QAbstractItemView>
#include <QComboBox>

namespace casepost::ui {

ChoiceAccess::ChoiceAccess(QWidget *box)
    : QAccessibleWidget(box, QAccessible::ComboBox)
{}

QComboBox *ChoiceAccess::box() const
{
    return qobject_cast<QComboBox *>(object());
}

void *ChoiceAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString ChoiceAccess::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Value && box() ? box()->currentText()
                                               : QAccessibleWidget::text(kind);
}

QAccessible::State ChoiceAccess::state() const
{
    auto state = QAccessibleWidget::state();
    const auto *own = box();
    state.expandable = true;
    state.hasPopup = true;
    state.expanded = own && own->view()->isVisible();
    state.collapsed = !state.expanded;
    return state;
}

QStringList ChoiceAccess::actionNames() const
{
    return {showMenuAction(), pressAction(), setFocusAction()};
}

void ChoiceAccess::doAction(const QString &name)
{
    if (name == setFocusAction())
        QAccessibleWidget::doAction(name);
    else if (auto *own = box(); own && own->isEnabled())
        own->view()->isVisible() ? own->hidePopup() : own->showPopup();
}

QString ChoiceAccess::text(int start, int end) const
{
    const auto whole = box() ? box()->currentText() : QString();
    return whole.mid(start, end < 0 ? -1 : end - start);
}

int ChoiceAccess::characterCount() const
{
    return box() ? int(box()->currentText().size()) : 0;
}

QString ChoiceAccess::attributes(int, int *start, int *end) const
{
    *start = 0;
    *end = characterCount();
    return {};
}

} // namespace casepost::ui
