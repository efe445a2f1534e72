#include "ui/composer/page/composer_page.h"

#include "ui/composer/editor/letter_editor.h"
#include "ui/composer/editor/letter_header.h"
#include "ui/composer/editor/letter_heading.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/composer/findings/findings_pane.h"
#include "ui/composer/phrases/phrase_finder.h"
#include "ui/composer/preview/preview_pane.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/tab_order.h"
#include "ui/words/core_words.h"
#include "ui/words/moments.h"

#include <QAction>
#include <QApplication>
#include <QListView>
#include <QPlainTextEdit>
#include <QPointer>
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
    , m_offices(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_noLetter(new EmptyState(this))
    , m_heading(new LetterHeading(this))
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
    m_ordering.setSingleShot(true);
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
    m_split->setSizes(m_wideShares);
    m_stack->addWidget(m_noLetter);
    auto *letter = new QWidget(this);
    auto *rows = new QVBoxLayout(letter);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_heading); // above what scrolls: who is written to stays in sight
    rows->addWidget(m_split, 1);
    m_stack->addWidget(letter);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_stale->setObjectName(u"letterStale"_s);
    m_offices->setObjectName(u"letterOffices"_s);
    whole->addWidget(m_stale);
    whole->addWidget(m_offices);
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
        m_asText->setPlainText(letter->emailText.isEmpty() || letter->pdf.isEmpty()
                                   ? letter->text
                                   : tr("The email:") + u"\n\n"_s + letter->emailText + u"\n\n"_s
                                         + tr("The letter attached to it:") + u"\n\n"_s
                                         + letter->text);
        Q_EMIT statusChanged();
    });
    connect(&m_presenter, &ComposerPresenter::saved, this, [this] { Q_EMIT statusChanged(); });
    connect(&m_presenter, &ComposerPresenter::keptApart, this, [this] {
        Q_EMIT said(tr("Somebody saved this draft since. Yours was kept as a draft of its own."));
    });
    connect(&m_presenter, &ComposerPresenter::covered, this, [this] {
        Q_EMIT said(tr("The draft is saved, with the card or insurance number in it covered by "
                       "dots: such numbers are never kept."));
    });
    connect(&model, &LetterModel::changed, this, &ComposerPage::follow);
    connect(m_finder, &PhraseFinder::phrasesChosen, this, &ComposerPage::addPhrases);
    connect(m_finder, &PhraseFinder::templateChosen, this, &ComposerPage::chooseTemplate);
    connect(m_finder, &PhraseFinder::freeTextWanted, this, &ComposerPage::addFreeText);
    connect(m_editor, &LetterEditor::focusLeft, &m_presenter, &ComposerPresenter::saveNow);
    connect(m_editor, &LetterEditor::said, this, &Page::said);
    connect(m_findings, &FindingsPane::revealed, this, [this](const letters::Finding &finding) {
        if (!m_editor->reveal(finding.at))
            m_findings->list()->setFocus(Qt::OtherFocusReason);
    });
    m_findings->setMayFix([&model](const letters::Finding &finding) {
        const auto &at = finding.at;
        return at.part == letters::Part::Subject
               || (at.part == letters::Part::Block
                   && model.canReplace(at.block, at.field, at.start, at.length));
    });
    connect(m_findings, &FindingsPane::offerChanged, this, &ComposerPage::allowActions);
    connect(m_editor, &LetterEditor::stopsChanged, this, [this] { m_ordering.start(); });
    connect(&m_ordering, &QTimer::timeout, this, &ComposerPage::orderStops);
    connect(m_findings, &FindingsPane::fixWanted, this, &ComposerPage::fix);
    connect(m_findings, &FindingsPane::answerWanted, &model, &LetterModel::setAnswer);
    connect(m_findings, &FindingsPane::said, this, &Page::said);
    connect(m_findings, &FindingsPane::failed, this, &Page::failed);
    connect(m_finder, &PhraseFinder::said, this, &Page::said);
    connect(m_finder, &PhraseFinder::failed, this, &Page::failed);
    connect(m_queue, &QPushButton::clicked, this, &ComposerPage::askToQueue);
}

