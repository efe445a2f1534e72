#include "ui/cases/case_view.h"

#include "ui/cases/case_facts.h"
#include "ui/cases/case_words.h"
#include "ui/cases/facts_delegate.h"
#include "ui/cases/history_model.h"
#include "ui/phone/phone_pane.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/widgets/table_look.h"
#include "ui/words/moments.h"
#include "ui/words/stale_words.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowLetters = 78;
constexpr int kFewestLines = 8; ///< of facts and of history in a narrow window
constexpr int kNoteLines = 3;

QLabel *labelFor(QWidget *buddy, QWidget *parent)
{
    auto *label = new Heading(Heading::Level::Small, parent);
    label->setBuddy(buddy);
    return label;
}

QWidget *column(QWidget *parent, const QList<QWidget *> &rows)
{
    auto *box = new QWidget(parent);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (auto *row : rows)
        layout->addWidget(row);
    return box;
}

} // namespace

CaseView::CaseView(QWidget *parent)
    : QWidget(parent)
    , m_split(new QSplitter(this))
    , m_name(new Heading(Heading::Level::Page, this))
    , m_summary(new QuietLabel(this))
    , m_letter(new QPushButton(this))
    , m_email(new QPushButton(this))
    , m_phoneShown(new QPushButton(this))
    , m_phone(new PhonePane(this))
    , m_side(new QStackedWidget(this))
    , m_stale(new MessageBar(this))
    , m_drafts(new MessageBar(this))
    , m_facts(new QTableView(this))
    , m_factRows(new FactsModel(this))
    , m_history(new QListView(this))
    , m_events(new HistoryModel(this))
    , m_historyStack(new QStackedWidget(this))
    , m_noHistory(new EmptyState(this))
    , m_note(new QPlainTextEdit(this))
    , m_save(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 16, 12);
    layout->setSpacing(10);
    layout->addWidget(buildHead());
    layout->addWidget(m_stale);
    layout->addWidget(m_drafts);
    layout->addWidget(m_split, 1);
    m_split->addWidget(buildFacts());
    m_side->addWidget(buildHistory());
    // It scrolls, so that it never makes the facts narrow or the window higher than its screen.
    auto *phone = new QScrollArea(this);
    phone->setWidget(m_phone);
    phone->setWidgetResizable(true);
    phone->setFrameShape(QFrame::NoFrame);
    phone->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->addWidget(phone);
    m_split->addWidget(m_side);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    connect(m_letter, &QPushButton::clicked, this, &CaseView::letterWanted);
    connect(m_email, &QPushButton::clicked, this, &CaseView::emailWanted);
    connect(m_phoneShown, &QPushButton::toggled, this, &CaseView::showPhone);
    connect(m_drafts, &MessageBar::offerTaken, this, [this] {
        Q_EMIT draftWanted(m_file.drafts.front(), reference());
    });
    connect(m_save, &QPushButton::clicked, this, &CaseView::saveNote);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CaseView::allowActs);
    retranslate();
}

QWidget *CaseView::buildHead()
{
    m_name->setObjectName(u"caseName"_s);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_summary->setObjectName(u"caseSummary"_s);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_summary->setWordWrap(true);
    m_letter->setObjectName(u"writeLetter"_s);
    m_email->setObjectName(u"writeEmail"_s);
    m_phoneShown->setObjectName(u"phoneCustomer"_s);
    m_phoneShown->setCheckable(true);
    m_stale->setObjectName(u"caseStale"_s);
    m_drafts->setObjectName(u"caseDrafts"_s);
    makePrimary(m_letter);
    auto *head = new QWidget(this);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_head->setContentsMargins(0, 0, 0, 0);
    m_head->addWidget(column(head, {m_name, m_summary}), 1);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_letter, 0, Qt::AlignTop);
    acts->addWidget(m_email, 0, Qt::AlignTop);
    acts->addWidget(m_phoneShown, 0, Qt::AlignTop);
    m_head->addLayout(acts);
    return head;
}

