#include "ui/accessibility/item_access.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>

namespace casepost::ui {

ItemAccess::ItemAccess(QAbstractItemView *view, const QModelIndex &index)
    : m_view(view)
    , m_index(index)
{}

void *ItemAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

QAccessibleInterface *ItemAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view.data());
}

QString ItemAccess::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    if (kind == QAccessible::Description)
        return m_index.data(Qt::AccessibleDescriptionRole).toString();
    if (kind != QAccessible::Name)
        return {};
    const auto spoken = m_index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? m_index.data(Qt::DisplayRole).toString() : spoken;
}

QRect ItemAccess::rect() const
{
    if (!isValid())
        return {};
    const auto area = m_view->visualRect(m_index);
    return {m_view->viewport()->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::Role ItemAccess::role() const
{
    return qobject_cast<QListView *>(m_view.data()) ? QAccessible::ListItem : QAccessible::Cell;
}

QAccessible::State ItemAccess::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const auto flags = m_index.flags();
    state.disabled = !(flags & Qt::ItemIsEnabled);
    state.selectable = bool(flags & Qt::ItemIsSelectable);
    state.focusable = true;
    state.selected = isSelected();
    state.focused = m_view->hasFocus() && m_view->currentIndex() == m_index;
    // Items of Qt's own models may be checked as a rule; only one with a state is a check box.
    if ((flags & Qt::ItemIsUserCheckable) && m_index.data(Qt::CheckStateRole).isValid()) {
        state.checkable = true;
        state.checked = m_index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }
    return state;
}

bool ItemAccess::isSelected() const
{
    return isValid() && m_view->selectionModel() && m_view->selectionModel()->isSelected(m_index);
}

QStringList ItemAccess::actionNames() const
{
    return {pressAction(), setFocusAction()};
}

void ItemAccess::doAction(const QString &name)
{
    if (!isValid())
        return;
    m_view->setCurrentIndex(m_index);
    if (name == pressAction())
        Q_EMIT m_view->activated(m_index);
}

HeaderAccess::HeaderAccess(QAbstractItemView *view, QHeaderView *header, int section)
    : m_view(view)
    , m_header(header)
    , m_section(section)
{}

bool HeaderAccess::isValid() const
{
    return m_view && m_header && m_view->model() && m_section >= 0 && m_section < m_header->count();
}

QAccessibleInterface *HeaderAccess::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view.data());
}

QString HeaderAccess::text(QAccessible::Text kind) const
{
    if (kind != QAccessible::Name || !isValid())
        return {};
    return m_view->model()->headerData(m_section, m_header->orientation()).toString();
}

QRect HeaderAccess::rect() const
{
    if (!isValid() || m_header->isHidden())
        return {};
    const int at = m_header->sectionViewportPosition(m_section);
    const int size = m_header->sectionSize(m_section);
    const bool across = m_header->orientation() == Qt::Horizontal;
    const QRect area =
        across ? QRect(at, 0, size, m_header->height()) : QRect(0, at, m_header->width(), size);
    return {m_header->viewport()->mapToGlobal(area.topLeft()), area.size()};
}

QAccessible::Role HeaderAccess::role() const
{
    return m_header && m_header->orientation() == Qt::Vertical ? QAccessible::RowHeader
                                                               : QAccessible::ColumnHeader;
}

QAccessible::State HeaderAccess::state() const
{
    QAccessible::State state;
    state.invalid = !isValid();
    state.invisible = state.invalid || m_header->isHidden();
    return state;
}

} // namespace casepost::ui
