#pragma once

#include "core/work/work.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// What waits, due first: what it is, why, and until when.
class TodayModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Until, What, Case, Why, Who, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `now` decides what is overdue and what is due today.
    void show(std::vector<core::WorkItem> items, const QDateTime &now);
    int rowOf(core::WorkId id) const;
    const core::WorkItem &item(int row) const { return m_items[size_t(row)]; }
    int overdue() const; ///< how many are

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString cellOf(const core::WorkItem &item, int column) const;
    QString untilWords(const core::WorkItem &item) const;
    std::vector<core::WorkItem> m_items;
    QDateTime m_now;
};

/// "Look whether an answer came": what a kind of work asks for, in the window's language.
QString workWords(core::WorkKind kind);

} // namespace casepost::ui
