#pragma once

#include <QDialog>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace casepost::ui {

class ActionRegistry;
class EmptyState;

/// Every command by name: type a few letters, Enter runs it. Disabled ones are listed with the
/// reason. The commands used last stand first.
class CommandPalette final : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *parent);
    /// Shows it afresh.
    void ask();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void list(const QString &typed);
    void runCurrent();
    void retranslate();

    ActionRegistry &m_actions;
    QLineEdit *m_field;
    QListView *m_view;
    EmptyState *m_none; ///< in its place when no command matches
    QStandardItemModel *m_rows;
    QStringList m_recent;
};

/// How well `typed` fits a name: every letter in order, 0 when it does not; runs and word
/// beginnings count more. Case and accents do not matter.
int fuzzyScore(const QString &typed, const QString &name);
/// How well whole words were typed: each must begin a word of the name or of what people call it
/// (`words`); 0 when one does not. Stands above every fuzzyScore().
int wordScore(const QString &typed, const QString &name, const QString &words);

} // namespace casepost::ui
