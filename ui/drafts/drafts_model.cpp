#include "ui/drafts/drafts_model.h"

#include "ui/widgets/moments.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString cellOf(const DraftRow &row, int column)
{
    const auto &letter = row.draft.document;
    switch (column) {
    case DraftsModel::Case:
        return row.reference;
    case DraftsModel::Name:
        return row.name;
    case DraftsModel::Description:
        return letter.description.isEmpty() ? DraftsModel::tr("No description yet")
                                            : letter.description;
    case DraftsModel::Saved:
        return longMoment(row.draft.changedUtc);
    default:
        return {};
    }
}

} // namespace

void DraftsModel::show(std::vector<DraftRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DraftsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DraftsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = draft(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellOf(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return QStringList{row.reference, row.name, cellOf(row, Description), cellOf(row, Saved)}
            .join(u", "_s);
    return {};
}

QVariant DraftsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Case:
        return tr("Case");
    case Name:
        return tr("Name");
    case Description:
        return tr("Description");
    case Saved:
        return tr("Saved");
    default:
        return {};
    }
}

} // namespace casepost::ui
