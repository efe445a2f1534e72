#include "ui/accessibility/access_factory.h"

#include "ui/accessibility/announcer.h"
#include "ui/accessibility/item_view_access.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *make(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (className == u"QTableView" || className == u"QTreeView" || className == u"QListView")
        return new ItemViewAccess(widget);
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
