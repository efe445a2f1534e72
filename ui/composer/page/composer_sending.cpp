#include "letters/render/pdf/draft_mark.h"
#include "letters/service/letter_follow_up.h"
#include "letters/service/reprint.h"
#include "ui/composer/editor/letter_editor.h"
#include "ui/composer/page/composer_page.h"
#include "ui/composer/phrases/phrase_finder.h"
#include "ui/composer/preview/preview_pane.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/print_letter.h"
#include "ui/dialogs/send_summary.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/message_bar.h"
#include "ui/words/office_words.h"
#include "ui/words/stale_words.h"
#include "ui/words/way_words.h"

// How a letter leaves the composer: into the outbox, to a printer, or not at all.

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

/// What the last look asks of what follows; not where the questions are not known yet.
std::optional<FollowUpStart> followUpStart(ComposerPresenter &presenter)
{
    if (presenter.questions().all.empty())
        return std::nullopt;
    const auto &document = presenter.model().document();
    return FollowUpStart{document.followUp,
                         document.description,
                         presenter.ground().on,
                         presenter.ground().sender.office,
                         letters::asksForPhoto(document),
                         presenter.questions()};
}

} // namespace

void ComposerPage::tellBanners()
{
    const bool open = m_presenter.hasLetter();
    if (open && m_presenter.ground().context.stale)
        m_stale->tell(MessageBar::Kind::Warning, staleWords(*m_presenter.ground().context.stale));
    else
        m_stale->clear();
    if (!open || !m_presenter.ground().context.offices.all().empty()) {
        m_offices->clear();
        return;
    }
    m_offices->tell(MessageBar::Kind::Notice, noOfficesWords());
    m_offices->offer(tr("&Offices…"));
}

void ComposerPage::askToQueue()
{
    m_presenter.tryToSend();
    m_finder->settle(); // what the boxes show is what is sent
    if (!m_presenter.canQueue()) {
        Q_EMIT said(m_presenter.whyNotQueue());
        return;
    }
    const auto &document = m_presenter.model().document();
    const auto &record = m_presenter.ground().record;
    const auto &checked = *m_presenter.checked();
    const bool pagesAreNew = m_shown && m_shown->revision == checked.revision;
    auto *summary = new SendSummary(
        {*checked.letter,
         checked.result,
         letters::standingOf(document, record),
         QString(record.applicant.forenames + u' ' + record.applicant.surname).trimmed(),
         document.enclosures,
         wayWords(m_presenter.ground().ways.by(letters::outChannelOf(document.channel))),
         pagesAreNew ? m_preview->pageCount() : 0,
         followUpStart(m_presenter)},
        this);
    connect(&m_presenter, &ComposerPresenter::previewed, summary, [this, summary] {
        summary->setPages(m_preview->pageCount());
    });
    connect(summary, &QDialog::accepted, &m_presenter, [this, summary] {
        if (summary->asksWhatFollows())
            m_presenter.queueWith(summary->followUp());
        else
            m_presenter.queue();
    });
    connect(summary, &SendSummary::changeWanted, m_editor, &LetterEditor::reveal);
    summary->open();
}

void ComposerPage::askToDiscard()
{
    const auto &record = m_presenter.ground().record;
    QStringList name{
        m_presenter.model().document().description.trimmed(),
        QString(record.applicant.forenames + u' ' + record.applicant.surname).trimmed(),
        record.reference};
    name.removeAll(QString());
    ask(this,
        {tr("Delete this draft?"),
         tr("%1\n\nThe letter has not been sent. Its draft will be gone.").arg(name.join(u" · "_s)),
         tr("Delete draft"),
         tr("Keep it")},
        [this] {
            m_presenter.discard();
            Q_EMIT said(tr("Draft deleted."));
        });
}

void ComposerPage::print()
{
    if (!m_shown || m_shown->pdf.isEmpty()) {
        Q_EMIT said(tr("There are no pages to print yet."));
        return;
    }
    if (letters::whyNotPrinted(m_presenter.model().document())) {
        Q_EMIT failed(tr("This letter is not printed: the customer reads it online, through a "
                         "link that also takes the new photo."));
        return;
    }
    // What was not sent carries the mark, over the bytes that would be sent.
    const auto marked = letters::withDraftMark(m_shown->pdf);
    if (!marked) {
        Q_EMIT failed(marked.error().message);
        return;
    }
    const PrintedPages pages{*marked,
                             tr("Letter %1 (draft)").arg(m_presenter.ground().record.reference)};
    choosePrinter(this, [this, pages](const PrintTarget &target) {
        handOver(this,
                 target,
                 pages,
                 {[this] { Q_EMIT said(tr("The draft was handed to the printer.")); },
                  [this](const QString &problem) { Q_EMIT failed(problem); }});
    });
}

void ComposerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    allowPrinting();
}

void ComposerPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    allowPrinting();
}

void ComposerPage::allowPrinting()
{
    // Nobody prints what they do not see.
    const bool open = m_presenter.hasLetter();
    m_actions.allow(u"letter.print",
                    open && isVisible(),
                    open ? tr("Go to the letter to print it.") : tr("No letter is open."));
}

} // namespace casepost::ui
