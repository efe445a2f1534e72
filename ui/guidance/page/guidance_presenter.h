#pragma once

#include "core/guidance/editions/rule_sheet.h"
#include "letters/guidance/judging/trial.h"
#include "ui/background/worker.h"
#include "ui/desk/guidance_desk.h"
#include "ui/guidance/changes/change_presenter.h"
#include "ui/guidance/changes/proposals_presenter.h"
#include "ui/guidance/rules/guidance_versions.h"

#include <QTimer>

namespace casepost::ui {

/// A sentence judged, or why it could not be.
struct TriedSentence
{
    letters::CheckResult result;
    QString problem; ///< empty when it was judged
};

/// The state of the guidance page: the versions, the one in hand, and a sentence tried under it.
class GuidancePresenter final : public QObject
{
    Q_OBJECT

public:
    explicit GuidancePresenter(GuidanceDesk &desk, QObject *parent = nullptr);

    /// Reads the guidance anew; the version in hand stays in hand.
    void refresh();
    bool isReady() const { return m_shelf.guidance != nullptr; }
    const std::vector<GuidanceVersion> &versions() const { return m_versions; }
    void choose(int version);
    /// Place of the version in hand among versions(); -1 while there is none.
    int chosen() const { return m_chosen; }
    const GuidanceVersion *version() const;
    /// The rules of the version in hand.
    std::vector<core::RuleSheet> rules() const;

    /// Judges a sentence under the version in hand once typing pauses; a newer call replaces it.
    /// The day of the trial is filled in here.
    void tryOut(const letters::Trial &trial);
    /// Runs the own examples of a rule; told by examplesRun().
    void runExamples(const QString &rule);

    GuidanceDesk &desk() { return m_desk; }
    ChangePresenter &change() { return m_change; }
    ProposalsPresenter &proposals() { return m_proposals; }
    /// Why this person cannot propose a change; empty when they can.
    QString whyNotPropose() const;
    /// Begins a change of a rule of the version in hand, or a new rule of the same kind. It amends
    /// the document from today on, or from the day of a version to come.
    void beginChange(const core::RuleSheet &rule);
    void beginNew(const core::RuleSheet &like);

Q_SIGNALS:
    /// The guidance was read; the versions may be others, and what this person may do.
    void shelved();
    void versionChosen();
    void triedOut(const casepost::ui::TriedSentence &sentence);
    void examplesRun(const QString &rule, const QStringList &problems);
    void failed(const QString &sentence);

private:
    void take(const core::Result<GuidanceShelf> &shelf);
    void judge();
    letters::AmendmentForm formOf(const letters::RuleForm &rule) const;

    GuidanceDesk &m_desk;
    GuidanceShelf m_shelf;
    std::vector<GuidanceVersion> m_versions;
    int m_chosen = -1;
    letters::Trial m_trial;
    int m_trialNumber = 0;
    QTimer m_pause;
    ChangePresenter m_change;
    ProposalsPresenter m_proposals;
    Worker m_beside{Worker::AtEnd::Drop}; ///< for what takes longer than a frame and needs no store
};

} // namespace casepost::ui
