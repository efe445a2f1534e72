#include "ui/cases/cases_page.h"

#include "ui/cases/case_list_model.h"
#include "ui/cases/case_view.h"
#include "ui/cases/cases_presenter.h"
#include "ui/cases/work_list_model.h"
#include "ui/desk/office_desk.h"
#include "ui/dialogs/print_letter.h"
#include "ui/dialogs/text_viewer.h"
#include "ui/phone/phone_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_look.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 200;

} // namespace

CasesPage::CasesPage(CasesPresenter &presenter, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_label(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_count(new QuietLabel(this))
    , m_results(new QStackedWidget(this))
    , m_list(new QTableView(this))
    , m_hits(new CaseListModel(this))
    , m_service(new ListService(m_list, m_hits, {CaseListModel::Name, CaseListModel::Status}))
    , m_noHits(new EmptyState(this))
    , m_workList(new QTableView(this))
    , m_work(new WorkListModel(this))
    , m_workService(new ListService(m_workList, m_work, {WorkListModel::What, WorkListModel::Name}))
    , m_right(new QStackedWidget(this))
    , m_noCase(new EmptyState(this))
    , m_case(new CaseView(this))
{
    setObjectName(u"casesPage"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    build();
    join();
    joinCase();
    retranslate();
    showHits({});
}

void CasesPage::build()
{
    m_search->setObjectName(u"caseSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_label->setBuddy(m_search);
    m_list->setObjectName(u"caseList"_s);
    m_service->setFileName(u"cases"_s);
    setTableLook(m_list);
    m_workList->setObjectName(u"workList"_s);
    m_workService->setFileName(u"own-work"_s);
    setTableLook(m_workList);
    m_count->setObjectName(u"caseCount"_s);
    m_count->setWordWrap(true);
    m_results->addWidget(m_noHits);
    m_results->addWidget(m_list);
    m_results->addWidget(m_workList);
    m_right->addWidget(m_noCase);
    m_right->addWidget(m_case);

    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(16, 14, 0, 0);
    column->addWidget(m_label);
    column->addWidget(m_search);
    column->addWidget(m_count);
    column->addWidget(m_results, 1);
    auto *split = new QSplitter(this);
    split->setObjectName(u"casesSplit"_s);
    split->addWidget(left);
    split->addWidget(m_right);
    split->setChildrenCollapsible(false);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 4);
    split->setSizes({500, 640});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
}

void CasesPage::join()
{
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_listNext = false;
        m_presenter.search(text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, &CasesPage::openFirst);
    serveList(m_list, m_service);
    serveList(m_workList, m_workService);
    connect(&m_presenter, &CasesPresenter::workListed, this, &CasesPage::showWork);
    connect(&m_presenter, &CasesPresenter::found, this, &CasesPage::showHits);
    connect(&m_presenter, &CasesPresenter::failed, this, &Page::failed);
    connect(&m_presenter, &CasesPresenter::handChanged, this, &CasesPage::showHand);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (!m_presenter.hasCase())
            m_right->setCurrentWidget(m_noCase);
    });
}

void CasesPage::joinCase()
{
    connect(&m_presenter, &CasesPresenter::opened, this, [this] {
        const bool another = m_case->reference() != m_presenter.wanted();
        m_case->showCase(m_presenter.file());
        m_case->setInHand(true);
        m_right->setCurrentWidget(m_case);
        if (another && isVisible()) // not over what another page has just said
            Q_EMIT said(tr("Case %1").arg(m_presenter.wanted()));
    });
    connect(&m_presenter, &CasesPresenter::noteAdded, this, [this](const QString &reference) {
        m_case->noteSaved(reference);
        Q_EMIT said(tr("Note saved."));
    });
    connect(&m_presenter, &CasesPresenter::noteRefused, m_case, &CaseView::noteRefused);
    connect(&m_presenter,
            &CasesPresenter::letterRead,
            this,
            [this](const QByteArray &text, core::LetterId letter) {
                showText(this,
                         tr("Letter as it went out"),
                         QString::fromUtf8(text),
                         {tr("&Print again…"), QKeySequence::Print, [this, letter] {
                              printAgain(letter);
                          }});
            });
    joinPhone();
    connect(m_case, &CaseView::noteWanted, &m_presenter, &CasesPresenter::addNote);
    connect(m_case, &CaseView::letterOpened, &m_presenter, &CasesPresenter::readLetter);
    connect(m_case, &CaseView::draftWanted, this, &CasesPage::draftWanted);
    connect(m_case, &CaseView::letterWanted, this, [this] {
        Q_EMIT composeWanted(m_case->reference(), letters::Channel::Post);
    });
    connect(m_case, &CaseView::emailWanted, this, [this] {
        Q_EMIT composeWanted(m_case->reference(), letters::Channel::Email);
    });
}

void CasesPage::joinPhone()
{
    PhonePane *phone = m_case->phone();
    connect(phone, &PhonePane::planWanted, this, [this, phone](const QString &reference) {
        m_presenter.planCall(reference, phone->person());
    });
    connect(phone, &PhonePane::recordWanted, &m_presenter, &CasesPresenter::recordCall);
    connect(&m_presenter,
            &CasesPresenter::callPlanned,
            this,
            [phone](const QString &reference, const core::CasePlan &plan) {
                if (phone->reference() == reference)
                    phone->showPlan(plan);
            });
    connect(&m_presenter,
            &CasesPresenter::callRecorded,
            this,
            [this, phone](const QString &reference, const core::RecordedCall &made) {
                if (phone->reference() == reference)
                    phone->showRecorded(made);
                Q_EMIT said(tr("The call is recorded."));
            });
    connect(&m_presenter,
            &CasesPresenter::callRefused,
            this,
            [this, phone](const QString &reference, const QString &sentence) {
                if (phone->reference() == reference)
                    phone->refused(sentence);
                Q_EMIT failed(sentence);
            });
}

// Recorded once a printer was chosen, and before any page leaves (REQ-LET-13).
void CasesPage::printAgain(core::LetterId letter)
{
    choosePrinter(this, [this, letter](const PrintTarget &target) {
        m_presenter.reprint(letter, [this, target](const letters::Reprint &pages) {
            handOver(this,
                     target,
                     {pages.pdf, pages.title},
                     {[this] { Q_EMIT said(tr("The letter was handed to the printer.")); },
                      [this](const QString &problem) { Q_EMIT failed(problem); }});
        });
    });
}

void CasesPage::setOffice(const Office &office)
{
    const bool letters = office.may(core::action::kLetterDraft) && !office.readOnly;
    const bool notes = office.may(core::action::kCaseNote) && !office.readOnly;
    m_case->allow(letters,
                  notes,
                  office.readOnly ? tr("The store can only be read.")
                                  : tr("Your role does not allow this."));
}

void CasesPage::setHasCases(bool hasCases)
{
    m_noCasesYet = !hasCases;
    tellHits();
}

void CasesPage::showHand()
{
    const bool inHand = m_presenter.hasCase();
    m_case->setInHand(inHand && m_case->reference() == m_presenter.wanted());
    const bool awaited = m_presenter.isAwaited();
    m_noCase->tell(awaited ? tr("Looking for the case…") : tr("No case is open"),
                   awaited ? QString()
                           : tr("Find a case on the left to see its facts and history."));
    if (inHand || awaited) {
        if (awaited && !m_patience.isActive())
            m_patience.start();
    } else {
        m_right->setCurrentWidget(m_noCase);
    }
    selectHand();
    Q_EMIT caseInHandChanged();
}

bool CasesPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        goToList();
        return true;
    }
    return Page::eventFilter(watched, event);
}

void CasesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CasesPage::focusNote()
{
    m_case->noteField()->setFocus(Qt::ShortcutFocusReason);
}

void CasesPage::focusPhone()
{
    m_case->openPhone();
}

QString CasesPage::caseInHand() const
{
    return m_presenter.hasCase() ? m_presenter.wanted() : QString();
}

void CasesPage::enter()
{
    m_presenter.refresh();
    m_presenter.listWork();
    if (!m_presenter.hasCase())
        focusSearch();
}

bool CasesPage::goBack()
{
    if (m_search->hasFocus())
        return false;
    focusSearch();
    return true;
}

QList<QWidget *> CasesPage::panes() const
{
    return QList<QWidget *>{m_search, m_list, m_workList} + m_case->panes();
}

void CasesPage::retranslate()
{
    m_label->setText(tr("Find a ca&se"));
    m_search->setPlaceholderText(tr("Reference, name, postcode, email or phone"));
    m_search->setAccessibleName(tr("Find a case"));
    m_search->setToolTip(tr("The beginning of any word, in any order"));
    m_list->setAccessibleName(tr("Cases found"));
    m_workList->setAccessibleName(tr("What waits for you, and what you touched last"));
    m_case->retranslate();
    tellHits();
    showHand();
}

} // namespace casepost::ui
