#include "ui/cases/work_list_model.h"

#include "ui/widgets/list_service.h"
#include "ui/words/moments.h"

#include <QLocale>

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString kindWords(letters::OwnWorkKind kind)
{
    switch (kind) {
    case letters::OwnWorkKind::Draft:
        return WorkListModel::tr("Draft");
    case letters::OwnWorkKind::Held:
        return WorkListModel::tr("Held");
    case letters::OwnWorkKind::NotSent:
        return WorkListModel::tr("Not sent");
    case letters::OwnWorkKind::NotKnown:
        return WorkListModel::tr("Not known if sent");
    case letters::OwnWorkKind::Lately:
        return WorkListModel::tr("Lately");
    }
    return {};
}

QString cellOf(const letters::OwnWork &work, int column)
{
    switch (column) {
    case WorkListModel::What:
        return work.description.isEmpty() ? kindWords(work.kind)
                                          : kindWords(work.kind) + u": "_s + work.description;
    case WorkListModel::Name:
        return work.name;
    case WorkListModel::Reference:
        return work.caseReference;
    case WorkListModel::When:
        // Short, so that the names keep their room; the tip has the whole.
        return QLocale().toString(work.atUtc.toLocalTime(), u"d MMM, HH:mm"_s);
    default:
        return {};
    }
}

} // namespace

void WorkListModel::show(std::vector<letters::OwnWork> work)
{
    beginResetModel();
    m_work = std::move(work);
    endResetModel();
}

int WorkListModel::rowOf(const QString &reference) const
{
    for (size_t i = 0; i < m_work.size(); ++i)
        if (m_work[i].caseReference == reference)
            return int(i);
    return -1;
}

int WorkListModel::waiting() const
{
    return int(std::count_if(m_work.begin(), m_work.end(), [](const letters::OwnWork &each) {
        return each.kind != letters::OwnWorkKind::Lately;
    }));
}

int WorkListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_work.size());
}

int WorkListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WorkListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &row = work(index.row());
    if (role == Qt::ToolTipRole && index.column() == When)
        return longMoment(row.atUtc);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellOf(row, index.column());
    if (role == kSortRole && index.column() == When)
        return row.atUtc;
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        QStringList parts{cellOf(row, What), row.name, row.caseReference, longMoment(row.atUtc)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    return {};
}

QVariant WorkListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Name:
        return tr("Name");
    case Reference:
        return tr("Reference");
    case When:
        return tr("When");
    default:
        return {};
    }
}

} // namespace casepost::ui
