#include "ui/composer/findings/findings_pane.h"

#include "letters/guidance/facts/answer_words.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/composer/findings/letter_judge.h"
#include "ui/dialogs/ask.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"
#include "ui/words/moments.h"

#include <QGraphicsOpacityEffect>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QtMath>
#include <QToolButton>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kStaleOpacity = 0.55;
constexpr int kFewestPixels = 140; ///< a finding in the largest text
constexpr int kFewestLines = 2;
constexpr int kMostLines = 8; ///< of the reason; more scrolls
const auto kYes = u"true"_s;

QList<ListPart> partsOfFindings()
{
    return {{[] { return FindingsPane::tr("Severity"); }, FindingsModel::SeverityNameRole},
            {[] { return FindingsPane::tr("Place"); }, FindingsModel::WhereRole},
            {[] { return FindingsPane::tr("Finding"); }, FindingsModel::MessageRole},
            {[] { return FindingsPane::tr("Guidance"); }, FindingsModel::SectionRole}};
}

} // namespace

FindingsPane::FindingsPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_clear(new EmptyState(this))
    , m_list(new QListView(this))
    , m_rows(new FindingsModel(this))
    , m_service(new ListService(m_list, m_rows, partsOfFindings()))
    , m_guidance(new QuietLabel(this))
    , m_whyLabel(new Heading(Heading::Level::Small, this))
    , m_why(new QPlainTextEdit(this))
    , m_details(new QToolButton(this))
    , m_fix(new QPushButton(this))
    , m_answer(new QPushButton(this))
    , m_putAside(new QPushButton(this))
    , m_takeBack(new QPushButton(this))
{
    setObjectName(u"findingsPane"_s);
    build();
    connect(m_list->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &FindingsPane::showCurrent);
    connect(m_list->model(), &QAbstractItemModel::layoutChanged, this, [this] {
        if (m_from >= 0) // F8 goes on from the finding in hand, wherever it stands now
            m_from = m_list->currentIndex().row();
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        goTo(index.row());
    });
    connect(
        m_list, &QListView::clicked, this, [this](const QModelIndex &index) { goTo(index.row()); });
    connect(m_fix, &QPushButton::clicked, this, [this] {
        if (const auto *finding = current())
            Q_EMIT fixWanted(*finding);
    });
    connect(m_answer, &QPushButton::clicked, this, [this] {
        if (const auto *finding = current())
            Q_EMIT answerWanted(finding->rule, kYes);
    });
    connect(m_putAside, &QPushButton::clicked, this, &FindingsPane::askToPutAside);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        if (const auto *finding = current())
            Q_EMIT answerWanted(finding->rule, {});
    });
    connect(m_details, &QToolButton::toggled, this, &FindingsPane::showCurrent);
    retranslate();
    showCurrent();
}

void FindingsPane::build()
{
    m_list->setObjectName(u"findingsList"_s);
    m_service->setFileName(u"findings"_s);
    connect(m_service, &ListService::said, this, &FindingsPane::said);
    connect(m_service, &ListService::failed, this, &FindingsPane::failed);
    m_service->setOwnMenu([this](QMenu &menu) { fillMenu(menu); });
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: rows are laid out for one width, whether or not they fill the list.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_stack->setMinimumHeight(kFewestPixels);
    m_why->setObjectName(u"findingWhy"_s);
    m_why->setReadOnly(true);
    m_why->setTabChangesFocus(true);
    m_details->setObjectName(u"findingDetails"_s);
    m_details->setAutoRaise(true);
    m_details->setCheckable(true);
    m_whyLabel->setBuddy(m_why);
    m_fix->setObjectName(u"findingFix"_s);
    m_answer->setObjectName(u"findingAnswer"_s);
    m_putAside->setObjectName(u"findingPutAside"_s);
    m_takeBack->setObjectName(u"findingTakeBack"_s);
    m_guidance->setObjectName(u"guidanceUsed"_s);
    m_guidance->setWordWrap(true);
    makePrimary(m_fix);
    makePrimary(m_answer);
    m_stack->addWidget(m_clear);
    m_stack->addWidget(m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 12, 8);
    column->addWidget(m_stack, 1);
    auto *head = new QHBoxLayout;
    head->addWidget(m_whyLabel, 1);
    head->addWidget(m_details);
    column->addLayout(head);
    for (auto *row : QList<QWidget *>{m_why, m_fix, m_answer, m_putAside, m_takeBack, m_guidance})
        column->addWidget(row);
}

