#pragma once

#include "core/base/typed_id.h"
#include "phrases/phrase_diff.h"
#include "phrases/phrase_library.h"

#include <QDateTime>

namespace casepost::phrases {

using ProposalId = core::TypedId<struct ProposalTag>;

enum class ProposalState { Open, Approved, Rejected };

QString proposalStateName(ProposalState state); ///< "open", "approved", "rejected"

/// New or changed wording that somebody asks for, as a pack (REQ-PHR-09).
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
    {}

    /// Keeps a request. InvalidInput or Conflict as PhraseStore::import would give.
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
    core::Status decide(const core::Session &session,
                        const PhraseProposal &proposal,
                        bool approved,
                        const QString &why);

    core::Database &m_db;
};

} // namespace casepost::phrases
