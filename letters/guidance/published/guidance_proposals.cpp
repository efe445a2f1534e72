#include "letters/guidance/published/guidance_proposals.h"

#include "core/guidance/rules/pack_reader.h"
#include "letters/guidance/judging/subjects.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

Result<PackFiles> filesOf(const Proposal &proposal)
{
    return packFilesFromJson(proposal.content,
                             QString(proposal.name).replace(u' ', u'-') + u"/pack.toml"_s);
}

Result<GuidanceProposal> shown(const Proposal &proposal)
{
    TRY_ASSIGN(auto files, filesOf(proposal));
    return GuidanceProposal{proposal.id,
                            proposal.name,
                            std::move(files),
                            proposal.by,
                            proposal.byLogin,
                            proposal.proposedUtc,
                            proposal.state,
                            proposal.why,
                            proposal.decidedByLogin,
                            proposal.decidedUtc};
}

} // namespace

ProposalKind guidanceProposals()
{
    return {u"guidance"_s,
            u"guidance"_s,
            u"new guidance"_s,
            action::kGuidancePropose,
            action::kGuidanceRead,
            action::kGuidancePublish,
            [](Database &db,
               const Session &session,
               const Proposal &proposal,
               const Approval &approval) -> Status {
                TRY_ASSIGN(const auto files, filesOf(proposal));
                return GuidanceStore(db).publish(approval, session, files);
            }};
}

Result<GuidanceProposalId> GuidanceProposals::propose(const Session &session, const PackFiles &pack)
{
    TRY(require(session, action::kGuidancePropose));
    TRY_ASSIGN(const auto draft, readPack(pack.pack, pack.name, pack.reader(), guidanceSubjects()));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(GuidanceStore(m_db).guidanceWith(pack, session.clock->nowUtc()));
    TRY_ASSIGN(const auto id,
               m_decisions.propose(session,
                                   u"guidance"_s,
                                   u"%1 %2"_s.arg(draft.info.document, draft.info.version),
                                   packFilesToJson(pack)));
    TRY(transaction.commit());
    return id;
}

Result<GuidanceProposal> GuidanceProposals::proposal(const Session &session, GuidanceProposalId id)
{
    TRY_ASSIGN(const auto found, m_decisions.proposal(session, id));
    return shown(found);
}

Result<std::vector<GuidanceProposal>> GuidanceProposals::open(const Session &session)
{
    TRY_ASSIGN(const auto found, m_decisions.open(session));
    std::vector<GuidanceProposal> all;
    for (const Proposal &each : found) {
        TRY_ASSIGN(auto proposal, shown(each));
        all.push_back(std::move(proposal));
    }
    return all;
}

Status GuidanceProposals::approve(const Session &session, GuidanceProposalId id)
{
    return m_decisions.approve(session, id);
}

Status GuidanceProposals::reject(const Session &session, GuidanceProposalId id, const QString &why)
{
    return m_decisions.reject(session, id, why);
}

} // namespace casepost::letters