QWidget *CaseView::buildFacts()
{
    m_facts->setObjectName(u"caseFacts"_s);
    m_facts->setModel(m_factRows);
    setTableLook(m_facts);
    serveCopy(m_facts);
    m_facts->horizontalHeader()->hide();
    m_facts->setAlternatingRowColors(false);
    m_facts->setWordWrap(true);
    m_facts->setItemDelegate(new FactsDelegate(m_facts));
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_facts->horizontalHeader(),
            &QHeaderView::sectionResized,
            &m_refit,
            qOverload<>(&QTimer::start));
    m_refit.setSingleShot(true);
    connect(&m_refit, &QTimer::timeout, m_facts, &QTableView::resizeRowsToContents);
    m_factsTitle = labelFor(m_facts, this);
    return column(this, {m_factsTitle, m_facts});
}

QWidget *CaseView::buildHistory()
{
    m_history->setObjectName(u"caseHistory"_s);
    m_history->setModel(m_events);
    m_history->setItemDelegate(new HistoryDelegate(m_history));
    m_history->setResizeMode(QListView::Adjust);
    m_history->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_history->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_history->setEditTriggers(QAbstractItemView::NoEditTriggers);
    serveCopy(m_history);
    showFocusFrame(m_history);
    connect(m_history, &QListView::activated, this, [this](const QModelIndex &index) {
        const auto letter = index.data(HistoryModel::LetterRole).toLongLong();
        if (letter > 0)
            Q_EMIT letterOpened(core::LetterId::fromRow(letter));
    });
    m_note->setObjectName(u"caseNote"_s);
    m_note->setTabChangesFocus(true);
    m_note->setMaximumHeight(m_note->fontMetrics().lineSpacing() * 4);
    m_note->installEventFilter(this);
    m_save->setObjectName(u"saveNote"_s);
    m_save->setEnabled(false);
    m_historyStack->addWidget(m_noHistory);
    m_historyStack->addWidget(m_history);
    m_historyTitle = labelFor(m_history, this);
    m_noteLabel = labelFor(m_note, this);
    return column(this, {m_historyTitle, m_historyStack, m_noteLabel, m_note, m_save});
}

void CaseView::showCase(const CaseFile &file)
{
    const bool another = file.record.reference != reference();
    if (another)
        changeNote(file.record.reference);
    m_file = file;
    m_factRows->show(factsOf(file));
    m_events->show(file.history);
    m_historyStack->setCurrentWidget(file.history.empty() ? static_cast<QWidget *>(m_noHistory)
                                                          : m_history);
    fillHead();
    fitFacts();
    // A call belongs to the case it is made for: another one begins with its history.
    if (another)
        m_phoneShown->setChecked(false);
}

void CaseView::openPhone()
{
    if (m_phoneShown->isChecked())
        m_phone->setFocus(Qt::ShortcutFocusReason);
    else
        m_phoneShown->setChecked(true);
}

void CaseView::showPhone(bool shown)
{
    m_side->setCurrentIndex(shown ? 1 : 0);
    if (!shown)
        return;
    m_phone->begin(reference());
    m_phone->setFocus(Qt::OtherFocusReason);
}

void CaseView::fillHead()
{
    const auto &record = m_file.record;
    const auto applicant = (record.applicant.forenames + u' ' + record.applicant.surname).trimmed();
    m_name->setText(applicant.isEmpty() ? record.reference : applicant);
    const auto status = record.inProgress ? statusWords(record.status)
                                          : tr("No longer in progress: not in the newest extract");
    QStringList summary{record.reference, core::systemName(record.system), status};
    if (record.hasDeclarant() && !m_file.name.posted.isEmpty())
        summary.append(tr("letters go to %1").arg(m_file.name.posted));
    m_summary->setText(summary.join(u" · "_s));
    m_historyTitle->setText(m_file.letterCount > 0
                                ? tr("Histor&y (letters: %1)").arg(m_file.letterCount)
                                : tr("Histor&y"));
    m_stale->clear();
    if (m_file.stale)
        m_stale->tell(MessageBar::Kind::Warning, staleWords(*m_file.stale));
    m_drafts->clear();
    if (m_file.drafts.empty() || !m_mayWrite)
        return;
    const auto &draft = m_file.drafts.front();
    m_drafts->tell(
        MessageBar::Kind::Notice,
        tr("There is a draft for this case, saved on %1.").arg(longMoment(draft.changedUtc)));
    m_drafts->offer(tr("Continue the &draft"));
}

