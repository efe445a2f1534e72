#pragma once

#include "core/decisions/decisions.h"
#include "phrases/phrase_diff.h"
#include "phrases/phrase_library.h"

namespace casepost::phrases {

using core::ProposalId;
using core::ProposalState;
using core::proposalStateName;

/// New or changed wording that somebody asks for, as a pack (REQ-PHR-09): its name is id and
/// version of the pack, its content the pack's TOML.
core::ProposalKind phraseProposals();

/// Is this very pack published already?
core::Result<bool> isPublished(core::Database &db, const QByteArray &toml);
/// Adds a pack that a second person approved (REQ-PHR-10); one that is there already is nothing
/// new. Fails as PhraseStore::libraryWith() does.
core::Status publish(core::Database &db,
                     const core::Approval &approval,
                     const core::Session &session,
                     const QByteArray &toml,
                     const QString &fileName);

/// A request as it is shown.
struct PhraseProposal
{
    ProposalId id;
    QString name; ///< id and version of the pack
    QByteArray toml;
    core::StaffId by;
    QString byLogin;
    QDateTime proposedUtc;
    ProposalState state = ProposalState::Open;
    QString why; ///< of the decision; empty while open
};

/// What a pack would do to a library.
struct PhraseImpact
{
    PhraseChange change;
    QStringList startsIn;  ///< templates that put the phrase into a new letter
    QStringList offeredIn; ///< the other templates that offer it
};

/// The phrases a pack adds or changes, by code, each compared with the newest version before it.
/// What the library already holds is left out.
std::vector<PhraseImpact> impactOf(const PhrasePack &pack, const PhraseLibrary &library);

/// Requests for new wording: anybody asks, customer assurance decides, nobody on their own request
/// (REQ-PHR-09, REQ-PHR-10).
class PhraseProposals
{
public:
    explicit PhraseProposals(core::Database &db)
        : m_db(db)
        , m_decisions(db, {phraseProposals()})
    {}

    /// Keeps a request. InvalidInput or Conflict as PhraseStore::libraryWith() would give.
    core::Result<ProposalId>
    propose(const core::Session &session, const QByteArray &toml, const QString &fileName);
    /// One request. NotFound in words.
    core::Result<PhraseProposal> proposal(const core::Session &session, ProposalId id);
    /// Those not decided yet, oldest first.
    core::Result<std::vector<PhraseProposal>> open(const core::Session &session);
    /// Publishes the wording. NotPermitted on one's own request; Conflict when it was decided.
    core::Status approve(const core::Session &session, ProposalId id);
    /// Turns it down. InvalidInput when `why` is blank or over 2,000 characters.
    core::Status reject(const core::Session &session, ProposalId id, const QString &why);

private:
    core::Database &m_db;
    core::Decisions m_decisions;
};

} // namespace casepost::phrases