void ComposerPage::begin()
{
    const auto &ground = m_presenter.ground();
    m_shown.reset();
    tellBanners();
    m_finder->begin(ground);
    m_editor->begin(std::make_shared<const LetterGround>(ground));
    m_findings->begin(ground.guidance, ground.on);
    m_preview->begin();
    m_asText->clear();
    m_heading->begin(ground);
    m_stack->setCurrentIndex(m_stack->count() - 1);
    Q_EMIT caseInHandChanged();
    showVerdict();
    if (m_presenter.model().blockCount() == 0) {
        showFinder();
        m_finder->focusTemplate();
    } else {
        m_editor->focusBlock(0);
    }
}

void ComposerPage::close()
{
    tellBanners();
    m_stack->setCurrentWidget(m_noLetter);
    allowActions();
    Q_EMIT caseInHandChanged();
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
        m_findings->setUntouched(m_presenter.isUntouched());
        m_findings->show(*checked);
        if (checked->letter)
            m_editor->takeGiven(*checked->letter);
        m_editor->mark(checked->result.findings);
        m_editor->header().showAddressee(checked->letter, checked->problem);
        m_heading->showAddressee(checked->letter, m_presenter.model().document().to);
        m_preview->showEmail(checked->letter ? checked->letter->email : std::nullopt);
        if (!checked->letter)
            m_preview->showProblem(checked->problem);
        m_tabs->setTabText(m_tabs->indexOf(m_findings),
                           m_presenter.isUntouched()
                               ? tr("Findings")
                               : tr("Findings: %1").arg(m_findings->openCount()));
    }
    const auto whyNot = m_presenter.whyNotQueue();
    m_queue->setEnabled(whyNot.isEmpty());
    m_state->setText(whyNot.isEmpty() ? tr("The letter is ready.") : coreWords(whyNot));
    allowActions();
    Q_EMIT statusChanged();
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

QSize ComposerPage::minimumSizeHint() const
{
    auto hint = Page::minimumSizeHint();
    if (!m_narrow)
        hint.setWidth(qMin(hint.width(), fontMetrics().averageCharWidth() * kNarrowLetters - 1));
    return hint;
}

void ComposerPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Large text or a small window: the phrases become a tab, so that the letter keeps its width.
    const bool narrow = width() < fontMetrics().averageCharWidth() * kNarrowLetters;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow && isVisible())
        m_wideShares = m_split->sizes();
    // Who is at work among the phrases stays there: the focus moves with them.
    QPointer<QWidget> focused = QApplication::focusWidget();
    const bool inFinder = focused && m_finder->isAncestorOf(focused);
    auto *front = m_tabs->currentWidget();
    if (narrow)
        m_tabs->insertTab(0, m_finder, tr("Phrases"));
    else
        m_split->insertWidget(0, m_finder);
    if (!narrow)
        m_split->setSizes(m_wideShares); // or the phrases would come back over the letter
    if (narrow)
        m_tabs->setCurrentWidget(inFinder ? m_finder : front);
    m_finder->setVisible(!narrow || m_tabs->currentWidget() == m_finder);
    if (inFinder && focused)
        focused->setFocus(Qt::OtherFocusReason);
    m_ordering.start();
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
    auto panes = m_editor->panes();
    if (m_narrow)
        return panes + QList<QWidget *>{m_tabs, m_queue};
    return m_finder->panes() + panes + QList<QWidget *>{m_tabs, m_queue};
}

// Phrases, head, paragraphs, findings, send: as the eye goes, wherever the phrases stand.
void ComposerPage::orderStops()
{
    auto chain = m_narrow ? QList<QWidget *>() : tabStops(m_finder);
    chain += m_editor->stops() + tabStops(m_tabs);
    chain.append(m_queue);
    orderTabs(chain);
}

QString ComposerPage::caseInHand() const
{
    return m_presenter.hasLetter() ? m_presenter.ground().record.reference : QString();
}

QWidget *ComposerPage::head() const
{
    return m_presenter.hasLetter() ? m_heading : nullptr;
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
    m_heading->retranslate();
    m_finder->retranslate();
    m_findings->retranslate();
    m_preview->retranslate();
    if (m_presenter.hasLetter())
        m_editor->retranslate();
    showVerdict();
}

} // namespace casepost::ui
