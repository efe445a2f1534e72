#include "ui/cases/cases_page.h"

#include "ui/cases/case_list_model.h"
#include "ui/cases/case_view.h"
#include "ui/cases/cases_presenter.h"
#include "ui/desk/office_desk.h"
#include "ui/dialogs/print_letter.h"
#include "ui/dialogs/text_viewer.h"
#include "ui/shell/action_registry.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/table_look.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

CasesPage::CasesPage(CasesPresenter &presenter, ActionRegistry &actions, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_label(new QLabel(this))
    , m_search(new QLineEdit(this))
    , m_count(new QuietLabel(this))
    , m_results(new QStackedWidget(this))
    , m_list(new QTableView(this))
    , m_hits(new CaseListModel(this))
    , m_noHits(new EmptyState(this))
    , m_right(new QStackedWidget(this))
    , m_noCase(new EmptyState(this))
    , m_case(new CaseView(this))
{
    setObjectName(u"casesPage"_s);
    build();
    join();
    serve(actions);
    retranslate();
    showHits({});
}

void CasesPage::build()
{
    m_search->setObjectName(u"caseSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_label->setBuddy(m_search);
    m_list->setObjectName(u"caseList"_s);
    m_list->setModel(m_hits);
    setTableLook(m_list);
    m_count->setObjectName(u"caseCount"_s);
    m_results->addWidget(m_noHits);
    m_results->addWidget(m_list);
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
    split->setSizes({430, 700});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(split);
}

void CasesPage::join()
{
    connect(m_search, &QLineEdit::textChanged, &m_presenter, &CasesPresenter::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { openRow(0); });
    connect(m_list, &QTableView::activated, this, [this](const QModelIndex &index) {
        openRow(index.row());
    });
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex &index) {
        openRow(index.row());
    });
    connect(&m_presenter, &CasesPresenter::found, this, &CasesPage::showHits);
    connect(&m_presenter, &CasesPresenter::failed, this, &Page::failed);
    connect(&m_presenter, &CasesPresenter::opened, this, [this] {
        m_case->showCase(m_presenter.file());
        m_right->setCurrentWidget(m_case);
        Q_EMIT said(tr("Case %1").arg(m_presenter.file().record.reference));
    });
    connect(&m_presenter, &CasesPresenter::noteAdded, this, [this] {
        m_case->clearNote();
        Q_EMIT said(tr("Note saved."));
    });
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
    connect(m_case, &CaseView::noteWanted, &m_presenter, &CasesPresenter::addNote);
    connect(m_case, &CaseView::letterOpened, &m_presenter, &CasesPresenter::readLetter);
    connect(m_case, &CaseView::draftWanted, this, &CasesPage::draftWanted);
    connect(m_case, &CaseView::letterWanted, this, [this] {
        Q_EMIT composeWanted(m_presenter.file().record.reference, letters::Channel::Post);
    });
    connect(m_case, &CaseView::emailWanted, this, [this] {
        Q_EMIT composeWanted(m_presenter.file().record.reference, letters::Channel::Email);
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

void CasesPage::serve(ActionRegistry &actions)
{
    const auto needsCase = [this, &actions](QStringView id, std::function<void()> act) {
        actions.serve(id, this, std::move(act));
        actions.allow(id, false, tr("Open a case first."));
        connect(&m_presenter, &CasesPresenter::opened, this, [&actions, name = id.toString()] {
            actions.allow(name, true);
        });
    };
    actions.serve(u"case.find", this, [this, &actions] {
        actions.action(u"go.cases")->trigger();
        focusSearch();
    });
    needsCase(u"case.note", [this, &actions] {
        actions.action(u"go.cases")->trigger();
        m_case->noteField()->setFocus();
    });
    needsCase(u"case.copy", [this] {
        QApplication::clipboard()->setText(m_presenter.file().record.reference);
        Q_EMIT said(tr("Reference copied."));
    });
    needsCase(u"letter.new", [this] { Q_EMIT m_case->letterWanted(); });
    needsCase(u"email.new", [this] { Q_EMIT m_case->emailWanted(); });
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

void CasesPage::showHits(const std::vector<core::CaseHit> &hits)
{
    m_hits->show(hits);
    m_results->setCurrentWidget(hits.empty() ? static_cast<QWidget *>(m_noHits) : m_list);
    m_count->setText(hits.empty() ? QString() : tr("Cases found: %1").arg(hits.size()));
    if (m_presenter.searched().isEmpty())
        m_noHits->tell(tr("No search yet"),
                       tr("Type part of a reference, name, postcode, email or phone number."));
    else
        m_noHits->tell(tr("No case matches ‘%1’").arg(m_presenter.searched()),
                       tr("Check the spelling, or type less: the beginning of a word is enough."));
    if (!hits.empty())
        m_list->setCurrentIndex(m_hits->index(0, 0));
    if (!hits.empty())
        fitColumns();
}

void CasesPage::fitColumns()
{
    // Enough for what these columns hold; the status takes the rest.
    const auto metrics = m_list->fontMetrics();
    m_list->setColumnWidth(CaseListModel::Reference, metrics.horizontalAdvance(u"000000000000"_s));
    m_list->setColumnWidth(CaseListModel::Name,
                           metrics.horizontalAdvance(u"Anne-Marie Teasdale-M"_s));
    m_list->setColumnWidth(CaseListModel::Postcode, metrics.horizontalAdvance(u"MM00 0MMM"_s));
}

void CasesPage::openRow(int row)
{
    if (row >= 0 && row < m_hits->rowCount())
        m_presenter.open(m_hits->hit(row).reference);
}

void CasesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CasesPage::enter()
{
    m_presenter.refresh();
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
    return QList<QWidget *>{m_search, m_list} + m_case->panes();
}

void CasesPage::retranslate()
{
    m_label->setText(tr("Find a ca&se"));
    m_search->setPlaceholderText(tr("Reference, name, postcode, email or phone"));
    m_search->setAccessibleName(tr("Find a case"));
    m_search->setToolTip(tr("The beginning of any word, in any order"));
    m_list->setAccessibleName(tr("Cases found"));
    m_noCase->tell(tr("No case is open"),
                   tr("Find a case on the left and press Enter to see its facts and history."));
    m_case->retranslate();
}

} // namespace casepost::ui
