#include "core/decisions/decisions.h"

#include "core/audit/record/audit.h"
#include "core/base/closed_words.h"
#include "core/text/kept_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kProposalStateNames =
    closedWords<ProposalState>({{ProposalState::Open, u"open"},
                                {ProposalState::Approved, u"approved"},
                                {ProposalState::Rejected, u"rejected"},
                                {ProposalState::Withdrawn, u"withdrawn"}});

constexpr qsizetype kLongestWhy = 2'000;

/// Columns of a request with its decision, if there is one, as readRow() takes them.
const QString &selectProposals()
{
    static const QString sql =
        u"SELECT p.id, p.kind, p.name, p.content, p.staff_id, s.login, p.os_login, p.proposed_utc, "
        u"d.verdict, d.why, ds.login, d.decided_utc "
        u"FROM proposal p JOIN staff s ON s.id = p.staff_id "
        u"LEFT JOIN decision d ON d.proposal_id = p.id "
        u"LEFT JOIN staff ds ON ds.id = d.staff_id "_s;
    return sql;
}

Result<ProposalState> stateOf(const Statement &row)
{
    if (row.isNull(8))
        return ProposalState::Open;
    if (const auto state = kProposalStateNames.read(row.text(8)))
        return *state;
    return fail(ErrorCode::Corrupt,
                u"The decision on request %1 cannot be read: restore a backup of the store."_s.arg(
                    row.integer(0)));
}

Result<Proposal> readRow(const Statement &row)
{
    Proposal proposal;
    proposal.id = ProposalId::fromRow(row.integer(0));
    proposal.kind = row.text(1);
    proposal.name = row.text(2);
    proposal.content = row.text(3).toUtf8();
    proposal.by = StaffId::fromRow(row.integer(4));
    proposal.byLogin = row.text(5);
    proposal.askedAs = row.text(6);
    proposal.proposedUtc = fromIsoUtc(row.text(7));
    TRY_ASSIGN(proposal.state, stateOf(row));
    if (proposal.state == ProposalState::Open)
        return proposal;
    proposal.why = row.text(9);
    proposal.decidedByLogin = row.text(10);
    proposal.decidedUtc = fromIsoUtc(row.text(11));
    return proposal;
}

QString auditName(ProposalId id)
{
    return u"proposal:%1"_s.arg(id.row());
}

QString actOf(const ProposalKind &kind, Decision decision)
{
    switch (decision) {
    case Decision::Approve:
        return kind.act + u".approve"_s;
    case Decision::Reject:
        return kind.act + u".reject"_s;
    case Decision::Withdraw:
        return kind.act + u".withdraw"_s;
    }
    Q_UNREACHABLE();
}

Result<QString> loginOfRecord(Database &db, StaffId id)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT os_login FROM staff WHERE id = ?"_s));
    TRY(row.bind(id.row()).run());
    return row.next() ? row.text(0) : QString();
}

Result<bool> askedBySame(Database &db, const Session &session, const Proposal &proposal)
{
    // A record may have been linked to another login since: who asked then is who asked.
    if (!session.practice && !proposal.askedAs.isEmpty() && proposal.askedAs == session.osLogin)
        return true;
    return isSamePerson(db, session, proposal.by);
}

Result<ProposalStep> stepOf(const Proposal &proposal, Decision decision, const ProposalKind &kind)
{
    for (const ProposalStep &step : kProposalSteps)
        if (step.from == proposal.state && step.decision == decision)
            return step;
    return fail(ErrorCode::Conflict,
                u"Request %1 for %2 is %3 already."_s.arg(QString::number(proposal.id.row()),
                                                          kind.thing,
                                                          proposalStateName(proposal.state)));
}

Status mayStep(Database &db,
               const Session &session,
               const Proposal &proposal,
               const ProposalStep &step,
               const ProposalKind &kind)
{
    TRY_ASSIGN(const bool own, askedBySame(db, session, proposal));
    if (own == (step.by == DecidedBy::Proposer))
        return {};
    const QString id = QString::number(proposal.id.row());
    return fail(ErrorCode::NotPermitted,
                own ? u"You asked for %1, so somebody else must decide: request %2 can only be "
                      "taken back by you."_s.arg(kind.thing, id)
                    : u"Request %1 for %2 is not yours to take back: turn it down instead."_s.arg(
                          id, kind.thing));
}

Status keep(Database &db,
            const Session &session,
            const Proposal &proposal,
            const ProposalStep &step,
            const QString &why)
{
    TRY_ASSIGN(auto row, db.prepareAct(u"act_decide", uR"(INSERT INTO decision
                              (proposal_id, verdict, why, digest, decided_utc, staff_id, os_login)
                              VALUES (?, ?, ?, ?, ?, ?, ?))"_s));
    return row.bind(proposal.id.row())
        .bind(proposalStateName(step.to))
        .bind(why.isNull() ? u""_s : why)
        .bind(digestOf(proposal))
        .bind(toIsoUtc(session.clock->nowUtc()))
        .bind(session.staff.id.row())
        .bind(session.osLogin.isNull() ? u""_s : session.osLogin)
        .run();
}

} // namespace

QString proposalStateName(ProposalState state)
{
    return kProposalStateNames.of(state);
}

