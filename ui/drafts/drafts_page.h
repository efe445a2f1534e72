#pragma once

#include "ui/desk/letter_desk.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class ActionRegistry;
class DraftsModel;
class EmptyState;

/// Letters begun and not sent: found again after a break, or after the machine went down.
class DraftsPage final : public Page
{
    Q_OBJECT

public:
    DraftsPage(LetterDesk &desk, ActionRegistry &actions, QWidget *parent = nullptr);

    void refresh();
    void enter() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;
    ListService *list() const override { return m_service; }

Q_SIGNALS:
    void countChanged(int count);
    void draftWanted(const casepost::letters::Draft &draft, const QString &reference);

protected:
    void retranslate() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void show(std::vector<DraftRow> rows);
    void showCount();
    void openCurrent();
    void askToDiscard();
    void allowActs();

    LetterDesk &m_desk;
    ActionRegistry &m_actions;
    QLabel *m_heading;
    QLabel *m_count;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    DraftsModel *m_rows;
    ListService *m_service;
    QPushButton *m_open;
    QPushButton *m_discard;
};

} // namespace casepost::ui
