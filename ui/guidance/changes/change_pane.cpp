#include "ui/guidance/changes/change_pane.h"

#include "ui/dialogs/ask.h"
#include "ui/dialogs/text_viewer.h"
#include "ui/guidance/changes/change_presenter.h"
#include "ui/guidance/rules/form_field.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/theme/house_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/tab_order.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kWordList = "word-list"_L1;

// The fields in the order a person fills them in.
const auto kOrder = {"id"_L1,
                     "statement"_L1,
                     "requirement"_L1,
                     "section"_L1,
                     "words"_L1,
                     "allowed"_L1,
                     "params"_L1,
                     "messageEn"_L1,
                     "messageCy"_L1,
                     "fails"_L1,
                     "passes"_L1,
                     "version"_L1};

QPushButton *button(const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(name);
    return made;
}

} // namespace

ChangePane::ChangePane(ChangePresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_stack(new QStackedWidget(this))
    , m_none(new EmptyState(this))
    , m_heading(new Heading(Heading::Level::Part, this))
    , m_severityLabel(new QLabel(this))
    , m_severity(new QComboBox(this))
    , m_kindLabel(new QLabel(this))
    , m_kind(new QComboBox(this))
    , m_kindWords(new QuietLabel(this))
    , m_fromLabel(new QLabel(this))
    , m_from(new QDateEdit(this))
    , m_state(new QLabel(this))
    , m_propose(button(u"proposeChange"_s, this))
    , m_goTo(button(u"goToProblem"_s, this))
    , m_impact(button(u"showImpact"_s, this))
    , m_toml(button(u"showToml"_s, this))
    , m_discard(button(u"discardChange"_s, this))
{
    setObjectName(u"changePane"_s);
    build();
    join();
    retranslate();
    begin();
}

FormField *ChangePane::addField(QVBoxLayout *column, const QString &name, int lines)
{
    const auto kind = lines == 1   ? FormField::Lines::One
                      : lines == 2 ? FormField::Lines::Some
                                   : FormField::Lines::Many;
    auto *made = new FormField(name, kind, this);
    m_fields[name] = made;
    column->addWidget(made);
    connect(made, &FormField::edited, this, &ChangePane::take);
    return made;
}

void ChangePane::buildHead(QVBoxLayout *column)
{
    m_severity->setObjectName(u"severity"_s);
    m_kind->setObjectName(u"kind"_s);
    m_severityLabel->setBuddy(m_severity);
    m_kindLabel->setBuddy(m_kind);
    m_kindWords->setWordWrap(true);
    m_heading->setWordWrap(true);
    m_heading->setObjectName(u"changeHeading"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    for (auto *box : {m_severity, m_kind})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *choices = new QFormLayout;
    choices->setRowWrapPolicy(QFormLayout::WrapLongRows);
    choices->addRow(m_kindLabel, m_kind);
    choices->addRow(m_severityLabel, m_severity);
    column->addWidget(m_heading);
    column->addWidget(m_kindWords);
    column->addLayout(choices);
}

void ChangePane::build()
{
    auto *form = new QWidget(this);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(12, 12, 12, 8);
    buildHead(column);
    for (const auto &name : {u"id"_s, u"statement"_s, u"requirement"_s, u"section"_s})
        addField(column, name, name == u"statement"_s ? 2 : 1);
    for (const auto &name : {u"words"_s, u"allowed"_s, u"params"_s})
        addField(column, name, name == u"allowed"_s ? 2 : 3);
    addField(column, u"messageEn"_s, 2);
    addField(column, u"messageCy"_s, 2);
    addField(column, u"fails"_s, 3);
    addField(column, u"passes"_s, 3);
    addField(column, u"version"_s, 1);
    m_from->setObjectName(u"from"_s);
    m_from->setCalendarPopup(true);
    m_fromLabel->setBuddy(m_from);
    column->addWidget(m_fromLabel);
    column->addWidget(m_from, 0, Qt::AlignLeft);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"changeForm"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(form);

    makePrimary(m_propose);
    m_state->setObjectName(u"changeState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    for (auto *each : {m_propose, m_goTo, m_impact, m_toml, m_discard})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins(0, 0, 0, 8);
    rows->addWidget(scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(12, 4, 12, 0);
    foot->addWidget(m_state);
    foot->addLayout(buttons);
    rows->addLayout(foot);
    m_stack->addWidget(m_none);
    m_stack->addWidget(whole);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
    orderTabs(tabStops(whole));
}

void ChangePane::join()
{
    connect(&m_presenter, &ChangePresenter::began, this, &ChangePane::begin);
    connect(&m_presenter, &ChangePresenter::judged, this, &ChangePane::showProblems);
    connect(&m_presenter, &ChangePresenter::proposingChanged, this, &ChangePane::showState);
    for (auto *box : {m_severity, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &ChangePane::take);
    connect(m_from, &QDateEdit::dateChanged, this, &ChangePane::take);
    connect(m_propose, &QPushButton::clicked, this, &ChangePane::propose);
    connect(m_impact, &QPushButton::clicked, this, &ChangePane::impactWanted);
    connect(m_toml, &QPushButton::clicked, this, &ChangePane::showToml);
    connect(m_goTo, &QPushButton::clicked, this, [this] {
        m_askedAll = true;
        showProblems();
        if (const auto first = firstProblem(); !first.isEmpty())
            field(first)->focusProblem();
    });
    connect(m_discard, &QPushButton::clicked, this, [this] {
        if (!m_presenter.isChanged()) {
            m_presenter.discard();
            return;
        }
        ask(this,
            {tr("Discard this change?"),
             tr("What you typed here will be gone."),
             tr("Discard change"),
             tr("Keep it")},
            [this] { m_presenter.discard(); });
    });
}

void ChangePane::setWhyNot(const QString &sentence)
{
    if (sentence == m_whyNot)
        return;
    m_whyNot = sentence;
    retranslate();
}

void ChangePane::setKinds(const QStringList &kinds)
{
    m_filling = true;
    const auto chosen = kind();
    m_kind->clear();
    for (const auto &each : kinds)
        m_kind->addItem(kindWords(each), each);
    setKind(chosen);
    m_filling = false;
}

QString ChangePane::kind() const
{
    return m_kind->currentData().toString();
}

void ChangePane::setKind(const QString &kind)
{
    if (const int at = m_kind->findData(kind); at >= 0)
        m_kind->setCurrentIndex(at);
}

void ChangePane::begin()
{
    m_askedAll = false;
    m_stack->setCurrentIndex(m_presenter.hasForm() ? 1 : 0);
    if (m_presenter.hasForm())
        fill();
    showProblems();
}

void ChangePane::take()
{
    if (m_filling || !m_presenter.hasForm())
        return;
    auto form = m_presenter.form();
    auto &rule = form.rule;
    rule.id = field(u"id"_s)->text().trimmed();
    rule.statement = field(u"statement"_s)->text().simplified();
    rule.requirement = field(u"requirement"_s)->text().trimmed();
    rule.section = field(u"section"_s)->text().trimmed();
    rule.words = field(u"words"_s)->lines();
    rule.allowed = field(u"allowed"_s)->lines();
    rule.params = field(u"params"_s)->text();
    rule.messageEn = field(u"messageEn"_s)->text().simplified();
    rule.messageCy = field(u"messageCy"_s)->text().simplified();
    rule.fails = field(u"fails"_s)->lines();
    rule.passes = field(u"passes"_s)->lines();
    rule.kind = kind();
    rule.severity = letters::Severity(qMax(0, m_severity->currentIndex()));
    form.version = field(u"version"_s)->text().trimmed();
    form.from = m_from->date();
    m_presenter.edit(form);
    showState();
}

QString ChangePane::firstProblem() const
{
    for (const auto &name : kOrder)
        for (const auto &problem : m_presenter.draft().problems)
            if (problem.field == name)
                return name;
    return {};
}

void ChangePane::showProblems()
{
    for (const auto &[name, shown] : m_fields) {
        QStringList sentences;
        QList<int> lines;
        if (m_askedAll || shown->isTouched())
            for (const auto &problem : m_presenter.draft().problems)
                if (problem.field == name) {
                    sentences += problem.message;
                    lines += problem.line;
                }
        shown->showProblems(sentences, lines);
    }
    showState();
}

void ChangePane::showState()
{
    if (!m_presenter.hasForm())
        return;
    const bool words = kind() == kWordList;
    field(u"words"_s)->setVisible(words);
    field(u"allowed"_s)->setVisible(words);
    field(u"params"_s)->setVisible(!words);
    m_kindWords->setText(tr("In a pack: %1").arg(kind()));
    const auto &problems = m_presenter.draft().problems;
    m_goTo->setVisible(!problems.empty());
    m_impact->setVisible(problems.empty());
    m_impact->setEnabled(!m_presenter.isJudging() && !m_presenter.draft().toml.isEmpty());
    QString state;
    if (!m_whyNot.isEmpty())
        state = m_whyNot;
    else if (m_presenter.isProposing())
        state = tr("Being proposed…");
    else if (!problems.empty())
        state = tr("Still to be put right: %1").arg(problems.size());
    else if (m_presenter.isJudging())
        state = tr("Being checked…");
    else if (!m_presenter.isNew() && !m_presenter.isChanged())
        state = tr("Nothing is changed yet.");
    else
        state = tr("✓ Every example holds. Somebody else must approve the change.");
    m_state->setText(state);
    m_propose->setEnabled(m_whyNot.isEmpty() && !m_presenter.isProposing()
                          && (m_presenter.isNew() || m_presenter.isChanged()));
}

void ChangePane::showToml()
{
    showText(this, tr("The change as a pack"), QString::fromUtf8(m_presenter.draft().toml));
}

void ChangePane::propose()
{
    m_askedAll = true;
    showProblems();
    if (m_presenter.isJudging()) {
        Q_EMIT said(tr("The change is still being checked. Try again in a moment."));
        return;
    }
    if (const auto first = firstProblem(); !first.isEmpty()) {
        field(first)->focusProblem();
        Q_EMIT said(m_state->text());
        return;
    }
    m_presenter.propose();
}

void ChangePane::focusForm()
{
    if (!m_presenter.hasForm())
        return;
    const auto first = m_presenter.isNew()   ? u"id"_s
                       : kind() == kWordList ? u"words"_s
                                             : u"statement"_s;
    field(first)->editor()->setFocus(Qt::OtherFocusReason);
}

} // namespace casepost::ui
