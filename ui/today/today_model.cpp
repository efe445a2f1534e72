#include "ui/today/today_model.h"

#include "ui/widgets/list_service.h"
#include "ui/words/core_words.h"
#include "ui/words/moments.h"

#include <algorithm>

namespace casepost::ui {

using namespace Qt::StringLiterals;

QString workWords(core::WorkKind kind)
{
    using core::WorkKind;
    switch (kind) {
    case WorkKind::BringUp:
        return TodayModel::tr("Look whether an answer came");
    case WorkKind::CallBack:
        return TodayModel::tr("Call back");
    case WorkKind::Call:
        return TodayModel::tr("Phone again");
    case WorkKind::Letter:
        return TodayModel::tr("Write a letter");
    case WorkKind::Approval:
        return TodayModel::tr("Approve");
    case WorkKind::Returned:
        return TodayModel::tr("Returned to you");
    case WorkKind::Translation:
        return TodayModel::tr("Translate");
    case WorkKind::Bounce:
        return TodayModel::tr("Mail that did not arrive");
    case WorkKind::Incident:
        return TodayModel::tr("Incident to report");
    case WorkKind::Document:
        return TodayModel::tr("Look at what arrived");
    case WorkKind::Photo:
        return TodayModel::tr("Judge the photo");
    case WorkKind::Hold:
        return TodayModel::tr("Hold that ends");
    case WorkKind::Referee:
        return TodayModel::tr("Referee did not answer");
    case WorkKind::Withdrawal:
        return TodayModel::tr("Consider the withdrawal");
    }
    return {};
}

void TodayModel::show(std::vector<core::WorkItem> items, const QDateTime &now)
{
    beginResetModel();
    m_items = std::move(items);
    m_now = now;
    endResetModel();
}

int TodayModel::rowOf(core::WorkId id) const
{
    const auto found = std::ranges::find(m_items, id, &core::WorkItem::id);
    return found == m_items.end() ? -1 : int(found - m_items.begin());
}

int TodayModel::overdue() const
{
    return int(
        std::ranges::count_if(m_items, [this](const auto &item) { return item.isOver(m_now); }));
}

QString TodayModel::untilWords(const core::WorkItem &item) const
{
    const QDate day = core::ukDate(item.dueUtc), today = core::ukDate(m_now);
    // What is due at the end of a day is due on that day; anything else has an hour.
    const bool wholeDay = item.dueUtc == core::endOfUkDay(day);
    if (item.isOver(m_now))
        return tr("Overdue since %1").arg(wholeDay ? longDate(day) : longMoment(item.dueUtc));
    if (wholeDay)
        return day == today ? tr("Today") : longDate(day);
    return day == today ? tr("Today, %1").arg(shortMoment(item.dueUtc, m_now))
                        : longMoment(item.dueUtc);
}

QString TodayModel::cellOf(const core::WorkItem &item, int column) const
{
    switch (column) {
    case Until:
        return untilWords(item);
    case What:
        return workWords(item.kind);
    case Case:
        return item.caseReference;
    case Why:
        return coreWords(item.why);
    case Who: {
        QStringList who{item.person, item.owner.team, item.owner.role};
        who.removeAll(QString());
        return who.join(u", "_s);
    }
    default:
        return {};
    }
}

int TodayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int TodayModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TodayModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &one = item(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellOf(one, index.column());
    if (role == kSortRole && index.column() == Until)
        return one.dueUtc;
    if (role == Qt::AccessibleTextRole && index.column() == 0) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells += cellOf(one, column);
        return cells.join(u", "_s);
    }
    return {};
}

QVariant TodayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Until:
        return tr("Until");
    case What:
        return tr("What");
    case Case:
        return tr("Case");
    case Why:
        return tr("Why");
    case Who:
        return tr("Whose");
    default:
        return {};
    }
}

} // namespace casepost::ui
