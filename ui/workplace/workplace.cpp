#include "ui/workplace/workplace.h"

#include "ui/cases/case_words.h"
#include "ui/cases/cases_page.h"
#include "ui/cases/cases_presenter.h"
#include "ui/composer/page/composer_page.h"
#include "ui/composer/page/last_save.h"
#include "ui/dialogs/extract_import.h"
#include "ui/dialogs/first_start.h"
#include "ui/dialogs/offices_dialog.h"
#include "ui/dialogs/staff_dialog.h"
#include "ui/dialogs/ways_dialog.h"
#include "ui/drafts/drafts_page.h"
#include "ui/guidance/page/guidance_page.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/outbox/outbox_page.h"
#include "ui/outbox/outbox_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/words/way_words.h"

#include <QAction>
#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinuteMs = 60'000;

} // namespace

Workplace::Workplace(MainWindow &window, const Desks &desks, const LetterJudge &judge)
    : QObject(&window)
    , m_window(window)
    , m_desks(desks)
    , m_cases(std::make_unique<CasesPresenter>(desks.cases))
    , m_composer(std::make_unique<ComposerPresenter>(desks.letters, judge))
    , m_outbox(std::make_unique<OutboxPresenter>(desks.outbox))
    , m_guidance(std::make_unique<GuidancePresenter>(desks.guidance))
    , m_import(new ExtractImport(desks.office, window))
{
    window.installEventFilter(this); // hears of another language
    addFirstPage();
    m_minute.setInterval(kMinuteMs);
    connect(&m_minute, &QTimer::timeout, this, &Workplace::askExtractAge);
}

Workplace::~Workplace()
{
    // The pages look at the presenters, and a page of the window outlives this object.
    for (QObject *page :
         QList<QObject *>{m_casesPage, m_composerPage, m_draftsPage, m_outboxPage, m_guidancePage})
        delete page;
}

void Workplace::addFirstPage()
{
    for (const auto &id :
         {u"go.cases"_s, u"go.letter"_s, u"go.drafts"_s, u"go.outbox"_s, u"go.guidance"_s})
        m_window.addSection(id);
    m_casesPage = new CasesPage(*m_cases);
    m_window.setPage(u"go.cases"_s, m_casesPage);
    m_window.showPage(m_casesPage);
}

void Workplace::addPages()
{
    if (m_composerPage)
        return;
    auto &actions = m_window.actions();
    m_composerPage = new ComposerPage(*m_composer, actions);
    m_draftsPage = new DraftsPage(m_desks.letters, actions);
    m_outboxPage = new OutboxPage(*m_outbox, actions);
    m_guidancePage = new GuidancePage(*m_guidance, actions);
    m_window.setPage(u"go.letter"_s, m_composerPage);
    m_window.setPage(u"go.drafts"_s, m_draftsPage);
    m_window.setPage(u"go.outbox"_s, m_outboxPage);
    m_window.setPage(u"go.guidance"_s, m_guidancePage);
    join();
    serveFrame();
    joinComposer();
    serveCaseCommands();
}

void Workplace::join()
{
    connect(m_casesPage, &CasesPage::composeWanted, this, &Workplace::compose);
    connect(m_casesPage, &CasesPage::draftWanted, this, &Workplace::resume);
    connect(m_draftsPage, &DraftsPage::draftWanted, this, &Workplace::resume);
    connect(m_draftsPage, &DraftsPage::countChanged, this, [this](int count) {
        m_status.drafts = count;
        showCounts();
    });
    connect(m_outboxPage, &OutboxPage::caseWanted, this, &Workplace::showCase);
    connect(m_outbox.get(), &OutboxPresenter::takenBack, this, &Workplace::takeBack);
    connect(m_outboxPage, &OutboxPage::openCountChanged, this, [this](int count) {
        m_status.messages = count;
        showCounts();
    });
    connect(m_guidancePage, &GuidancePage::decidableChanged, this, [this](int count) {
        m_status.proposals = count;
        showCounts();
    });
    connect(m_import, &ExtractImport::said, &m_window, &MainWindow::say);
    connect(m_import, &ExtractImport::imported, this, [this] {
        askExtractAge();
        m_cases->refresh();
        m_outbox->refresh();
    });
}

