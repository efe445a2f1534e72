#pragma once

#include <QAccessibleWidget>
#include <QHash>

class QAbstractItemView;
class QHeaderView;

namespace casepost::ui {

/// What a screen reader sees of a list, table or tree. Qt 6.4's own interface hands out null cells
/// for an index that does not exist and the AT-SPI bridge then crashes; this one answers every call
/// with a cell, an invalid one where there is nothing. Children are numbered as Qt's views number
/// them in their events (headers counted, hidden or not).
class ItemViewAccess final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ItemViewAccess(QWidget *view);
    ~ItemViewAccess() override;

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int number) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *cell) const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int row) const override;
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override;
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *event) override;

private:
    QAbstractItemView *view() const;
    QHeaderView *header(Qt::Orientation orientation) const;
    int topRows() const { return header(Qt::Horizontal) ? 1 : 0; }
    int leftColumns() const { return header(Qt::Vertical) ? 1 : 0; }
    QAccessibleInterface *kept(int number, QAccessibleInterface *made) const;
    void forget();

    mutable QHash<int, QAccessible::Id> m_cells;
};

} // namespace casepost::ui
