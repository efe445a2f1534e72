#pragma once

#include <QDialog>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace casepost::ui {

class ActionRegistry;

/// Every command with its keys, searchable (F1, Ctrl+/).
class ShortcutList final : public QDialog
{
    Q_OBJECT

public:
    ShortcutList(const ActionRegistry &actions, QWidget *parent);

private:
    QLineEdit *m_field;
    QTableView *m_view;
    QSortFilterProxyModel *m_found;
};

} // namespace casepost::ui
