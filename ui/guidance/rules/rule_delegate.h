#pragma once

#include <QStyledItemDelegate>

namespace casepost::ui {

/// Draws a row of two parts: what it is, and in the quiet colour what is to be known of it; with
/// the shape of its severity where it has one.
class RuleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, SeverityRole, StrongRole };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace casepost::ui