void FindingsPane::begin(std::shared_ptr<const letters::Guidance> guidance, const QDate &on)
{
    m_rules.clear();
    m_used.clear();
    for (const auto &pack : guidance->packs()) {
        if (!pack.title.isEmpty())
            m_titles.insert(pack.document, pack.title);
        if (pack.issued <= on) // a later version of a rule explains it better than an earlier one
            m_rules.insert(m_rules.begin(), pack.rules.begin(), pack.rules.end());
    }
    m_from = -1;
    m_rows->show({});
    m_stack->setCurrentWidget(m_clear);
    m_guidance->clear();
    showCurrent();
}

void FindingsPane::show(const CheckedLetter &checked)
{
    const auto before = current() ? current()->rule : QString();
    const auto placeBefore = current() ? current()->at : letters::Place();
    m_rows->setUnwritten(m_untouched ? onlyMissing() : QSet<QString>());
    m_rows->show(checked.result.findings);
    m_stack->setCurrentWidget(m_rows->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_clear);
    int row = -1;
    for (int i = 0; i < m_rows->rowCount(); ++i)
        if (shown(i).rule == before && shown(i).at.block == placeBefore.block)
            row = i;
    // One that is gone gives its place to the next: F8 must not step over that.
    m_from = m_from < 0 ? -1 : (row >= 0 ? row : qMin(m_from, m_rows->rowCount()) - 1);
    m_list->setCurrentIndex(m_list->model()->index(qMax(0, m_from), 0));
    m_used = checked.result.guidance;
    tellGuidance();
    setStale(false);
    showCurrent();
}

/// The rules that look for what every letter has.
QSet<QString> FindingsPane::onlyMissing() const
{
    QSet<QString> rules;
    for (const auto &rule : m_rules)
        if (rule.kind == "required"_L1 || rule.kind == "opening"_L1 || rule.kind == "contents"_L1)
            rules.insert(rule.id);
    return rules;
}

void FindingsPane::setAnswers(const letters::LetterDocument &letter)
{
    m_answers = letter.answers;
    m_given = letter.answered;
    showCurrent();
}

// A warning need not be followed, but who sets it aside says why (kept with the letter).
void FindingsPane::askToPutAside()
{
    const auto *finding = current();
    if (!finding)
        return;
    askText(
        this,
        {tr("Put this warning aside"),
         tr("Say why it does not matter in this letter. It is kept with the letter."),
         tr("Put aside"),
         tr("Leave it")},
        [this, rule = finding->rule](const QString &why) { Q_EMIT answerWanted(rule, why); },
        letters::saysWhy);
}

void FindingsPane::setStale(bool stale)
{
    if (!stale) {
        m_list->setGraphicsEffect(nullptr);
        return;
    }
    if (m_list->graphicsEffect())
        return;
    auto *fade = new QGraphicsOpacityEffect(m_list);
    fade->setOpacity(kStaleOpacity);
    m_list->setGraphicsEffect(fade);
}

const letters::Finding *FindingsPane::current() const
{
    const int row = m_service->currentRow();
    return row >= 0 && row < m_rows->rowCount() ? &m_rows->finding(row) : nullptr;
}

const letters::Finding &FindingsPane::shown(int row) const
{
    return m_rows->finding(m_service->rowAt(m_list->model()->index(row, 0)));
}

int FindingsPane::openCount() const
{
    return m_rows->open();
}

