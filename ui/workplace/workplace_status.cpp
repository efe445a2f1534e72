#include "ui/cases/case_words.h"
#include "ui/cases/cases_page.h"
#include "ui/composer/page/composer_page.h"
#include "ui/composer/page/composer_presenter.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/words/moments.h"
#include "ui/words/office_words.h"
#include "ui/words/way_words.h"
#include "ui/workplace/workplace.h"

#include <QEvent>

// What the frame says about the work: who works where, counts, ways out, extract, letter. All of it
// is told anew when the language changes.

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOldExtractSeconds = 2 * 60 * 60; // extract.md: one is made every two hours
constexpr int kDraftsSection = 2;
constexpr int kOutboxSection = 3;
constexpr int kGuidanceSection = 4;

} // namespace

bool Workplace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::LanguageChange && m_composerPage)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void Workplace::retranslate()
{
    m_window.status().tell({}); // what happened was told in the other language
    showOffice();
    showCounts();
    showLetterStatus();
    if (m_status.ways)
        showWays(*m_status.ways);
    if (m_status.extractKnown)
        showExtractAge(m_status.extractAt);
    showStanding();
}

void Workplace::showOffice()
{
    if (m_login.isEmpty())
        return;
    m_window.sideBar().setFoot(m_office.staff.name + u'\n' + m_office.staff.team
                               + (m_office.practice ? u'\n' + tr("Practice store") : QString()));
    m_window.setWindowTitle(m_office.practice ? tr("Casepost – practice") : tr("Casepost"));
}

void Workplace::showCounts()
{
    auto &bar = m_window.sideBar();
    bar.button(kDraftsSection)->setCount(m_status.drafts, tr("Drafts: %1").arg(m_status.drafts));
    bar.button(kOutboxSection)
        ->setCount(m_status.messages, tr("Messages waiting: %1").arg(m_status.messages));
    bar.button(kGuidanceSection)
        ->setCount(m_status.proposals,
                   tr("Proposals for you to decide: %1").arg(m_status.proposals));
    m_window.status().set(
        u"statusOutbox"_s, tr("Outbox: %1").arg(m_status.messages), u"go.outbox"_s);
}

void Workplace::showWays(const core::WaysOut &ways)
{
    m_status.ways = ways;
    QStringList parts;
    for (const auto channel :
         {core::OutChannel::Email, core::OutChannel::Post, core::OutChannel::Online})
        parts += tr("%1: %2", "channel: way out")
                     .arg(outChannelWords(channel), wayWords(ways.by(channel)));
    m_window.status().set(u"statusWays"_s, parts.join(u" · "_s), u"outbox.ways"_s);
    m_window.status().setShort(u"statusWays"_s, tr("Ways out"));
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
    m_status.extractKnown = true;
    m_status.extractAt = madeAt;
    const auto now = m_desks.clock.nowUtc();
    m_window.status().set(u"statusExtract"_s,
                          madeAt ? tr("Extract of %1").arg(shortMoment(*madeAt, now))
                                 : tr("No extract yet"),
                          u"extract.import"_s);
    showStanding();
}

void Workplace::askOffices()
{
    m_desks.office.offices(this, [this](const core::Result<core::Offices> &offices) {
        if (!offices)
            return; // whoever needs them is told why
        m_status.noOffices = offices->all().empty();
        m_status.noOfficesTold = false;
        showStanding();
    });
}

// What is true of the whole store until somebody changes it; an old extract comes first.
void Workplace::showStanding()
{
    auto &bar = m_window.standing();
    m_window.status().set(u"statusOffices"_s,
                          m_status.noOffices ? tr("No offices set") : QString(),
                          u"store.offices"_s);
    const auto &madeAt = m_status.extractAt;
    if (madeAt && madeAt->secsTo(m_desks.clock.nowUtc()) > kOldExtractSeconds) {
        const auto sentence = tr("The newest extract is over two hours old (%1). Cases may have "
                                 "changed since.")
                                  .arg(longMoment(*madeAt));
        if (bar.sentence() != sentence)
            bar.tell(MessageBar::Kind::Warning, sentence);
        return;
    }
    if (!m_status.noOffices) {
        bar.clear();
        return;
    }
    const auto sentence = noOfficesWords();
    const bool dismissed = m_status.noOfficesTold && bar.sentence().isEmpty();
    if (dismissed || bar.sentence() == sentence)
        return;
    m_status.noOfficesTold = true;
    bar.tell(MessageBar::Kind::Notice, sentence);
    bar.offer(tr("&Offices…"));
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
    QString saved;
    if (open && !m_composer->isSaved())
        saved = tr("Saving…");
    else if (open && m_status.savedAt.isValid())
        saved = tr("Saved %1").arg(shortMoment(m_status.savedAt, m_desks.clock.nowUtc()));
    status.set(u"statusSaved"_s, saved, u"go.drafts"_s);
}

} // namespace casepost::ui
