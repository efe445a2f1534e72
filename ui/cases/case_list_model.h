#pragma once

#include "core/cases/file/case_store.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// The cases that a search found, best match first.
class CaseListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Reference, Name, Postcode, Status, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<core::CaseHit> hits);
    const core::CaseHit &hit(int row) const { return m_hits[size_t(row)]; }
    int rowOf(const QString &reference) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<core::CaseHit> m_hits;
};

} // namespace casepost::ui