QString FindingsPane::explain(const letters::Finding &finding) const
{
    QStringList lines;
    for (const auto &rule : m_rules)
        if (rule.id == finding.rule) {
            lines.append(rule.statement);
            break;
        }
    if (const auto given = m_given.find(finding.rule);
        finding.answered && given != m_given.end() && given->second.at.isValid())
        lines.prepend(tr("Answered by %1, %2").arg(given->second.by, longMoment(given->second.at)));
    const auto answer = m_answers.find(finding.rule);
    if (finding.answered && answer != m_answers.end() && answer->second != kYes)
        lines.prepend(tr("Put aside: %1").arg(answer->second));
    lines.append(tr("Guidance: %1, version %2").arg(finding.section, finding.version));
    if (m_details->isChecked())
        lines.append(tr("Rule %1, requirement %2").arg(finding.rule, finding.requirement));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

void FindingsPane::tellGuidance()
{
    QStringList packs;
    for (const auto &used : m_used)
        packs.append(
            tr("‘%1’, version %2").arg(m_titles.value(used.pack, used.pack), used.version));
    m_guidance->setText(packs.isEmpty() ? QString() : tr("Judged by %1").arg(packs.join(u", "_s)));
}

// As high as its words, so that the findings keep the room.
void FindingsPane::fitWhy()
{
    const int lines = qCeil(m_why->document()->size().height());
    const int edge = 2 * (m_why->frameWidth() + qCeil(m_why->document()->documentMargin())) + 2;
    m_why->setFixedHeight(
        m_why->fontMetrics().lineSpacing() * qBound(kFewestLines, lines, kMostLines) + edge);
}

void FindingsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QTimer::singleShot(0, this, &FindingsPane::fitWhy); // once the words are laid out anew
}

void FindingsPane::showCurrent()
{
    const auto *finding = current();
    const bool asks = finding && finding->severity == letters::Severity::Confirm;
    m_why->setVisible(finding);
    m_whyLabel->setVisible(finding);
    m_why->setPlainText(finding ? explain(*finding) : QString());
    m_details->setVisible(finding);
    fitWhy();
    m_fix->setVisible(finding && canFix(*finding));
    if (finding && canFix(*finding))
        m_fix->setText(tr("%1 (Ctrl+.)").arg(finding->fix->label));
    m_answer->setVisible(asks && !finding->answered);
    m_putAside->setVisible(finding && finding->severity == letters::Severity::Warn
                           && !finding->answered);
    const bool given = finding && m_answers.contains(finding->rule);
    m_takeBack->setVisible(finding && finding->answered && given);
    Q_EMIT offerChanged();
}

bool FindingsPane::canFix(const letters::Finding &finding) const
{
    return finding.fix && (!m_mayFix || m_mayFix(finding));
}

bool FindingsPane::hasOffer() const
{
    for (const auto *button : {m_fix, m_answer, m_putAside, m_takeBack})
        if (button->isVisibleTo(this))
            return true;
    return false;
}

void FindingsPane::goTo(int row)
{
    m_from = row;
    m_list->setCurrentIndex(m_list->model()->index(row, 0));
    const auto *finding = current();
    if (!finding)
        return;
    Q_EMIT said(tr("%1 of %2. %3").arg(row + 1).arg(m_rows->rowCount()).arg(messageOf(*finding)));
    Q_EMIT revealed(*finding);
}

void FindingsPane::step(int direction)
{
    const int count = m_rows->rowCount();
    if (openCount() == 0) {
        Q_EMIT said(tr("Nothing stands in the way of this letter."));
        return;
    }
    int row = m_from < 0 && direction < 0 ? count : m_from;
    do
        row = (row + direction + count) % count;
    while (shown(row).answered);
    goTo(row);
}

void FindingsPane::offerFixes()
{
    const auto *finding = current();
    if (!finding || !hasOffer())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"fixMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setTitle(messageOf(*finding));
    fillMenu(*menu);
    menu->setActiveAction(menu->actions().constFirst());
    menu->popup(mapToGlobal(QPoint(0, m_why->y())));
}

void FindingsPane::fillMenu(QMenu &menu)
{
    const auto *finding = current();
    if (!finding)
        return;
    if (canFix(*finding))
        menu.addAction(finding->fix->label, m_fix, &QPushButton::click);
    for (auto *button : {m_answer, m_putAside, m_takeBack})
        if (button->isVisibleTo(this))
            menu.addAction(button->text(), button, &QPushButton::click);
}

void FindingsPane::retranslate()
{
    m_list->setAccessibleName(tr("Findings"));
    m_whyLabel->setText(tr("&Why"));
    m_why->setAccessibleName(tr("Why this matters"));
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details of the finding"));
    m_answer->setText(tr("Yes, I have checked this"));
    m_putAside->setText(tr("Put aside with a reason…"));
    m_takeBack->setText(tr("Take the answer back"));
    m_clear->tell(tr("Nothing stands in the way"),
                  tr("The letter is checked as you type. Findings will show here."));
    tellGuidance();
    showCurrent();
}

} // namespace casepost::ui
