#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTableView;

namespace casepost::ui {

class ActionRegistry;

/// Every command with its keys, searchable (F1, Ctrl+/). Other keys can be given to a command; a
/// key that another command has, or that typing needs, is told before it is taken.
class ShortcutList final : public QDialog
{
    Q_OBJECT

public:
    ShortcutList(ActionRegistry &actions, QWidget *parent);

private:
    QWidget *buildChange();
    void join();
    void fillKeys();
    void showCurrent();
    void judge();
    void take();
    void takeOriginal();
    QString currentCommand() const;

    ActionRegistry &m_actions;
    QLineEdit *m_field;
    QTableView *m_view;
    QStandardItemModel *m_rows;
    QSortFilterProxyModel *m_found;
    QKeySequenceEdit *m_keys;
    QLabel *m_judgement;
    QPushButton *m_take;
    QPushButton *m_original;
    QPushButton *m_allOriginal;
};

/// Why a key cannot be given to a command, in a sentence; empty when it can be: what types a
/// letter, AltGr, and what a screen reader or the desktop needs is refused.
QString whyKeyIsRefused(const QKeySequence &key);

} // namespace casepost::ui
