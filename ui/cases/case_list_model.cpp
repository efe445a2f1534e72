#include "ui/cases/case_list_model.h"

#include "ui/cases/case_words.h"

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString statusOf(const core::CaseHit &hit)
{
    return hit.inProgress ? statusWords(hit.status) : CaseListModel::tr("No longer in progress");
}

QString cellOf(const core::CaseHit &hit, int column)
{
    switch (column) {
    case CaseListModel::Reference:
        return hit.reference;
    case CaseListModel::Name:
        return hit.name;
    case CaseListModel::Postcode:
        return hit.postcode;
    case CaseListModel::Status:
        return statusOf(hit);
    default:
        return {};
    }
}

/// The whole row as a screen reader says it.
QString rowOfHit(const core::CaseHit &hit)
{
    QStringList parts{hit.name, hit.reference, hit.postcode, statusOf(hit)};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void CaseListModel::show(std::vector<core::CaseHit> hits)
{
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

int CaseListModel::rowOf(const QString &reference) const
{
    for (size_t i = 0; i < m_hits.size(); ++i)
        if (m_hits[i].reference == reference)
            return int(i);
    return -1;
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = hit(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellOf(row, index.column());
    if (role == Qt::AccessibleTextRole && index.column() == 0)
        return rowOfHit(row);
    return {};
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Reference:
        return tr("Reference");
    case Name:
        return tr("Name");
    case Postcode:
        return tr("Postcode");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace casepost::ui
