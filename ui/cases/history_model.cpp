#include "ui/cases/history_model.h"

#include "ui/cases/case_words.h"
#include "ui/theme/theme.h"
#include "ui/words/moments.h"

#include <QAbstractItemView>
#include <QPainter>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPad = 8;

QString headOf(const QModelIndex &index)
{
    auto head = eventWords(index.data(HistoryModel::KindRole).toString()) + u" · "_s
                + longMoment(index.data(HistoryModel::WhenRole).toDateTime());
    if (const auto who = index.data(HistoryModel::WhoRole).toString(); !who.isEmpty())
        head += u" · "_s + who;
    return head;
}

int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return (view ? view->viewport()->width() : option.rect.width()) - 2 * kPad;
}

constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

} // namespace

void HistoryModel::show(std::vector<core::CaseEvent> events)
{
    beginResetModel();
    m_events = std::move(events);
    std::reverse(m_events.begin(), m_events.end());
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &event = m_events[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return event.text;
    case WhenRole:
        return event.atUtc;
    case WhoRole:
        return event.staff;
    case KindRole:
        return event.kind;
    case LetterRole:
        return qlonglong(event.letter.row());
    case Qt::AccessibleTextRole:
        return QString(headOf(index) + u". "_s + event.text);
    default:
        return {};
    }
}

void HistoryDelegate::paint(QPainter *painter,
                            const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const auto colours = coloursFor(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const auto role = selected ? QPalette::HighlightedText : QPalette::Text;
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    const auto area = option.rect.adjusted(kPad, kPad, -kPad, -kPad);
    painter->setFont(option.font);
    painter->setPen(selected ? option.palette.color(role) : colours.quiet);
    QRect head;
    painter->drawText(area, kWrap, headOf(index), &head);
    painter->setPen(option.palette.color(role));
    painter->drawText(area.adjusted(0, head.height() + 2, 0, 0),
                      kWrap,
                      index.data(HistoryModel::TextRole).toString());
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect room(0, 0, qMax(80, widthOf(option)), 1'000'000);
    const auto head = option.fontMetrics.boundingRect(room, kWrap, headOf(index));
    const auto body =
        option.fontMetrics.boundingRect(room, kWrap, index.data(HistoryModel::TextRole).toString());
    return {80, head.height() + body.height() + 2 + 2 * kPad};
}

} // namespace casepost::ui
