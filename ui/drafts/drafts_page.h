#pragma once

#include "ui/desk/letter_desk.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class DraftsModel;
class EmptyState;

/// Letters begun and not sent: found again after a break, or after the machine went down.
class DraftsPage final : public Page
{
    Q_OBJECT

public:
    explicit DraftsPage(LetterDesk &desk, QWidget *parent = nullptr);

    void refresh();
    void enter() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;

Q_SIGNALS:
    void countChanged(int count);
    void draftWanted(const casepost::letters::Draft &draft, const QString &reference);

protected:
    void retranslate() override;

private:
    void build();
    void show(std::vector<DraftRow> rows);
    void openCurrent();
    void askToDiscard();

    LetterDesk &m_desk;
    QLabel *m_heading;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    DraftsModel *m_rows;
    QPushButton *m_open;
    QPushButton *m_discard;
};

} // namespace casepost::ui
