#pragma once

#include "core/decisions/decisions.h"
#include "letters/guidance/published/guidance_store.h"

namespace casepost::letters {

using GuidanceProposalId = core::ProposalId;
using GuidanceProposalState = core::ProposalState;

/// New guidance that somebody asks for: its name is document and version, its content the files of
/// the pack (packFilesToJson()).
core::ProposalKind guidanceProposals();

/// A guidance pack that somebody asks to have published.
struct GuidanceProposal
{
    GuidanceProposalId id;
    QString name; ///< document and version: "hmpo-communication 31.1"
    PackFiles files;
    core::StaffId by;
    QString byLogin;
    QDateTime proposedUtc;
    GuidanceProposalState state = GuidanceProposalState::Open;
    QString why;            ///< of the decision; empty while open
    QString decidedByLogin; ///< empty while open
    QDateTime decidedUtc;
};

/// Requests for new guidance: anybody asks, customer assurance decides, nobody on their own request
/// (REQ-VER-01, architecture rule 7).
class GuidanceProposals
{
public:
    explicit GuidanceProposals(core::Database &db)
        : m_db(db)
        , m_decisions(db, {guidanceProposals()})
    {}

    /// Keeps a request. Fails as GuidanceStore::guidanceWith() would: a pack whose examples do not
    /// hold is not even asked for.
    core::Result<GuidanceProposalId> propose(const core::Session &session, const PackFiles &pack);
    /// One request. NotFound in words.
    core::Result<GuidanceProposal> proposal(const core::Session &session, GuidanceProposalId id);
    /// Those not decided yet, oldest first.
    core::Result<std::vector<GuidanceProposal>> open(const core::Session &session);
    /// Publishes the pack: known here from now. NotPermitted on one's own request; Conflict when it
    /// was decided, or another pack took its version.
    core::Status approve(const core::Session &session, GuidanceProposalId id);
    /// Turns it down. InvalidInput when `why` is blank or over 2,000 characters.
    core::Status reject(const core::Session &session, GuidanceProposalId id, const QString &why);

private:
    core::Database &m_db;
    core::Decisions m_decisions;
};

} // namespace casepost::letters
