#pragma once

#include "ui/desk/letter_desk.h"

#include <QAbstractTableModel>

namespace casepost::ui {

/// The open drafts of the person who works here, newest first.
class DraftsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Case, Name, Description, Saved, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<DraftRow> rows);
    int rowOf(core::DraftId id) const;
    /// Which draft it is, in a line: description, person, reference and when it was saved.
    static QString nameOf(const DraftRow &row);
    const DraftRow &draft(int row) const { return m_rows[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<DraftRow> m_rows;
};

} // namespace casepost::ui
