#pragma once

#include "core/cases/file/case_store.h"
#include "letters/records/letter_store.h"
#include "letters/records/own_work.h"
#include "ui/shell/page.h"

#include <QTimer>

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
class WorkListModel;
struct Office;

/// Find a case; the case with its history.
class CasesPage final : public Page
{
    Q_OBJECT

public:
    explicit CasesPage(CasesPresenter &presenter, QWidget *parent = nullptr);

    void setOffice(const Office &office);
    /// The commands that the lists' menus offer for the case in hand.
    void setCommands(const ActionRegistry &actions);
    /// Whether an extract was loaded yet: without one there is nothing to find.
    void setHasCases(bool hasCases);
    /// Puts the cursor in the search box with its text selected, so that the next key replaces it.
    void focusSearch();
    void focusNote();
    /// Opens the pane for phoning about the case in hand.
    void focusPhone();
    void enter() override;
    bool goBack() override;
    QList<QWidget *> panes() const override;
    QString caseInHand() const override;
    ListService *list() const override;

Q_SIGNALS:
    /// A letter (or email) is to be written for the open case.
    void composeWanted(const QString &reference, casepost::letters::Channel channel);
    void draftWanted(const casepost::letters::Draft &draft, const QString &reference);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void retranslate() override;

private:
    void build();
    void join();
    void joinCase();
    void joinPhone();
    void printAgain(core::LetterId letter);
    void showHits(const std::vector<core::CaseHit> &hits);
    void tellHits();
    void showWork(std::vector<letters::OwnWork> work);
    QTableView *shownList() const;
    void openFirst();
    void chooseRow(int row);
    void showHand();
    void selectHand();
    void goToList();
    QString referenceOf(int row) const;
    void serveList(QTableView *view, ListService *service);

    CasesPresenter &m_presenter;
    QLabel *m_label;
    QLineEdit *m_search;
    QLabel *m_count;
    QStackedWidget *m_results;
    QTableView *m_list;
    CaseListModel *m_hits;
    ListService *m_service;
    EmptyState *m_noHits;
    QTableView *m_workList; ///< what waits and what was touched last, before a search
    WorkListModel *m_work;
    ListService *m_workService;
    bool m_noCasesYet = false; ///< no extract was ever loaded
    QStackedWidget *m_right;
    EmptyState *m_noCase;
    CaseView *m_case;
    QTimer m_patience;        ///< after it a case that is put down is no longer shown
    bool m_selecting = false; ///< the selection follows the case in hand, not the person
    bool m_listNext = false;  ///< Down was pressed before the answer came
};

} // namespace casepost::ui
