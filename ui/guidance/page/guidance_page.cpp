#include "ui/guidance/page/guidance_page.h"

#include "ui/guidance/changes/change_pane.h"
#include "ui/guidance/changes/proposals_pane.h"
#include "ui/guidance/page/guidance_presenter.h"
#include "ui/guidance/page/try_pane.h"
#include "ui/guidance/rules/guidance_words.h"
#include "ui/guidance/rules/rule_delegate.h"
#include "ui/guidance/rules/rule_list_model.h"
#include "ui/guidance/rules/rule_view.h"
#include "ui/guidance/rules/version_list_model.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/heading.h"
#include "ui/widgets/list_service.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNarrowLetters = 100;
constexpr int kVersionRows = 3;

void setListLook(QListView *list)
{
    list->setItemDelegate(new RuleDelegate(list));
    list->setResizeMode(QListView::Adjust);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setFrameShape(QFrame::NoFrame);
}

QList<ListPart> partsOfRules()
{
    return {{[] { return GuidancePage::tr("Rule"); }, Qt::DisplayRole},
            {[] { return GuidancePage::tr("Severity"); }, RuleListModel::SeverityNameRole},
            {[] { return GuidancePage::tr("Section"); }, RuleListModel::SectionRole}};
}

} // namespace

GuidancePage::GuidancePage(GuidancePresenter &presenter, ActionRegistry &actions, QWidget *parent)
    : Page(parent)
    , m_presenter(presenter)
    , m_actions(actions)
    , m_split(new QSplitter(this))
    , m_left(new QWidget(this))
    , m_versionsLabel(new QLabel(this))
    , m_versions(new QListView(this))
    , m_versionRows(new VersionListModel(this))
    , m_filterLabel(new QLabel(this))
    , m_filter(new QLineEdit(this))
    , m_count(new QuietLabel(this))
    , m_ruleStack(new QStackedWidget(this))
    , m_noRules(new EmptyState(this))
    , m_rules(new QListView(this))
    , m_ruleRows(new RuleListModel(this))
    , m_service(new ListService(m_rules, m_ruleRows, partsOfRules()))
    , m_tabs(new QTabWidget(this))
    , m_rule(new RuleView(this))
    , m_changeRule(new QPushButton(this))
    , m_newRule(new QPushButton(this))
    , m_ruleTab(buildRule())
    , m_try(new TryPane(presenter, this))
    , m_change(new ChangePane(presenter.change(), this))
    , m_proposals(new ProposalsPane(presenter.proposals(), this))
{
    setObjectName(u"guidancePage"_s);
    build();
    join();
    joinChange();
    serve(actions);
    retranslate();
    showVersions();
    showRules();
}

void GuidancePage::build()
{
    buildLeft();
    m_tabs->setObjectName(u"guidanceTabs"_s);
    m_tabs->setDocumentMode(true);
    for (auto *tab : QList<QWidget *>{m_ruleTab, m_try, m_change, m_proposals})
        m_tabs->addTab(tab, QString());
    m_split->setObjectName(u"guidanceSplit"_s);
    m_split->addWidget(m_left);
    m_split->addWidget(m_tabs);
    m_split->setChildrenCollapsible(false);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    m_split->setSizes(m_wideShares);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 8, 0, 0);
    whole->addWidget(m_split);
}

QWidget *GuidancePage::buildRule()
{
    m_rule->setObjectName(u"ruleView"_s);
    m_changeRule->setObjectName(u"changeRule"_s);
    m_newRule->setObjectName(u"newRule"_s);
    auto *tab = new QWidget(this);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 8);
    buttons->addWidget(m_changeRule);
    buttons->addWidget(m_newRule);
    buttons->addStretch();
    auto *column = new QVBoxLayout(tab);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_rule, 1);
    column->addLayout(buttons);
    return tab;
}

void GuidancePage::buildLeft()
{
    m_versions->setObjectName(u"guidanceVersions"_s);
    m_versions->setModel(m_versionRows);
    m_versionsLabel->setBuddy(m_versions);
    m_filter->setObjectName(u"ruleFilter"_s);
    m_filter->setClearButtonEnabled(true);
    m_filterLabel->setBuddy(m_filter);
    m_count->setObjectName(u"ruleCount"_s);
    m_rules->setObjectName(u"ruleList"_s);
    m_service->setFileName(u"rules"_s);
    connect(m_service, &ListService::said, this, &Page::said);
    connect(m_service, &ListService::failed, this, &Page::failed);
    for (auto *list : {m_versions, m_rules})
        setListLook(list);
    // Always there: rows are laid out for one width, whether or not they fill the list.
    m_rules->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_ruleStack->addWidget(m_noRules);
    m_ruleStack->addWidget(m_rules);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(16, 6, 0, 0);
    column->addWidget(m_versionsLabel);
    column->addWidget(m_versions);
    column->addSpacing(6);
    column->addWidget(m_filterLabel);
    column->addWidget(m_filter);
    column->addWidget(m_count);
    column->addWidget(m_ruleStack, 1);
}

void GuidancePage::join()
{
    connect(&m_presenter, &GuidancePresenter::shelved, this, &GuidancePage::showVersions);
    connect(&m_presenter, &GuidancePresenter::versionChosen, this, &GuidancePage::showRules);
    connect(&m_presenter, &GuidancePresenter::failed, this, &Page::failed);
    connect(&m_presenter,
            &GuidancePresenter::examplesRun,
            this,
            [this](const QString &rule, const QStringList &problems) {
                if (currentRule() && currentRule()->info.id == rule)
                    m_rule->showExamples(problems);
            });
    connect(m_versions->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            [this](const QModelIndex &index) { m_presenter.choose(index.row()); });
    connect(m_rules->selectionModel(),
            &QItemSelectionModel::currentChanged,
            this,
            &GuidancePage::showCurrent);
    connect(m_rules, &QListView::activated, this, [this] {
        front(m_ruleTab);
        m_rule->setFocus(Qt::OtherFocusReason);
    });
    connect(m_filter, &QLineEdit::textChanged, this, &GuidancePage::filter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_ruleRows->rowCount() > 0)
            m_rules->setFocus(Qt::OtherFocusReason);
    });
    connect(m_try, &TryPane::said, this, &Page::said);
    connect(m_try, &TryPane::ruleWanted, this, &GuidancePage::showRule);
}

