#pragma once

#include "core/cases/case_store.h"
#include "letters/letter_store.h"
#include "ui/shell/page.h"

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace casepost::ui {

class ActionRegistry;
class CaseListModel;
class CasesPresenter;
class CaseView;
class EmptyState;
struct Office;

/// Find a case; the case with its history.
class CasesPage final : public Page
{
    Q_OBJECT

public:
    CasesPage(CasesPresenter &presenter, ActionRegistry &actions, QWidget *parent = nullptr);

    void setOffice(const Office &office);
    void enter() override;
    bool goBack() override;
    QList<QWidget *> panes() const override;

Q_SIGNALS:
    /// A letter (or email) is to be written for the open case.
    void composeWanted(const QString &reference, casepost::letters::Channel channel);
    void draftWanted(const casepost::letters::Draft &draft);

protected:
    void retranslate() override;

private:
    void build();
    void join();
    void serve(ActionRegistry &actions);
    void printAgain(core::LetterId letter);
    void showHits(const std::vector<core::CaseHit> &hits);
    void fitColumns();
    void openRow(int row);
    void focusSearch();

    CasesPresenter &m_presenter;
    QLabel *m_label;
    QLineEdit *m_search;
    QLabel *m_count;
    QStackedWidget *m_results;
    QTableView *m_list;
    CaseListModel *m_hits;
    EmptyState *m_noHits;
    QStackedWidget *m_right;
    EmptyState *m_noCase;
    CaseView *m_case;
};

} // namespace casepost::ui
