#include "ui/accessibility/item_view_access.h"

#include "ui/accessibility/item_access.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QTableView>
#include <QTreeView>

namespace casepost::ui {

namespace {

QAccessible::Role roleOf(QWidget *view)
{
    if (qobject_cast<QListView *>(view))
        return QAccessible::List;
    return qobject_cast<QTreeView *>(view) ? QAccessible::Tree : QAccessible::Table;
}

} // namespace

ItemViewAccess::ItemViewAccess(QWidget *view)
    : QAccessibleWidget(view, roleOf(view))
{}

ItemViewAccess::~ItemViewAccess()
{
    forget();
}

QAbstractItemView *ItemViewAccess::view() const
{
    return qobject_cast<QAbstractItemView *>(object());
}

QHeaderView *ItemViewAccess::header(Qt::Orientation orientation) const
{
    if (const auto *table = qobject_cast<QTableView *>(object()))
        return orientation == Qt::Horizontal ? table->horizontalHeader() : table->verticalHeader();
    if (const auto *tree = qobject_cast<QTreeView *>(object());
        tree && orientation == Qt::Horizontal)
        return tree->header();
    return nullptr;
}

void *ItemViewAccess::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int ItemViewAccess::rowCount() const
{
    const auto *own = view();
    return own && own->model() ? own->model()->rowCount(own->rootIndex()) : 0;
}

int ItemViewAccess::columnCount() const
{
    const auto *own = view();
    if (!own || !own->model())
        return 0;
    return qobject_cast<const QListView *>(own) ? 1 : own->model()->columnCount(own->rootIndex());
}

int ItemViewAccess::childCount() const
{
    const int columns = columnCount();
    return columns == 0 ? 0 : (rowCount() + topRows()) * (columns + leftColumns());
}

QAccessibleInterface *ItemViewAccess::kept(int number, QAccessibleInterface *made) const
{
    m_cells.insert(number, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *ItemViewAccess::child(int number) const
{
    if (const auto known = m_cells.constFind(number); known != m_cells.constEnd())
        if (auto *cell = QAccessible::accessibleInterface(known.value()))
            return cell;
    const int width = columnCount() + leftColumns();
    if (number < 0 || width == 0 || number >= childCount())
        return kept(number, new ItemAccess(view(), {}));
    const int row = number / width - topRows();
    const int column = number % width - leftColumns();
    if (row < 0)
        return kept(number, new HeaderAccess(view(), header(Qt::Horizontal), column));
    if (column < 0)
        return kept(number, new HeaderAccess(view(), header(Qt::Vertical), row));
    const int shown = qobject_cast<QListView *>(object())
                          ? static_cast<QListView *>(object())->modelColumn()
                          : column;
    return kept(number,
                new ItemAccess(view(), view()->model()->index(row, shown, view()->rootIndex())));
}

QAccessibleInterface *ItemViewAccess::cellAt(int row, int column) const
{
    if (row < 0 || column < 0 || row >= rowCount() || column >= columnCount())
        return child(-1);
    return child((row + topRows()) * (columnCount() + leftColumns()) + column + leftColumns());
}

QAccessibleInterface *ItemViewAccess::childAt(int x, int y) const
{
    if (!view())
        return nullptr;
    const auto index = view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? cellAt(index.row(), columnCount() == 1 ? 0 : index.column()) : nullptr;
}

QAccessibleInterface *ItemViewAccess::focusChild() const
{
    if (!view() || !view()->currentIndex().isValid())
        return nullptr;
    const auto current = view()->currentIndex();
    return cellAt(current.row(), columnCount() == 1 ? 0 : current.column());
}

int ItemViewAccess::indexOfChild(const QAccessibleInterface *cell) const
{
    for (auto it = m_cells.cbegin(); it != m_cells.cend(); ++it)
        if (QAccessible::accessibleInterface(it.value()) == cell)
            return it.key();
    return -1;
}

int ItemViewAccess::selectedCellCount() const
{
    return int(selectedCells().size());
}

QList<QAccessibleInterface *> ItemViewAccess::selectedCells() const
{
    QList<QAccessibleInterface *> cells;
    if (!view() || !view()->selectionModel())
        return cells;
    const auto chosen = view()->selectionModel()->selectedIndexes();
    for (const auto &index : chosen)
        cells.append(cellAt(index.row(), columnCount() == 1 ? 0 : index.column()));
    return cells;
}

QString ItemViewAccess::columnDescription(int column) const
{
    return view() && view()->model()
               ? view()->model()->headerData(column, Qt::Horizontal).toString()
               : QString();
}

QString ItemViewAccess::rowDescription(int row) const
{
    return view() && view()->model() ? view()->model()->headerData(row, Qt::Vertical).toString()
                                     : QString();
}

int ItemViewAccess::selectedRowCount() const
{
    return int(selectedRows().size());
}

QList<int> ItemViewAccess::selectedRows() const
{
    QList<int> rows;
    if (!view() || !view()->selectionModel())
        return rows;
    const auto chosen = view()->selectionModel()->selectedIndexes();
    for (const auto &index : chosen)
        if (!rows.contains(index.row()))
            rows.append(index.row());
    return rows;
}

bool ItemViewAccess::isRowSelected(int row) const
{
    return selectedRows().contains(row);
}

bool ItemViewAccess::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    view()->setCurrentIndex(view()->model()->index(row, 0, view()->rootIndex()));
    return true;
}

bool ItemViewAccess::unselectRow(int row)
{
    if (row < 0 || row >= rowCount() || !view()->selectionModel())
        return false;
    view()->selectionModel()->select(view()->model()->index(row, 0, view()->rootIndex()),
                                     QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

void ItemViewAccess::modelChange(QAccessibleTableModelChangeEvent *)
{
    forget();
}

void ItemViewAccess::forget()
{
    for (const auto id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    m_cells.clear();
}

} // namespace casepost::ui
