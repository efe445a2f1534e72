#pragma once

#include "core/guidance/editions/rule_difference.h"
#include "ui/background/worker.h"
#include "ui/desk/guidance_desk.h"

namespace casepost::ui {

/// A proposal with what it would change.
struct ProposalRow
{
    letters::GuidanceProposal proposal;
    std::vector<core::RuleDifference> changes;
    QString problem; ///< why the changes are not known; empty when they are
};

/// The proposals that wait for a decision, and the decision.
class ProposalsPresenter final : public QObject
{
    Q_OBJECT

public:
    explicit ProposalsPresenter(GuidanceDesk &desk, QObject *parent = nullptr);

    void setShelf(const GuidanceShelf &shelf);
    void refresh();
    const std::vector<ProposalRow> &rows() const { return m_rows; }
    /// How many the acting person can decide.
    int decidable() const;
    /// Why this person cannot decide a proposal; empty when they can.
    QString whyNot(const letters::GuidanceProposal &proposal) const;
    void approve(letters::GuidanceProposalId proposal);
    void reject(letters::GuidanceProposalId proposal, const QString &why);
    bool isDeciding() const { return m_deciding; }

Q_SIGNALS:
    void listed();
    void decided(bool approved);
    void failed(const QString &sentence);

private:
    void take(std::vector<letters::GuidanceProposal> proposals);
    void finish(const core::Status &status, bool approved);

    GuidanceDesk &m_desk;
    GuidanceShelf m_shelf;
    std::vector<ProposalRow> m_rows;
    bool m_deciding = false;
    int m_number = 0;
    Worker m_beside{Worker::AtEnd::Drop}; ///< for what takes longer than a frame and needs no store
};

} // namespace casepost::ui