void CaseView::fitFacts()
{
    m_facts->clearSpans();
    m_facts->resizeColumnToContents(0);
    for (int row = 0; row < m_factRows->rowCount(); ++row)
        if (m_factRows->fact(row).heading)
            m_facts->setSpan(row, 0, 1, 2);
    m_refit.start();
}

void CaseView::allow(bool letters, bool notes, const QString &whyNot)
{
    m_mayWrite = letters;
    m_mayNote = notes;
    m_whyNot = whyNot;
    allowActs();
}

void CaseView::setInHand(bool inHand)
{
    m_inHand = inHand;
    allowActs();
}

void CaseView::allowActs()
{
    for (auto *button : {m_letter, m_email}) {
        button->setEnabled(m_mayWrite && m_inHand);
        button->setToolTip(m_mayWrite ? QString() : m_whyNot);
    }
    m_phoneShown->setEnabled(m_inHand);
    m_phone->setEnabled(m_inHand);
    m_phone->allow(m_mayNote, m_whyNot);
    const bool saving = m_saving == reference() && !m_saving.isEmpty();
    m_drafts->setEnabled(m_inHand);
    m_note->setEnabled(m_mayNote && m_inHand);
    m_note->setReadOnly(saving);
    m_note->setPlaceholderText(m_mayNote ? tr("Enter saves it, Shift+Enter begins a new line")
                                         : m_whyNot);
    m_save->setEnabled(m_note->isEnabled() && !saving
                       && !m_note->toPlainText().trimmed().isEmpty());
}

void CaseView::changeNote(const QString &reference)
{
    // A note belongs to the case it was begun for: it waits there, and never goes to another.
    const auto begun = m_note->toPlainText();
    if (begun.trimmed().isEmpty())
        m_begun.remove(m_file.record.reference);
    else
        m_begun.insert(m_file.record.reference, begun);
    m_file.record.reference = reference;
    m_note->setPlainText(m_begun.value(reference));
    m_note->moveCursor(QTextCursor::End);
}

void CaseView::saveNote()
{
    if (!m_save->isEnabled())
        return;
    m_saving = reference();
    allowActs();
    Q_EMIT noteWanted(m_saving, m_note->toPlainText());
}

void CaseView::noteSaved(const QString &reference)
{
    m_saving.clear();
    m_begun.remove(reference);
    if (reference == this->reference())
        m_note->clear();
    allowActs();
}

void CaseView::noteRefused(const QString &)
{
    m_saving.clear();
    allowActs();
}

bool CaseView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_note || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!enter || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return QWidget::eventFilter(watched, event);
    saveNote();
    return true;
}

QList<QWidget *> CaseView::panes() const
{
    return {m_facts, m_history, m_note, m_phone};
}

void CaseView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        fitFacts();
    QWidget::changeEvent(event);
}

void CaseView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Large text or a small window: one under the other, so that no line is a word wide, and each
    // keeps some lines: the page scrolls.
    const bool narrow = width() < fontMetrics().averageCharWidth() * kNarrowLetters;
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    m_head->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int line = fontMetrics().lineSpacing();
    m_facts->setMinimumHeight(narrow ? kFewestLines * line : 0);
    m_historyStack->setMinimumHeight(narrow ? kFewestLines * line : 0);
    m_note->setMinimumHeight(narrow ? kNoteLines * line : 0);
}

void CaseView::retranslate()
{
    m_letter->setText(tr("&Write a letter"));
    m_email->setText(tr("Write an e&mail"));
    m_phoneShown->setText(tr("&Phone"));
    m_phone->retranslate();
    m_factsTitle->setText(tr("Fac&ts"));
    m_facts->setAccessibleName(tr("Facts of the case"));
    m_history->setAccessibleName(tr("History of the case, newest first"));
    m_noHistory->tell(tr("Nothing is recorded yet"),
                      tr("Notes, letters and what happened to them will show here."));
    m_noteLabel->setText(tr("Add a &note"));
    m_note->setAccessibleName(tr("Note"));
    m_save->setText(tr("Save n&ote"));
    showCase(CaseFile(m_file));
}

} // namespace casepost::ui
