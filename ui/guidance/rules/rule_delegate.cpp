#include "ui/guidance/rules/rule_delegate.h"

#include "ui/widgets/severity_mark.h"

#include <QAbstractItemView>
#include <QPainter>

namespace casepost::ui {

namespace {

constexpr int kPad = 8;
constexpr int kBar = 4;
constexpr int kBetween = 2;
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

/// Where the parts of a row stand, from its own top left corner.
struct Layout
{
    QRect title;
    QRect detail;
    int height = 0;
};

QFont titleFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    auto font = option.font;
    font.setBold(index.data(RuleDelegate::StrongRole).toBool());
    return font;
}

Layout layOut(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int whole = view ? view->viewport()->width() : option.rect.width();
    const bool marked = index.data(RuleDelegate::SeverityRole).isValid();
    const int left = kBar + kPad + (marked ? option.fontMetrics.lineSpacing() : 0);
    const int width = qMax(80, whole - left - kPad);
    const QRect room(0, 0, width, 1'000'000);
    const auto title = QFontMetrics(titleFont(option, index))
                           .boundingRect(room, kWrap, index.data(Qt::DisplayRole).toString());
    const auto detail = option.fontMetrics.boundingRect(
        room, kWrap, index.data(RuleDelegate::DetailRole).toString());
    Layout made;
    made.title = QRect(left, kPad, width, title.height());
    made.detail = QRect(left, made.title.bottom() + 1 + kBetween, width, detail.height());
    made.height = made.detail.bottom() + 1 + kPad;
    return made;
}

} // namespace

void RuleDelegate::paint(QPainter *painter,
                         const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const auto colours = coloursFor(option.palette);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(kBar, option.rect.height())),
                          option.palette.color(QPalette::Highlight));
    }
    const auto parts = layOut(option, index);
    const auto corner = option.rect.topLeft();
    const auto severity = index.data(SeverityRole);
    if (severity.isValid()) {
        const int line = option.fontMetrics.lineSpacing();
        const double size = line * 0.6;
        const QPointF at(corner.x() + kBar + kPad, corner.y() + kPad + (line - size) / 2.0);
        drawSeverity(painter,
                     QRectF(at, QSizeF(size, size)),
                     letters::Severity(severity.toInt()),
                     false,
                     colours);
    }
    painter->setFont(titleFont(option, index));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(
        parts.title.translated(corner), kWrap, index.data(Qt::DisplayRole).toString());
    painter->setFont(option.font);
    painter->setPen(colours.quiet);
    painter->drawText(parts.detail.translated(corner), kWrap, index.data(DetailRole).toString());
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize RuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {80, layOut(option, index).height};
}

} // namespace casepost::ui
