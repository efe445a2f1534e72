#include "ui/shell/workplace.h"

#include "ui/cases/case_words.h"
#include "ui/cases/cases_page.h"
#include "ui/cases/cases_presenter.h"
#include "ui/composer/composer_page.h"
#include "ui/composer/last_save.h"
#include "ui/dialogs/extract_import.h"
#include "ui/dialogs/first_start.h"
#include "ui/dialogs/ways_dialog.h"
#include "ui/drafts/drafts_page.h"
#include "ui/guidance/guidance_page.h"
#include "ui/guidance/guidance_presenter.h"
#include "ui/outbox/outbox_page.h"
#include "ui/outbox/outbox_presenter.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/way_words.h"

#include <QAction>
#include <QCoreApplication>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinuteMs = 60'000;
constexpr qint64 kOldExtractSeconds = 2 * 60 * 60; // extract.md: one is made every two hours
constexpr int kDraftsSection = 2;
constexpr int kOutboxSection = 3;
constexpr int kGuidanceSection = 4;

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
        m_window.sideBar().button(kDraftsSection)->setCount(count, tr("Drafts: %1").arg(count));
    });
    connect(m_outboxPage, &OutboxPage::caseWanted, this, &Workplace::showCase);
    connect(m_outbox.get(), &OutboxPresenter::takenBack, this, &Workplace::takeBack);
    connect(m_outboxPage, &OutboxPage::openCountChanged, this, &Workplace::setOpenMessages);
    connect(m_guidancePage, &GuidancePage::decidableChanged, this, [this](int count) {
        m_window.sideBar()
            .button(kGuidanceSection)
            ->setCount(count, tr("Proposals for you to decide: %1").arg(count));
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
        m_window.showPage(m_composerPage);
        // The letter's case is the one in hand, wherever it was begun or gone on with.
        if (m_cases->wanted() != m_composer->ground().record.reference)
            m_cases->open(m_composer->ground().record.reference);
        m_window.say(tr("Letter for %1").arg(m_composer->ground().record.reference));
    });
    connect(m_composer.get(), &ComposerPresenter::saved, this, [this](const QDateTime &at) {
        m_window.status().set(u"statusSaved"_s,
                              tr("Saved %1").arg(shortMoment(at, m_desks.clock.nowUtc())),
                              u"go.drafts"_s);
        m_draftsPage->refresh();
    });
    connect(m_composer.get(), &ComposerPresenter::discarded, m_draftsPage, &DraftsPage::refresh);
    connect(m_composer.get(), &ComposerPresenter::closed, this, [this] {
        m_draftsPage->refresh();
        m_window.status().set(u"statusSaved"_s, {}, {});
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
    m_window.sideBar().setFoot(office->staff.name + u'\n' + office->staff.team
                               + (office->practice ? u'\n' + tr("Practice store") : QString()));
    m_window.setWindowTitle(office->practice ? tr("Casepost – practice") : tr("Casepost"));
    m_office = *office;
    m_casesPage->setOffice(*office);
    allowCaseCommands();
    m_outbox->setAllowed(office->allowed);
    m_window.actions().allow(u"extract.import",
                             office->may(core::action::kCaseImport) && !office->readOnly,
                             tr("Your role does not allow importing an extract."));
    m_maySetWays = office->may(core::action::kSettingsManage) && !office->readOnly;
    m_window.actions().allow(u"outbox.ways", true);
    m_desks.outbox.ways(this, [this](const core::Result<core::WaysOut> &ways) {
        if (ways)
            showWays(*ways);
        else
            m_window.problems().tell(MessageBar::Kind::Problem, ways.error().message);
    });
    if (office->readOnly)
        m_window.problems().tell(MessageBar::Kind::Warning,
                                 tr("The store can only be read: nothing can be saved or sent."));
    m_cases->listWork();
    m_draftsPage->refresh();
    m_outbox->refresh();
    m_guidance->refresh();
    askExtractAge();
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

void Workplace::showWays(const core::WaysOut &ways)
{
    QStringList parts;
    for (const auto channel :
         {core::OutChannel::Email, core::OutChannel::Post, core::OutChannel::Online})
        parts += tr("%1: %2", "channel: way out")
                     .arg(outChannelWords(channel), wayWords(ways.by(channel)));
    // A narrow window keeps its room for the letter.
    const QString all = parts.join(u" · "_s);
    const bool fits = m_window.fontMetrics().horizontalAdvance(all) * 2 < m_window.width();
    m_window.status().set(u"statusWays"_s, fits ? all : tr("Ways out"), u"outbox.ways"_s);
    // Larger text, or a window made narrower, may cut it: it never keeps the window wide.
    if (auto *item = m_window.status().findChild<QWidget *>(u"statusWays"_s)) {
        item->setMinimumWidth(1);
        item->setToolTip(all);
    }
}

void Workplace::askExtractAge()
{
    m_desks.office.newestExtract(this,
                                 [this](const core::Result<std::optional<QDateTime>> &madeAt) {
                                     if (!madeAt)
                                         return;
                                     showExtractAge(*madeAt);
                                     m_casesPage->setHasCases(madeAt->has_value());
                                 });
}

void Workplace::showExtractAge(const std::optional<QDateTime> &madeAt)
{
    const auto now = m_desks.clock.nowUtc();
    m_window.status().set(u"statusExtract"_s,
                          madeAt ? tr("Extract of %1").arg(shortMoment(*madeAt, now))
                                 : tr("No extract yet"),
                          u"extract.import"_s);
    const bool old = madeAt && madeAt->secsTo(now) > kOldExtractSeconds;
    if (!old) {
        m_window.standing().clear();
        return;
    }
    const auto sentence = tr("The newest extract is over two hours old (%1). Cases may have "
                             "changed since.")
                              .arg(longMoment(*madeAt));
    if (m_window.standing().sentence() == sentence)
        return;
    m_window.standing().tell(MessageBar::Kind::Warning, sentence);
}

void Workplace::showLetterStatus()
{
    auto &status = m_window.status();
    const bool open = m_composer->hasLetter();
    const int pages = m_composerPage->pageCount();
    status.set(u"statusFindings"_s,
               open ? tr("Findings: %1").arg(m_composerPage->findingCount()) : QString(),
               u"finding.next"_s);
    status.set(u"statusLanguage"_s,
               open ? languageWords(m_composer->model().document().language) : QString(),
               u"letter.language"_s);
    status.set(u"statusPages"_s,
               open && pages > 0 ? tr("Pages: %1").arg(pages) : QString(),
               u"letter.preview"_s);
    if (open && !m_composer->isSaved())
        status.set(u"statusSaved"_s, tr("Saving…"), u"go.drafts"_s);
}

void Workplace::setOpenMessages(int count)
{
    m_window.sideBar()
        .button(kOutboxSection)
        ->setCount(count, tr("Messages waiting: %1").arg(count));
    m_window.status().set(u"statusOutbox"_s, tr("Outbox: %1").arg(count), u"go.outbox"_s);
}

} // namespace casepost::ui
