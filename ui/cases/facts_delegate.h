#pragma once

#include <QStyledItemDelegate>

namespace casepost::ui {

/// Draws the facts of a case as a summary list: headings bold with air above, names quiet, values
/// in full.
class FactsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace casepost::ui
