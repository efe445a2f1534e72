#include "ui/composer/composer_page.h"

#include "letters/render/draft_mark.h"
#include "letters/reprint.h"
#include "ui/composer/findings_model.h"
#include "ui/composer/findings_pane.h"
#include "ui/composer/letter_editor.h"
#include "ui/composer/letter_header.h"
#include "ui/composer/phrase_finder.h"
#include "ui/composer/preview_pane.h"
#include "ui/dialogs/ask.h"
#include "ui/dialogs/print_letter.h"
#include "ui/dialogs/send_summary.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/moments.h"
#include "ui/widgets/stale_words.h"
#include "ui/widgets/way_words.h"

#include <QAction>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowLetters = 125;

} // namespace

ComposerPage::ComposerPage(ComposerPresenter &presenter, ActionRegistry &actions, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_actions(actions)
    , m_stale(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_noLetter(new EmptyState(this))
    , m_split(new QSplitter(this))
    , m_finder(new PhraseFinder(presenter.model(), this))
    , m_editor(new LetterEditor(presenter.model(), this))
    , m_tabs(new QTabWidget(this))
    , m_findings(new FindingsPane(this))
    , m_preview(new PreviewPane(this))
    , m_asText(new QPlainTextEdit(this))
    , m_queue(new QPushButton(this))
    , m_state(new QuietLabel(this))
{
    setObjectName(u"composerPage"_s);
    build();
    join();
    serve(actions);
    servePlaces(actions);
    retranslate();
    close();
}

void ComposerPage::build()
{
    m_asText->setObjectName(u"letterAsText"_s);
    m_asText->setReadOnly(true);
    m_asText->setTabChangesFocus(true);
    m_asText->setFrameShape(QFrame::NoFrame);
    m_tabs->setObjectName(u"reviewTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_findings, QString());
    m_tabs->addTab(m_preview, QString());
    m_tabs->addTab(m_asText, QString());
    m_queue->setObjectName(u"queueLetter"_s);
    makePrimary(m_queue);
    m_state->setObjectName(u"letterState"_s);
    m_state->setWordWrap(true);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 8, 8, 12);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_state);
    column->addWidget(m_queue);
    m_split->setObjectName(u"composerSplit"_s);
    m_split->addWidget(m_finder);
    m_split->addWidget(m_editor);
    m_split->addWidget(right);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 4);
    m_split->setStretchFactor(2, 3);
    m_split->setSizes({260, 500, 360});
    m_stack->addWidget(m_noLetter);
    m_stack->addWidget(m_split);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_stale->setObjectName(u"letterStale"_s);
    whole->addWidget(m_stale);
    whole->addWidget(m_stack);
}