void Workplace::serveFrame()
{
    auto &actions = m_window.actions();
    actions.serve(u"extract.import", this, [this] { m_import->chooseFile(); });
    actions.allow(u"extract.import", false, tr("The store is not open yet."));
    actions.serve(u"outbox.ways", this, [this] { showWaysDialog(); });
    actions.allow(u"outbox.ways", false, tr("The store is not open yet."));
    actions.serve(u"store.offices", this, [this] {
        auto *dialog = new OfficesDialog(m_desks.office, m_maySetWays, &m_window);
        connect(dialog, &QDialog::finished, this, &Workplace::askOffices);
        dialog->open();
    });
    actions.allow(u"store.offices", false, tr("The store is not open yet."));
    actions.serve(u"store.staff", this, [this] {
        (new StaffDialog(m_desks.office, m_login, &m_window))->open();
    });
    actions.allow(u"store.staff", false, tr("The store is not open yet."));
    actions.serve(u"view.refresh", this, [this] { m_window.currentPage()->enter(); });
    actions.serve(u"help.about", this, [this] {
        m_window.say(tr("Casepost %1 – correspondence workstation")
                         .arg(QCoreApplication::applicationVersion()));
    });
    new LastSave(*m_composer, m_window);
    actions.serve(u"store.practice", this, [this] { Q_EMIT storeWanted(StoreWish::Practice, {}); });
    for (const auto &[command, wish] :
         {std::pair{u"store.make"_s, StoreWish::Make}, std::pair{u"store.open"_s, StoreWish::Open}})
        actions.serve(command, this, [this, wish = wish] {
            askStoreFile(&m_window, wish, [this, wish](const QString &file) {
                Q_EMIT storeWanted(wish, file);
            });
        });
    connect(&m_window.problems(), &MessageBar::offerTaken, this, &Workplace::offerStore);
    connect(&m_window.standing(),
            &MessageBar::offerTaken,
            actions.action(u"store.offices"),
            &QAction::trigger);
}

void Workplace::offerStore()
{
    auto *first = new FirstStart(&m_window);
    first->setAttribute(Qt::WA_DeleteOnClose);
    connect(first, &FirstStart::chosen, this, [this](StoreWish wish) {
        if (wish == StoreWish::Open)
            m_window.actions().action(u"store.open")->trigger();
        else
            Q_EMIT storeWanted(wish, {});
    });
    first->open();
}

void Workplace::joinComposer()
{
    connect(m_composerPage, &ComposerPage::caseWanted, this, &Workplace::showCase);
    connect(m_composerPage, &ComposerPage::statusChanged, this, &Workplace::showLetterStatus);
    connect(m_composer.get(), &ComposerPresenter::began, this, [this] {
        m_status.savedAt = {};
        m_window.showPage(m_composerPage);
        // The letter's case is the one in hand, wherever it was begun or gone on with.
        if (m_cases->wanted() != m_composer->ground().record.reference)
            m_cases->open(m_composer->ground().record.reference);
        m_window.say(tr("Letter for %1").arg(m_composer->ground().record.reference));
    });
    connect(m_composer.get(), &ComposerPresenter::saved, this, [this](const QDateTime &at) {
        m_status.savedAt = at;
        showLetterStatus();
        m_draftsPage->refresh();
    });
    connect(m_composer.get(), &ComposerPresenter::discarded, m_draftsPage, &DraftsPage::refresh);
    connect(m_composer.get(), &ComposerPresenter::closed, this, [this] {
        m_draftsPage->refresh();
        m_status.savedAt = {};
        showLetterStatus();
    });
    connect(m_composer.get(),
            &ComposerPresenter::queued,
            this,
            [this](const letters::QueuedLetter &letter) {
                m_outbox->refresh();
                m_window.showPage(m_casesPage);
                m_window.say(tr("The letter is in the outbox. It goes out by: %1.")
                                 .arg(wayWords(letter.gateway)));
            });
}

