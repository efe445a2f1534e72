#include "ui/guidance/page/try_pane.h"

#include "ui/composer/editor/letter_text.h"
#include "ui/composer/findings/findings_model.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSentenceLines = 4;

QPlainTextEdit *sentenceBox(QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setObjectName(u"trySentence"_s);
    box->setTabChangesFocus(true);
    return box;
}

} // namespace

TryPane::TryPane(GuidancePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_label(new QLabel(this))
    , m_sentence(sentenceBox(this))
    , m_whereLabel(new QLabel(this))
    , m_where(new QComboBox(this))
    , m_languageLabel(new QLabel(this))
    , m_language(new QComboBox(this))
    , m_byLabel(new QLabel(this))
    , m_by(new QComboBox(this))
    , m_verdict(new Heading(Heading::Level::Small, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_list(new QListView(this))
    , m_rows(new FindingsModel(this))
    , m_showRule(new QPushButton(this))
{
    setObjectName(u"tryPane"_s);
    build();
    connect(m_sentence, &QPlainTextEdit::textChanged, this, &TryPane::follow);
    for (auto *box : {m_where, m_language, m_by})
        connect(box, &QComboBox::currentIndexChanged, this, &TryPane::follow);
    connect(&presenter, &GuidancePresenter::triedOut, this, &TryPane::show);
    connect(&presenter, &GuidancePresenter::versionChosen, this, [this] {
        fillChoices();
        follow();
    });
    const auto wantRule = [this] {
        const int row = m_list->currentIndex().row();
        if (row >= 0 && row < m_rows->rowCount())
            Q_EMIT ruleWanted(m_rows->finding(row).rule);
    };
    connect(m_list, &QListView::activated, this, wantRule);
    connect(m_showRule, &QPushButton::clicked, this, wantRule);
    retranslate();
    show({});
}

void TryPane::build()
{
    m_where->setObjectName(u"tryWhere"_s);
    m_language->setObjectName(u"tryLanguage"_s);
    m_by->setObjectName(u"tryBy"_s);
    m_verdict->setObjectName(u"tryVerdict"_s);
    m_verdict->setWordWrap(true);
    m_label->setBuddy(m_sentence);
    m_whereLabel->setBuddy(m_where);
    m_languageLabel->setBuddy(m_language);
    m_byLabel->setBuddy(m_by);
    m_rows->setWhere(FindingsModel::Where::Rule);
    m_list->setObjectName(u"tryFindings"_s);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new FindingDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Always there: rows are laid out for one width, whether or not they fill the list.
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::NoFrame);
    m_showRule->setObjectName(u"showTriedRule"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    auto *choices = new QFormLayout;
    choices->setRowWrapPolicy(QFormLayout::WrapLongRows);
    choices->addRow(m_whereLabel, m_where);
    choices->addRow(m_languageLabel, m_language);
    choices->addRow(m_byLabel, m_by);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 8);
    column->addWidget(m_label);
    column->addWidget(m_sentence);
    column->addLayout(choices);
    column->addWidget(m_verdict);
    column->addWidget(m_stack, 1);
    column->addWidget(m_showRule, 0, Qt::AlignLeft);
    for (auto *box : {m_where, m_language, m_by})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
}

void TryPane::fillChoices()
{
    const auto refill = [](QComboBox *box, const QStringList &texts) {
        const QSignalBlocker quiet(box);
        const int before = qMax(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(qMin(before, int(texts.size()) - 1));
    };
    refill(m_where,
           {tr("A free-text paragraph"),
            tr("A field of a phrase"),
            tr("The subject of an email"),
            tr("The greeting"),
            tr("The description")});
    refill(m_language, {tr("English"), tr("Welsh")});
    const auto *version = m_presenter.version();
    QStringList by{version ? tr("Every rule of that day (%1)").arg(versionName(version->info))
                           : tr("Every rule of that day")};
    if (!m_rule.isEmpty())
        by += tr("Only %1").arg(m_rule);
    refill(m_by, by);
}

void TryPane::setRule(const QString &rule)
{
    if (rule == m_rule)
        return;
    m_rule = rule;
    fillChoices();
    follow();
}

letters::Trial TryPane::trial() const
{
    letters::Trial made;
    made.sentence = m_sentence->document()->toRawText();
    made.sentence.replace(QChar::ParagraphSeparator, u'\n');
    made.where = letters::TrialPlace(qMax(0, m_where->currentIndex()));
    made.language =
        m_language->currentIndex() == 1 ? core::Language::Welsh : core::Language::English;
    made.rule = m_by->currentIndex() == 1 ? m_rule : QString();
    return made;
}

void TryPane::follow()
{
    m_presenter.tryOut(trial());
}

void TryPane::show(const TriedSentence &tried)
{
    const bool blank = trial().sentence.trimmed().isEmpty();
    m_rows->show(tried.result.findings);
    const int found = m_rows->rowCount();
    m_stack->setCurrentWidget(found > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    m_showRule->setVisible(found > 0);
    if (found > 0)
        m_list->setCurrentIndex(m_rows->index(0));
    if (!tried.problem.isEmpty()) {
        m_verdict->setText(tr("It cannot be tried"));
        m_empty->tell({}, tried.problem);
    } else if (blank) {
        tellBlank();
    } else {
        m_verdict->setText(found == 0 ? tr("✓ No rule objects") : tr("Findings: %1").arg(found));
        m_empty->tell({}, tr("The sentence can stand where you put it."));
    }
    mark();
    if (!blank && isVisible())
        Q_EMIT said(found > 0 ? m_verdict->text() + u". "_s + messageOf(m_rows->finding(0))
                              : m_verdict->text());
}

void TryPane::tellBlank()
{
    if (!trial().sentence.trimmed().isEmpty())
        return;
    m_verdict->clear();
    m_empty->tell(tr("Nothing typed yet"),
                  tr("A sentence is judged while you type it, as if it stood in a sample "
                     "letter."));
}

void TryPane::mark()
{
    std::vector<TextMark> marks;
    for (const auto &finding : m_rows->findings())
        if (finding.at.part == letters::Part::Block && finding.at.length > 0)
            marks.push_back({finding.at.start, finding.at.length, markOf(finding.severity)});
    showMarks(*m_sentence, marks);
}

void TryPane::focusSentence()
{
    m_sentence->setFocus(Qt::ShortcutFocusReason);
    m_sentence->selectAll();
}

QList<QWidget *> TryPane::panes() const
{
    return {m_sentence, m_list};
}

void TryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
    if (event->type() == QEvent::FontChange)
        m_sentence->setFixedHeight(m_sentence->fontMetrics().lineSpacing() * kSentenceLines + 16);
}

void TryPane::retranslate()
{
    m_label->setText(tr("&Sentence"));
    m_whereLabel->setText(tr("St&ands in"));
    m_languageLabel->setText(tr("Letter i&n"));
    m_byLabel->setText(tr("&Judged by"));
    m_sentence->setAccessibleName(tr("Sentence to try"));
    m_showRule->setText(tr("Show the rule"));
    m_sentence->setPlaceholderText(tr("Type or paste a sentence"));
    m_list->setAccessibleName(tr("What the guidance says about the sentence"));
    m_sentence->setFixedHeight(m_sentence->fontMetrics().lineSpacing() * kSentenceLines + 16);
    fillChoices();
    tellBlank();
    follow();
}

} // namespace casepost::ui
