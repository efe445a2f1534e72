#pragma once

#include "letters/records/own_work.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// What waits for the person who works here, and the cases they touched last: what the cases page
/// shows before anything is searched.
class WorkListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Name, Reference, When, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<letters::OwnWork> work);
    const letters::OwnWork &work(int row) const { return m_work[size_t(row)]; }
    int rowOf(const QString &reference) const;
    /// How many of the rows wait for somebody.
    int waiting() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<letters::OwnWork> m_work;
};

} // namespace casepost::ui