QString digestOf(const Proposal &proposal)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part :
         {proposal.kind.toUtf8(), proposal.name.toUtf8(), proposal.content}) {
        hash.addData(QByteArray::number(part.size()) + ' ');
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

Result<Approval> Approval::ofNewStore(Database &db)
{
    TRY_ASSIGN(const auto other,
               db.scalar(u"SELECT count(*) FROM audit_entry WHERE action NOT IN ('staff.first', "
                         "'phrase.import', 'guidance.import')"_s));
    TRY_ASSIGN(const auto founders, db.scalar(u"SELECT count(*) FROM staff"_s));
    TRY_ASSIGN(const auto entries, db.scalar(u"SELECT count(*) FROM case_file"_s));
    if (other != u"0"_s || founders != u"1"_s || entries != u"0"_s)
        return fail(ErrorCode::NotPermitted,
                    u"This store is in use: what is new in it waits for a second person."_s);
    return Approval();
}

Result<bool> isSamePerson(Database &db, const Session &session, StaffId other)
{
    if (session.staff.id == other)
        return true;
    TRY_ASSIGN(const auto theirs, loginOfRecord(db, other));
    if (theirs.isEmpty())
        return false;
    TRY_ASSIGN(const auto own, loginOfRecord(db, session.staff.id));
    return theirs == own || (!session.practice && theirs == session.osLogin);
}

const ProposalKind *Decisions::kindNamed(const QString &name) const
{
    const auto kind = std::ranges::find(m_kinds, name, &ProposalKind::name);
    return kind == m_kinds.end() ? nullptr : &*kind;
}

Result<ProposalId> Decisions::propose(const Session &session,
                                      const QString &kind,
                                      const QString &name,
                                      const QByteArray &content)
{
    const ProposalKind *asked = kindNamed(kind);
    Q_ASSERT(asked);
    TRY(require(session, asked->propose));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(auto row, m_db.prepareAct(u"act_propose", uR"(INSERT INTO proposal
                              (kind, name, content, proposed_utc, staff_id, os_login)
                              VALUES (?, ?, ?, ?, ?, ?) RETURNING id)"_s));
    TRY_ASSIGN(const auto number,
               row.bind(kind)
                   .bind(name)
                   .bind(QString::fromUtf8(content))
                   .bind(toIsoUtc(session.clock->nowUtc()))
                   .bind(session.staff.id.row())
                   .bind(session.osLogin.isNull() ? u""_s : session.osLogin)
                   .runForId());
    const auto id = ProposalId::fromRow(number);
    TRY(appendAudit(m_db, session, asked->act + u".propose"_s, auditName(id), content));
    TRY(transaction.commit());
    return id;
}

Result<Proposal> Decisions::found(ProposalId id)
{
    TRY_ASSIGN(auto row, m_db.prepare(selectProposals() + u"WHERE p.id = ?"_s));
    TRY(row.bind(id.row()).run());
    if (row.next()) {
        TRY_ASSIGN(auto proposal, readRow(row));
        if (kindNamed(proposal.kind))
            return proposal;
    }
    return fail(
        ErrorCode::NotFound,
        u"There is no request %1 here: 'decision list' shows those that wait."_s.arg(id.row()));
}

Result<Proposal> Decisions::proposal(const Session &session, ProposalId id)
{
    TRY_ASSIGN(auto proposal, found(id));
    TRY(require(session, kindNamed(proposal.kind)->read));
    return proposal;
}

Result<std::vector<Proposal>> Decisions::open(const Session &session)
{
    const auto sees = [&](const ProposalKind &kind) { return session.may(kind.read); };
    if (std::ranges::none_of(m_kinds, sees))
        TRY(require(session, m_kinds.front().read));
    TRY_ASSIGN(auto rows,
               m_db.prepare(selectProposals() + u"WHERE d.proposal_id IS NULL ORDER BY p.id"_s));
    TRY(rows.run());
    std::vector<Proposal> all;
    while (rows.next()) {
        TRY_ASSIGN(auto proposal, readRow(rows));
        const ProposalKind *kind = kindNamed(proposal.kind);
        if (kind && sees(*kind))
            all.push_back(std::move(proposal));
    }
    return all;
}

Status Decisions::approve(const Session &session, ProposalId id)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto approved, decide(session, id, Decision::Approve, {}));
    TRY(kindNamed(approved.kind)->publish(m_db, session, approved, Approval()));
    return transaction.commit();
}

Status Decisions::reject(const Session &session, ProposalId id, const QString &why)
{
    if (why.trimmed().isEmpty() || why.size() > kLongestWhy)
        return fail(ErrorCode::InvalidInput,
                    u"Say why it is turned down, in at most 2,000 characters."_s,
                    {{u"field"_s, u"why"_s}});
    TRY(mayBeKept(why, u"The reason"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(decide(session, id, Decision::Reject, why.trimmed()));
    return transaction.commit();
}

Status Decisions::withdraw(const Session &session, ProposalId id)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(decide(session, id, Decision::Withdraw, {}));
    return transaction.commit();
}

// In the caller's transaction.
Result<Proposal>
Decisions::decide(const Session &session, ProposalId id, Decision decision, const QString &why)
{
    TRY_ASSIGN(auto proposal, found(id));
    const ProposalKind &kind = *kindNamed(proposal.kind);
    TRY(require(session, decision == Decision::Withdraw ? kind.propose : kind.decide));
    TRY_ASSIGN(const auto step, stepOf(proposal, decision, kind));
    TRY(mayStep(m_db, session, proposal, step, kind));
    TRY(keep(m_db, session, proposal, step, why));
    TRY(appendAudit(m_db,
                    session,
                    actOf(kind, decision),
                    auditName(id),
                    decision == Decision::Reject ? why.toUtf8() : digestOf(proposal).toLatin1()));
    return proposal;
}

} // namespace casepost::core