void ComposerPage::join()
{
    auto &model = m_presenter.model();
    connect(&m_presenter, &ComposerPresenter::began, this, &ComposerPage::begin);
    connect(&m_presenter, &ComposerPresenter::closed, this, &ComposerPage::close);
    connect(&m_presenter, &ComposerPresenter::checkedChanged, this, &ComposerPage::showVerdict);
    connect(&m_presenter, &ComposerPresenter::failed, this, &Page::failed);
    connect(&m_presenter, &ComposerPresenter::previewed, this, [this](const auto &letter) {
        m_shown = letter;
        m_preview->show(*letter);
        m_asText->setPlainText(letter->text);
        Q_EMIT statusChanged();
    });
    connect(&m_presenter, &ComposerPresenter::saved, this, [this] { Q_EMIT statusChanged(); });
    connect(&m_presenter, &ComposerPresenter::keptApart, this, [this] {
        Q_EMIT said(tr("Somebody saved this draft since. Yours was kept as a draft of its own."));
    });
    connect(&model, &LetterModel::changed, this, &ComposerPage::follow);
    connect(m_finder, &PhraseFinder::phrasesChosen, this, &ComposerPage::addPhrases);
    connect(m_finder, &PhraseFinder::freeTextWanted, this, &ComposerPage::addFreeText);
    connect(m_editor, &LetterEditor::focusLeft, &m_presenter, &ComposerPresenter::saveNow);
    connect(m_findings, &FindingsPane::revealed, this, [this](const letters::Finding &finding) {
        if (!m_editor->reveal(finding.at))
            m_findings->list()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_findings, &FindingsPane::fixWanted, this, &ComposerPage::fix);
    connect(m_findings, &FindingsPane::answerWanted, &model, &LetterModel::setAnswer);
    connect(m_findings, &FindingsPane::said, this, &Page::said);
    connect(m_queue, &QPushButton::clicked, this, &ComposerPage::askToQueue);
}

void ComposerPage::begin()
{
    const auto &ground = m_presenter.ground();
    m_shown.reset();
    tellStale();
    m_finder->begin(ground);
    m_editor->begin(std::make_shared<const LetterGround>(ground));
    m_findings->begin(ground.guidance, ground.on);
    m_preview->begin();
    m_asText->clear();
    m_stack->setCurrentWidget(m_split);
    showVerdict();
    if (m_presenter.model().blockCount() == 0) {
        showFinder();
        m_finder->focusTemplate();
    } else {
        m_editor->focusBlock(0);
    }
}

void ComposerPage::tellStale()
{
    const bool has = m_presenter.hasLetter() && m_presenter.ground().context.stale;
    if (has)
        m_stale->tell(MessageBar::Kind::Warning, staleWords(*m_presenter.ground().context.stale));
    else
        m_stale->clear();
}

void ComposerPage::close()
{
    m_stale->clear();
    m_stack->setCurrentWidget(m_noLetter);
    allowActions();
    Q_EMIT statusChanged();
}

void ComposerPage::follow(const LetterChange &change)
{
    if (!m_presenter.hasLetter())
        return;
    m_editor->follow(change);
    if (change.kind == LetterChange::Kind::All || change.kind == LetterChange::Kind::Header)
        m_finder->follow();
}

void ComposerPage::showVerdict()
{
    if (!m_presenter.hasLetter())
        return;
    const auto &checked = m_presenter.checked();
    m_findings->setStale(m_presenter.isChecking());
    if (checked && !m_presenter.isChecking()) {
        m_findings->setAnswers(m_presenter.model().document());
        m_findings->show(*checked);
        if (checked->letter)
            m_editor->takeGiven(*checked->letter);
        m_editor->mark(checked->result.findings);
        m_editor->header().showAddressee(checked->letter, checked->problem);
        m_preview->showEmail(checked->letter ? checked->letter->email : std::nullopt);
        m_tabs->setTabText(m_tabs->indexOf(m_findings),
                           tr("Findings: %1").arg(m_findings->openCount()));
    }
    const auto whyNot = m_presenter.whyNotQueue();
    m_queue->setEnabled(whyNot.isEmpty());
    m_state->setText(whyNot.isEmpty() ? tr("The letter is ready.") : whyNot);
    allowActions();
    Q_EMIT statusChanged();
}

void ComposerPage::addPhrases(const QStringList &codes)
{
    const int at = m_editor->nextPlace();
    const int place = at < 0 ? m_presenter.model().blockCount() : at;
    m_presenter.model().addPhrases(codes, place);
    m_editor->setCurrent(place + int(codes.size()) - 1);
    Q_EMIT said(tr("Added at paragraph %1.").arg(place + 1));
}

void ComposerPage::addFreeText()
{
    const int at = m_editor->nextPlace();
    const int place = at < 0 ? m_presenter.model().blockCount() : at;
    m_presenter.model().addFreeText(place);
    m_editor->focusBlock(place);
}

void ComposerPage::moveCurrent(int step)
{
    auto &model = m_presenter.model();
    const int from = m_editor->current();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= model.blockCount())
        return;
    model.moveBlock(from, to);
    m_editor->focusBlock(to);
    Q_EMIT said(tr("Paragraph %1 of %2").arg(to + 1).arg(model.blockCount()));
}

