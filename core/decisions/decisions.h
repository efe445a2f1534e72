#pragma once

#include "core/access/session.h"
#include "core/base/typed_id.h"

#include <QDateTime>

#include <array>
#include <functional>

// Four eyes, once: a thing that waits for a second person, whatever it is. Every kind of thing is
// asked for, looked at and decided here, so that none has a rule of its own about who may decide.
namespace casepost::core {

using ProposalId = TypedId<struct ProposalTag>;

enum class ProposalState { Open, Approved, Rejected, Withdrawn };
enum class Decision { Approve, Reject, Withdraw };
/// Who may take a step: somebody else than who asked, or only who asked.
enum class DecidedBy { Another, Proposer };

QString proposalStateName(ProposalState state); ///< "open", "approved", "rejected", "withdrawn"

/// A step that a proposal can take. What is not in the table cannot happen.
struct ProposalStep
{
    ProposalState from;
    Decision decision;
    ProposalState to;
    DecidedBy by;
};
inline constexpr std::array kProposalSteps{
    ProposalStep{
        ProposalState::Open, Decision::Approve, ProposalState::Approved, DecidedBy::Another},
    ProposalStep{
        ProposalState::Open, Decision::Reject, ProposalState::Rejected, DecidedBy::Another},
    ProposalStep{
        ProposalState::Open, Decision::Withdraw, ProposalState::Withdrawn, DecidedBy::Proposer},
};

/// A thing that somebody asks for. Its content never changes: a changed thing is another proposal.
struct Proposal
{
    ProposalId id;
    QString kind; ///< ProposalKind::name
    QString name; ///< what is asked for, in a few words without personal data but staff logins
    QByteArray content;
    StaffId by;
    QString byLogin; ///< staff login
    QString askedAs; ///< Identity::login of who asked; empty for those of before it was kept
    QDateTime proposedUtc;
    ProposalState state = ProposalState::Open;
    QString why;            ///< of the decision; empty while open
    QString decidedByLogin; ///< empty while open
    QDateTime decidedUtc;
};

/// SHA-256 (hex) of exactly what is decided on: kind, name and content.
QString digestOf(const Proposal &proposal);

/// Shows a function that writes what four eyes must see that they have. Nobody but Decisions and
/// the founding of a store can make one.
class Approval
{
public:
    /// For the first packs of a store, which nobody else can see yet. NotPermitted once anything
    /// but its first staff record and its packs was recorded. In the transaction that makes it.
    static Result<Approval> ofNewStore(Database &db);

private:
    friend class Decisions;
    Approval() = default;
};

/// What sort of thing a proposal can be, and what each needs.
struct ProposalKind
{
    QString name;  ///< "phrases"
    QString act;   ///< of the audit record: "phrase" gives "phrase.propose", "phrase.approve" …
    QString thing; ///< in sentences: "a change of wording"
    // Actions of the role table.
    QStringView propose;
    QStringView read;
    QStringView decide;
    /// Brings what was approved into being, in the transaction of the decision.
    std::function<Status(Database &, const Session &, const Proposal &, const Approval &)> publish;
};

/// Is a staff record that of the acting person? Two records of one login are one person.
Result<bool> isSamePerson(Database &db, const Session &session, StaffId other);

/// The proposals of some kinds.
class Decisions
{
public:
    Decisions(Database &db, std::vector<ProposalKind> kinds)
        : m_db(db)
        , m_kinds(std::move(kinds))
    {}

    /// Keeps a request; what it asks for was judged by its kind before. NotPermitted.
    Result<ProposalId> propose(const Session &session,
                               const QString &kind,
                               const QString &name,
                               const QByteArray &content);
    /// One request of these kinds. NotFound in words.
    Result<Proposal> proposal(const Session &session, ProposalId id);
    /// Those not decided yet that the person may see, oldest first.
    Result<std::vector<Proposal>> open(const Session &session);
    /// Publishes what was asked for. NotPermitted on one's own request; Conflict when it was
    /// decided.
    Status approve(const Session &session, ProposalId id);
    /// Turns it down. InvalidInput when `why` is blank, over 2,000 characters or holds a secret.
    Status reject(const Session &session, ProposalId id, const QString &why);
    /// Takes one's own request back.
    Status withdraw(const Session &session, ProposalId id);

private:
    const ProposalKind *kindNamed(const QString &name) const;
    Result<Proposal> found(ProposalId id);
    Result<Proposal>
    decide(const Session &session, ProposalId id, Decision decision, const QString &why);

    Database &m_db;
    std::vector<ProposalKind> m_kinds;
};

} // namespace casepost::core
