#pragma once

#include <QObject>

#include <functional>
#include <utility>

class QAbstractItemModel;
class QAbstractItemView;
class QMenu;
class QTableView;

namespace casepost::ui {

/// Of this role a model gives what a column is ordered by, where that is not the text shown.
constexpr int kSortRole = Qt::UserRole + 100;

/// A part of an entry in a list without columns, as copying, saving and ordering know it.
struct ListPart
{
    std::function<QString()> name; ///< in the window's language now
    int role = Qt::DisplayRole;
};

/// What a person may expect of every list: it is ordered by a click on a heading (a third click
/// brings the first order back), has a menu, can be copied and saved as CSV, and its columns fit
/// what they hold. Rows are told by their number in the model, whatever the order shown.
class ListService final : public QObject
{
    Q_OBJECT

public:
    /// Serves `view` with `rows`; `flexible` columns give way when the list is narrow: what is cut
    /// there ends in dots and stands whole in the tool tip.
    ListService(QTableView *view, QAbstractItemModel *rows, QList<int> flexible);

    /// Serves a list of entries without columns: it has the menu, copying, saving and an order by
    /// any of `parts`.
    ListService(QAbstractItemView *view, QAbstractItemModel *rows, QList<ListPart> parts);

    int currentRow() const;
    /// -1: no row is selected.
    void setCurrentRow(int row);
    int rowAt(const QModelIndex &shown) const;
    /// The row of the model that is shown first; -1 when there is none.
    int firstRow() const;
    /// Fits the columns to what they hold now; once the person set a width, theirs stay.
    void fit();
    /// The name a saved list is offered under ("outbox"): never personal data.
    void setFileName(const QString &name) { m_fileName = name; }
    /// What the list's own menu offers first.
    void setOwnMenu(std::function<void(QMenu &)> fill) { m_ownMenu = std::move(fill); }
    /// Makes the menu; the caller owns it.
    QMenu *makeMenu();
    void copyRow();
    void copyAll();
    /// Writes the list as shown to a file that only its owner can read; gives a sentence when it
    /// could not be.
    QString saveTo(const QString &file) const;
    void askWhereToSave();

Q_SIGNALS:
    void said(const QString &sentence);
    void failed(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    class Order;
    class Parts;

    void serve();
    void addOrderMenu(QMenu &menu);
    const QAbstractItemModel &asTable() const;
    /// The column the list is ordered by, -1 for none, and how.
    std::pair<int, Qt::SortOrder> orderedBy() const;
    void orderBy(int column, Qt::SortOrder order);

    QAbstractItemView *m_view;
    QTableView *m_table = nullptr; ///< nullptr for a list without columns
    QAbstractItemModel *m_rows;
    Order *m_order;
    Parts *m_parts = nullptr;
    std::pair<int, Qt::SortOrder> m_ordered{-1, Qt::AscendingOrder};
    QList<int> m_flexible;
    bool m_fitting = false;
    bool m_byHand = false; ///< the person set a width
    QString m_fileName;
    std::function<void(QMenu &)> m_ownMenu;
};

/// Lets a person copy the current entry of any other list: Ctrl+C, and a menu with the one choice.
void serveCopy(QAbstractItemView *view);

} // namespace casepost::ui
