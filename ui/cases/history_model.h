#pragma once

#include "core/cases/file/case_store.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace casepost::ui {

/// What was recorded about a case, newest first.
class HistoryModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { WhenRole = Qt::UserRole + 1, WhoRole, KindRole, TextRole, LetterRole };

    using QAbstractListModel::QAbstractListModel;

    /// `events` come oldest first, as the store gives them.
    void show(std::vector<core::CaseEvent> events);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<core::CaseEvent> m_events;
};

/// Draws an entry: what, when and who on one quiet line, the text below it.
class HistoryDelegate final : public QStyledItemDelegate
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