void Workplace::start()
{
    addPages();
    m_desks.office.open(this, [this](const core::Result<Office> &office) { take(office); });
}

void Workplace::take(const core::Result<Office> &office)
{
    if (!office && office.error().code == core::ErrorCode::NotFound) {
        // Not a problem but a beginning: say what can be done, and leave the way to it in sight.
        m_window.problems().tell(MessageBar::Kind::Notice, tr("There is no case store here yet."));
        m_window.problems().offer(tr("Choose how to &begin…"));
        offerStore();
        Q_EMIT failed(office.error().message);
        return;
    }
    if (!office) {
        m_window.problems().tell(MessageBar::Kind::Problem, office.error().message);
        Q_EMIT failed(office.error().message);
        return;
    }
    m_login = office->staff.login;
    m_office = *office;
    showOffice();
    m_casesPage->setOffice(*office);
    allowCaseCommands();
    m_outbox->setAllowed(office->allowed);
    m_window.actions().allow(u"extract.import",
                             office->may(core::action::kCaseImport) && !office->readOnly,
                             tr("Your role does not allow importing an extract."));
    m_maySetWays = office->may(core::action::kSettingsManage) && !office->readOnly;
    m_window.actions().allow(u"outbox.ways", true);
    m_window.actions().allow(u"store.offices", true);
    m_window.actions().allow(u"store.staff",
                             office->may(core::action::kStaffManage) && !office->readOnly,
                             tr("Your role does not allow changing staff records."));
    m_desks.outbox.ways(this, [this](const core::Result<core::WaysOut> &ways) {
        if (ways)
            showWays(*ways);
        else
            m_window.problems().tell(MessageBar::Kind::Problem, ways.error().message);
    });
    if (!office->notices.isEmpty())
        m_window.problems().tell(MessageBar::Kind::Warning, office->notices.join(u' '));
    else if (office->readOnly)
        m_window.problems().tell(MessageBar::Kind::Warning,
                                 tr("The store can only be read: nothing can be saved or sent."));
    m_cases->listWork();
    m_draftsPage->refresh();
    m_outbox->refresh();
    m_guidance->refresh();
    askExtractAge();
    askOffices();
    m_minute.start();
    m_window.say(tr("Ready."));
    Q_EMIT ready();
}

void Workplace::showCase(const QString &reference)
{
    m_window.showPage(m_casesPage);
    m_cases->open(reference);
}

void Workplace::compose(const QString &reference, letters::Channel channel)
{
    m_composer->compose(reference, channel);
}

void Workplace::resume(const letters::Draft &draft, const QString &reference)
{
    m_composer->resume(draft, reference);
}

// One's own letter is gone on with at once; somebody else's waits among the drafts of its writer.
void Workplace::takeBack(const letters::Draft &draft)
{
    m_draftsPage->refresh();
    m_cases->refresh();
    if (draft.author != m_login) {
        m_window.say(tr("Taken back: the letter never went. It is a draft of its writer again."));
        return;
    }
    auto *opening = new QObject(this); // until the letter has been opened, or could not be
    connect(m_composer.get(), &ComposerPresenter::failed, opening, &QObject::deleteLater);
    connect(m_composer.get(), &ComposerPresenter::began, opening, [this, opening] {
        m_window.say(tr("Taken back: the letter never went. It is a draft again."));
        opening->deleteLater();
    });
    resume(draft, draft.document.caseReference);
}

void Workplace::showOutbox()
{
    m_window.showPage(m_outboxPage);
}

void Workplace::showWaysDialog()
{
    auto *dialog = new WaysDialog(m_desks.outbox, m_maySetWays, &m_window);
    connect(dialog, &WaysDialog::waysKnown, this, &Workplace::showWays);
    dialog->open();
}

} // namespace casepost::ui
