#pragma once

#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QLineEdit;
class QListView;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace casepost::core {
struct RuleSheet;
} // namespace casepost::core

namespace casepost::ui {

class ActionRegistry;
class ChangePane;
class EmptyState;
class GuidancePresenter;
class ProposalsPane;
class RuleListModel;
class RuleView;
class TryPane;
class VersionListModel;

/// The guidance to read, to try and to change: its versions and rules on the left; on the right the
/// rule in hand, a sentence to try, a change that is written, and what waits for a decision.
class GuidancePage final : public Page
{
    Q_OBJECT

public:
    GuidancePage(GuidancePresenter &presenter, ActionRegistry &actions, QWidget *parent = nullptr);

    void enter() override;
    bool goBack() override;
    QList<QWidget *> panes() const override;
    ListService *list() const override { return m_service; }
    /// Shows a rule of the version in hand, or its search when it is not there.
    void showRule(const QString &rule);

Q_SIGNALS:
    /// How many proposals this person can decide.
    void decidableChanged(int count);

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildLeft();
    QWidget *buildRule();
    void join();
    void joinChange();
    void serve(ActionRegistry &actions);
    void showVersions();
    void showRules();
    void showCurrent();
    void filter(const QString &text);
    void focusFilter();
    void front(QWidget *tab);
    const core::RuleSheet *currentRule() const;
    void beginChange();
    void beginNew();
    void allowChange();
    void showProposalCount();

    GuidancePresenter &m_presenter;
    ActionRegistry &m_actions;
    QSplitter *m_split;
    QWidget *m_left;
    QLabel *m_versionsLabel;
    QListView *m_versions;
    VersionListModel *m_versionRows;
    QLabel *m_filterLabel;
    QLineEdit *m_filter;
    QLabel *m_count;
    QStackedWidget *m_ruleStack;
    EmptyState *m_noRules;
    QListView *m_rules;
    RuleListModel *m_ruleRows;
    ListService *m_service;
    QTabWidget *m_tabs;
    RuleView *m_rule;
    QPushButton *m_changeRule;
    QPushButton *m_newRule;
    QWidget *m_ruleTab;
    TryPane *m_try;
    ChangePane *m_change;
    ProposalsPane *m_proposals;
    bool m_narrow = false;
    QList<int> m_wideShares{430, 700}; ///< of the splitter, before the window became narrow
};

} // namespace casepost::ui
