#include "ui/cases/facts_delegate.h"

#include "ui/cases/case_facts.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace casepost::ui {

namespace {

constexpr int kSide = 10;
constexpr int kAir = 5;
constexpr int kAboveHeading = 14;
constexpr int kWrap = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

bool isHeading(const QModelIndex &index)
{
    return index.data(FactsModel::HeadingRole).toBool();
}

} // namespace

void FactsDelegate::paint(QPainter *painter,
                          const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    painter->save();
    const auto colours = coloursFor(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool heading = isHeading(index);
    if (selected)
        painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
    auto font = option.font;
    font.setBold(heading);
    painter->setFont(font);
    auto ink = option.palette.color(QPalette::Text);
    if (selected)
        ink = option.palette.color(QPalette::HighlightedText);
    else if (index.column() == 0 && !heading)
        ink = colours.quiet;
    painter->setPen(ink);
    const int above = heading && index.row() > 0 ? kAboveHeading : kAir;
    painter->drawText(
        option.rect.adjusted(kSide, above, -kSide, 0), kWrap, index.data().toString());
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize FactsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto text = index.data().toString();
    const bool heading = isHeading(index);
    const bool name = index.column() == 0;
    const int width = name ? 1000 : qMax(80, option.rect.width() - 2 * kSide);
    const auto area = option.fontMetrics.boundingRect(QRect(0, 0, width, 1'000'000), kWrap, text);
    const int above = heading && index.row() > 0 ? kAboveHeading : kAir;
    return {heading ? 0 : area.width() + 2 * kSide + 2, area.height() + above + kAir + 1};
}

} // namespace casepost::ui