void ComposerPage::removeCurrent()
{
    const int at = m_editor->current();
    m_presenter.model().removeBlock(at);
    m_editor->focusBlock(qMin(at, m_presenter.model().blockCount() - 1));
    Q_EMIT said(tr("Paragraph removed. Ctrl+Z brings it back."));
}

void ComposerPage::fix(const letters::Finding &finding)
{
    if (!finding.fix || m_presenter.isChecking())
        return; // the place may have moved: the next verdict comes at once
    const auto &at = finding.at;
    if (at.part == letters::Part::Subject)
        m_presenter.model().setSubject(finding.fix->replacement);
    else if (at.part == letters::Part::Block)
        m_presenter.model().replace(
            at.block, at.field, at.start, at.length, finding.fix->replacement);
    m_editor->reveal(at);
    Q_EMIT said(tr("Done: %1").arg(finding.fix->label));
}

void ComposerPage::askToQueue()
{
    if (!m_presenter.canQueue()) {
        Q_EMIT said(m_presenter.whyNotQueue());
        return;
    }
    auto *summary = new SendSummary({*m_presenter.checked()->letter,
                                     m_presenter.checked()->result,
                                     m_presenter.model().document().enclosures,
                                     wayWords(m_presenter.ground().ways.by(letters::outChannelOf(
                                         m_presenter.model().document().channel))),
                                     m_preview->pageCount()},
                                    this);
    connect(summary, &QDialog::accepted, &m_presenter, &ComposerPresenter::queue);
    connect(summary, &SendSummary::changeWanted, m_editor, &LetterEditor::reveal);
    summary->open();
}

void ComposerPage::askToDiscard()
{
    ask(this,
        {tr("Delete this draft?"),
         tr("The letter has not been sent. Its draft will be gone."),
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

void ComposerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Large text or a small window: the phrases become a tab, so that the letter keeps its width.
    const bool narrow = width() < fontMetrics().averageCharWidth() * kNarrowLetters;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow)
        m_tabs->insertTab(0, m_finder, tr("Phrases"));
    else
        m_split->insertWidget(0, m_finder);
    m_finder->setVisible(!narrow || m_tabs->currentWidget() == m_finder);
}

void ComposerPage::showFinder()
{
    if (m_narrow)
        m_tabs->setCurrentWidget(m_finder);
}

void ComposerPage::enter()
{
    if (m_presenter.hasLetter() && m_editor->current() >= 0)
        m_editor->focusBlock(m_editor->current());
}

bool ComposerPage::goBack()
{
    if (!m_presenter.hasLetter())
        return false;
    m_presenter.saveNow();
    Q_EMIT caseWanted(m_presenter.ground().record.reference);
    return true;
}

QList<QWidget *> ComposerPage::panes() const
{
    if (!m_presenter.hasLetter())
        return {};
    return m_finder->panes() + QList<QWidget *>{m_editor->widget(), m_tabs};
}

int ComposerPage::findingCount() const
{
    return m_findings->openCount();
}

int ComposerPage::pageCount() const
{
    return m_preview->pageCount();
}

void ComposerPage::retranslate()
{
    m_noLetter->tell(tr("No letter is open"),
                     tr("Open a case and choose ‘Write a letter’, or go on with a draft."));
    m_tabs->setTabText(m_tabs->indexOf(m_findings), tr("Findings"));
    m_tabs->setTabText(m_tabs->indexOf(m_preview), tr("Preview"));
    m_tabs->setTabText(m_tabs->indexOf(m_asText), tr("As text"));
    if (m_narrow)
        m_tabs->setTabText(m_tabs->indexOf(m_finder), tr("Phrases"));
    m_tabs->setAccessibleName(tr("Findings and preview"));
    m_asText->setAccessibleName(tr("The letter as text"));
    m_queue->setText(tr("Put in outbox…"));
    m_finder->retranslate();
    m_findings->retranslate();
    m_preview->retranslate();
    if (m_presenter.hasLetter())
        m_editor->retranslate();
    showVerdict();
}

} // namespace casepost::ui