void GuidancePage::showVersions()
{
    m_versionRows->show(m_presenter.versions());
    allowChange();
    m_versions->setCurrentIndex(m_versionRows->index(qMax(0, m_presenter.chosen())));
}

void GuidancePage::showRules()
{
    const int row = m_service->currentRow();
    const auto before =
        row >= 0 && row < m_ruleRows->rowCount() ? m_ruleRows->rule(row).info.id : QString();
    m_ruleRows->show(m_presenter.rules());
    filter(m_filter->text());
    const int again = m_ruleRows->rowOf(before);
    m_service->setCurrentRow(again >= 0 ? again : m_service->firstRow());
    showCurrent();
}

void GuidancePage::filter(const QString &text)
{
    m_ruleRows->filter(text);
    const int shown = m_ruleRows->rowCount();
    m_ruleStack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_rules) : m_noRules);
    m_count->setText(text.trimmed().isEmpty()
                         ? tr("Rules: %1").arg(m_ruleRows->total())
                         : tr("Rules: %1 of %2").arg(shown).arg(m_ruleRows->total()));
    if (!m_presenter.isReady())
        m_noRules->tell(tr("The guidance is being read"), {});
    else if (m_ruleRows->total() == 0)
        m_noRules->tell(tr("This version has no rules of its own"),
                        tr("Choose another version above."));
    else
        m_noRules->tell(tr("No rule matches ‘%1’").arg(text.trimmed()),
                        tr("Type part of a word the rule is about, a section, or ‘stops’, "
                           "‘answer’ or ‘look’."));
    if (shown > 0)
        m_service->setCurrentRow(m_service->firstRow());
    showCurrent();
}

void GuidancePage::showCurrent()
{
    const auto *rule = currentRule();
    const auto *version = m_presenter.version();
    allowChange();
    if (!version || !rule) {
        m_rule->clearRule();
        m_try->setRule({});
        return;
    }
    m_rule->show(*rule, *version);
    m_try->setRule(rule->info.id);
    m_presenter.runExamples(rule->info.id);
}

void GuidancePage::showRule(const QString &rule)
{
    if (m_ruleRows->rowOf(rule) < 0)
        m_filter->clear();
    const int row = m_ruleRows->rowOf(rule);
    if (row < 0) {
        m_filter->setText(rule);
        return;
    }
    m_service->setCurrentRow(row);
    front(m_ruleTab);
    m_rule->setFocus(Qt::OtherFocusReason);
}

void GuidancePage::focusFilter()
{
    if (m_narrow)
        m_tabs->setCurrentWidget(m_left);
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void GuidancePage::enter()
{
    m_presenter.refresh();
    // Coming from another section, Qt gives the first list the focus.
    if (m_versions->hasFocus() || !isAncestorOf(QApplication::focusWidget()))
        focusFilter();
}

bool GuidancePage::goBack()
{
    if (m_filter->hasFocus() && m_filter->text().isEmpty())
        return false;
    if (m_filter->hasFocus())
        m_filter->clear();
    focusFilter();
    return true;
}

QList<QWidget *> GuidancePage::panes() const
{
    return QList<QWidget *>{m_versions, m_filter, m_rules, m_tabs};
}

void GuidancePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_versions->setFixedHeight(kVersionRows * (fontMetrics().lineSpacing() * 2 + 20));
    // Large text or a small window: the rules become a tab, so that the text keeps its width.
    const bool narrow = width() < fontMetrics().averageCharWidth() * kNarrowLetters;
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    if (narrow) {
        if (isVisible())
            m_wideShares = m_split->sizes();
        m_tabs->insertTab(0, m_left, tr("Rules"));
    } else {
        m_split->insertWidget(0, m_left);
        m_split->setSizes(m_wideShares);
    }
    m_left->setVisible(!narrow || m_tabs->currentWidget() == m_left);
}

void GuidancePage::retranslate()
{
    m_versionsLabel->setText(tr("Vers&ions"));
    m_filterLabel->setText(tr("Find a &rule"));
    m_filter->setPlaceholderText(tr("Word, section or severity"));
    m_filter->setAccessibleName(tr("Find a rule"));
    m_versions->setAccessibleName(tr("Versions of the guidance"));
    m_rules->setAccessibleName(tr("Rules"));
    m_tabs->setAccessibleName(tr("The rule, trying, changing and deciding"));
    m_changeRule->setText(tr("Change this rule…"));
    m_newRule->setText(tr("New rule of this kind…"));
    m_tabs->setTabText(m_tabs->indexOf(m_ruleTab), tr("Rule"));
    m_tabs->setTabText(m_tabs->indexOf(m_change), tr("Change"));
    showProposalCount();
    m_tabs->setTabText(m_tabs->indexOf(m_try), tr("Try a sentence"));
    if (m_narrow)
        m_tabs->setTabText(m_tabs->indexOf(m_left), tr("Rules"));
    m_rule->retranslate();
    m_try->retranslate();
    m_change->retranslate();
    m_proposals->retranslate();
    showVersions();
    showRules();
}

} // namespace casepost::ui
