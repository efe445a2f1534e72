#include "ui/guidance/changes/proposals_presenter.h"

#include <algorithm>

namespace casepost::ui {

ProposalsPresenter::ProposalsPresenter(GuidanceDesk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{}

void ProposalsPresenter::setShelf(const GuidanceShelf &shelf)
{
    m_shelf = shelf;
    refresh();
}

void ProposalsPresenter::refresh()
{
    if (!m_shelf.guidance)
        return;
    m_desk.proposals(this, [this](core::Result<std::vector<letters::GuidanceProposal>> answer) {
        if (answer)
            take(std::move(*answer));
        else
            Q_EMIT failed(answer.error().message);
    });
}

void ProposalsPresenter::take(std::vector<letters::GuidanceProposal> proposals)
{
    m_beside.ask<std::vector<ProposalRow>>(
        this,
        [guidance = m_shelf.guidance, waiting = std::move(proposals)] {
            std::vector<ProposalRow> rows;
            for (const auto &proposal : waiting) {
                auto changes =
                    core::differencesOf(proposal.files, guidance->editions(), guidance->subjects());
                if (changes)
                    rows.push_back({proposal, std::move(*changes), {}});
                else
                    rows.push_back({proposal, {}, changes.error().message});
            }
            return rows;
        },
        [this, number = ++m_number](const std::vector<ProposalRow> &rows) {
            if (number != m_number)
                return;
            m_rows = rows;
            Q_EMIT listed();
        });
}

int ProposalsPresenter::decidable() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [this](const ProposalRow &row) {
        return whyNot(row.proposal).isEmpty();
    }));
}

QString ProposalsPresenter::whyNot(const letters::GuidanceProposal &proposal) const
{
    if (!m_shelf.mayPublish)
        return tr("Customer assurance decides about changes of the guidance.");
    if (proposal.by == m_shelf.me)
        return tr("You proposed this, so somebody else must decide.");
    return {};
}

void ProposalsPresenter::approve(letters::GuidanceProposalId proposal)
{
    if (m_deciding)
        return;
    m_deciding = true;
    m_desk.approve(this, proposal, [this](const core::Status &status) { finish(status, true); });
}

void ProposalsPresenter::reject(letters::GuidanceProposalId proposal, const QString &why)
{
    if (m_deciding)
        return;
    m_deciding = true;
    m_desk.reject(
        this, proposal, why, [this](const core::Status &status) { finish(status, false); });
}

void ProposalsPresenter::finish(const core::Status &status, bool approved)
{
    m_deciding = false;
    if (status)
        Q_EMIT decided(approved);
    else
        Q_EMIT failed(status.error().message);
    refresh();
}

} // namespace casepost::ui
