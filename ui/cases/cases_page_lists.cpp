#include "ui/cases/case_list_model.h"
#include "ui/cases/cases_page.h"
#include "ui/cases/cases_presenter.h"
#include "ui/cases/work_list_model.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/list_service.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>

// The two lists of the page, what was found and what was touched last: the row that is selected is
// the case in hand.

namespace casepost::ui {

using namespace Qt::StringLiterals;

void CasesPage::serveList(QTableView *view, ListService *service)
{
    connect(view->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this, service](const QModelIndex &index) {
                if (!m_selecting && index.isValid())
                    chooseRow(service->rowAt(index));
            });
    connect(view, &QTableView::activated, this, [this, service](const QModelIndex &index) {
        m_presenter.open(referenceOf(service->rowAt(index)));
    });
    connect(view, &QTableView::clicked, this, [this, service](const QModelIndex &index) {
        const auto reference = referenceOf(service->rowAt(index));
        if (reference != m_presenter.wanted())
            m_presenter.open(reference);
    });
    connect(service, &ListService::said, this, &Page::said);
    connect(service, &ListService::failed, this, &Page::failed);
}

void CasesPage::setCommands(const ActionRegistry &actions)
{
    for (auto *service : {m_service, m_workService})
        service->setOwnMenu([&actions](QMenu &menu) {
            for (const auto *command :
                 {u"letter.new", u"email.new", u"case.note", u"case.phone", u"case.copy"})
                menu.addAction(actions.action(command));
        });
}

void CasesPage::showHits(const std::vector<core::CaseHit> &hits)
{
    {
        const QScopedValueRollback selecting(m_selecting, true);
        m_hits->show(hits);
    }
    tellHits();
    if (hits.empty()) {
        m_listNext = false;
        if (!m_presenter.searched().isEmpty() && !m_presenter.searchFailed())
            Q_EMIT said(m_noHits->title());
        return;
    }
    m_service->fit();
    // The row that is selected is the case in hand: the best match, unless one was opened since.
    if (m_presenter.wanted().isEmpty())
        m_presenter.openBest(referenceOf(m_service->firstRow()));
    selectHand();
    if (m_listNext)
        goToList();
}

void CasesPage::showWork(std::vector<letters::OwnWork> work)
{
    {
        const QScopedValueRollback selecting(m_selecting, true);
        m_work->show(std::move(work));
    }
    tellHits();
    m_workService->fit();
    selectHand();
}

QTableView *CasesPage::shownList() const
{
    return m_results->currentWidget() == m_workList ? m_workList : m_list;
}

ListService *CasesPage::list() const
{
    return shownList() == m_workList ? m_workService : m_service;
}

void CasesPage::tellHits()
{
    const int count = m_hits->rowCount();
    if (m_presenter.searched().isEmpty() && m_work->rowCount() > 0) {
        m_results->setCurrentWidget(m_workList);
        m_count->setText(
            m_work->waiting() > 0
                ? tr("Waiting for you: %1, then what you touched last").arg(m_work->waiting())
                : tr("What you touched last"));
        return;
    }
    m_results->setCurrentWidget(count == 0 ? static_cast<QWidget *>(m_noHits) : m_list);
    if (m_presenter.moreFound())
        m_count->setText(tr("The first %1 of more cases: type more to find fewer").arg(count));
    else
        m_count->setText(count == 0 ? QString() : tr("Cases found: %1").arg(count));
    if (m_presenter.searched().isEmpty())
        m_noHits->tell(
            tr("No search yet"),
            m_noCasesYet
                ? tr("There are no cases yet. Load an extract of the cases in progress: choose "
                     "‘Import an extract’ in the File menu.")
                : tr("Type part of a reference, name, postcode, email or phone number."));
    else if (m_presenter.searchFailed())
        m_noHits->tell(tr("The search could not be done"), tr("Press Enter to try it again."));
    else
        m_noHits->tell(tr("No case matches ‘%1’").arg(m_presenter.searched()),
                       tr("Check the spelling, or type less: the beginning of a word is enough."));
}

void CasesPage::selectHand()
{
    const QScopedValueRollback selecting(m_selecting, true);
    const auto &wanted = m_presenter.wanted();
    if (referenceOf(list()->currentRow()) == wanted && !wanted.isEmpty())
        return; // of two rows of one case the one that was chosen stays
    int row = -1;
    if (!wanted.isEmpty())
        row = shownList() == m_workList ? m_work->rowOf(wanted) : m_hits->rowOf(wanted);
    list()->setCurrentRow(row);
}

QString CasesPage::referenceOf(int row) const
{
    if (row < 0)
        return {};
    if (shownList() == m_workList)
        return m_work->work(row).caseReference;
    return row < m_hits->rowCount() ? m_hits->hit(row).reference : QString();
}

void CasesPage::openFirst()
{
    if (m_presenter.searched().isEmpty())
        return;
    // What was typed is answered first: Enter never acts on the rows of an older text.
    if (m_presenter.isSearching() || m_hits->rowCount() == 0)
        m_presenter.searchNow();
    else if (m_presenter.wanted().isEmpty() || m_hits->rowOf(m_presenter.wanted()) < 0)
        m_presenter.open(referenceOf(m_service->firstRow()));
}

void CasesPage::chooseRow(int row)
{
    if (referenceOf(row) != m_presenter.wanted())
        m_presenter.choose(referenceOf(row));
}

void CasesPage::goToList()
{
    m_listNext = m_presenter.isSearching();
    if (m_listNext) {
        m_presenter.searchNow();
        return;
    }
    auto *shown = shownList();
    if (!shown->isVisible() || shown->model()->rowCount() == 0)
        return;
    shown->setFocus(Qt::TabFocusReason);
    if (!shown->currentIndex().isValid())
        list()->setCurrentRow(list()->firstRow());
}

} // namespace casepost::ui
