#include "ui/accessibility/access_factory.h"

#include "ui/accessibility/announcer.h"
#include "ui/accessibility/choice_access.h"
#include "ui/accessibility/item_view_access.h"
#include "ui/accessibility/section_access.h"

#include <QComboBox>
#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    // The sign in a field that empties it has no name from Qt. Naming it asks here again.
    if (className == u"QLineEditIconButton" && widget->accessibleName().isEmpty())
        widget->setAccessibleName(QCoreApplication::translate("FieldAccess", "Empty the field"));
    if (className == u"QTableView" || className == u"QTreeView" || className == u"QListView")
        return new ItemViewAccess(widget);
    if (const auto *box = qobject_cast<QComboBox *>(widget);
        box && className == u"QComboBox" && !box->isEditable())
        return new ChoiceAccess(widget);
    if (className == u"casepost::ui::SideBarButton")
        return new SectionAccess(widget);
    if (className == u"casepost::ui::SideBar")
        return new QAccessibleWidget(widget, QAccessible::PageTabList);
    if (className == u"casepost::ui::Announcer")
        return new QAccessibleWidget(widget, QAccessible::Notification);
    return nullptr;
}

} // namespace

void installAccessFactory()
{
    QAccessible::installFactory(&make);
}

} // namespace casepost::ui
