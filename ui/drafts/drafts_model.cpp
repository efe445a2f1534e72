#include "ui/drafts/drafts_model.h"

#include "ui/widgets/list_service.h"
#include "ui/words/moments.h"

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

int DraftsModel::rowOf(core::DraftId id) const
{
    for (size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].draft.id == id)
            return int(i);
    return -1;
}

QString DraftsModel::nameOf(const DraftRow &row)
{
    QStringList parts{cellOf(row, Description), row.name, row.reference, cellOf(row, Saved)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
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
    if (role == kSortRole && index.column() == Saved)
        return row.draft.changedUtc;
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
