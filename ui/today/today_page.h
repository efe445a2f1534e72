#pragma once

#include "ui/desk/work_desk.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace casepost::core {
class Clock;
}

namespace casepost::ui {

class EmptyState;
class TodayModel;

/// What waits for the person, their team and their roles: due first, each line with its reason.
class TodayPage final : public Page
{
    Q_OBJECT

public:
    TodayPage(WorkDesk &desk, const core::Clock &clock, QWidget *parent = nullptr);

    void refresh();
    void enter() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;
    ListService *list() const override { return m_service; }

Q_SIGNALS:
    void countChanged(int count);
    void caseWanted(const QString &reference);

protected:
    void retranslate() override;

private:
    void build();
    void tell(std::vector<core::WorkItem> items);
    void showCount();
    void openCurrent();

    WorkDesk &m_desk;
    const core::Clock &m_clock;
    QLabel *m_heading;
    QLabel *m_count;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    TodayModel *m_rows;
    ListService *m_service;
    QPushButton *m_open;
};

} // namespace casepost::ui
