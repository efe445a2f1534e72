#include "phrases/phrase_proposals.h"

#include "core/audit/audit.h"
#include "core/base/kept_text.h"

namespace casepost::phrases {

using core::ErrorCode;
using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWhy = 2'000;

// Columns of a request with its decision, if there is one, as readRow() takes them.
const QString &selectProposals()
{
    static const QString sql =
        u"SELECT p.id, p.name, p.content, p.staff_id, s.login, p.proposed_utc, d.approved, d.why "
        u"FROM phrase_proposal p JOIN staff s ON s.id = p.staff_id "
        u"LEFT JOIN phrase_decision d ON d.proposal_id = p.id "_s;
    return sql;
}

PhraseProposal readRow(const core::Statement &row)
{
    PhraseProposal proposal;
    proposal.id = ProposalId::fromRow(row.integer(0));
    proposal.name = row.text(1);
    proposal.toml = row.text(2).toUtf8();
    proposal.by = core::StaffId::fromRow(row.integer(3));
    proposal.byLogin = row.text(4);
    proposal.proposedUtc = core::fromIsoUtc(row.text(5));
    if (!row.isNull(6))
        proposal.state = row.integer(6) == 1 ? ProposalState::Approved : ProposalState::Rejected;
    proposal.why = row.text(7);
    return proposal;
}

QString auditName(ProposalId id)
{
    return u"phrase-proposal:%1"_s.arg(id.row());
}

// The statement ends here: one still open would stop the transaction's commit.
Result<ProposalId> insertProposal(core::Database &db,
                                  const core::Session &session,
                                  const PhrasePack &pack,
                                  const QByteArray &toml)
{
    TRY_ASSIGN(auto row,
               db.prepare(u"INSERT INTO phrase_proposal (name, content, proposed_utc, staff_id) "
                          u"VALUES (?, ?, ?, ?) RETURNING id"_s));
    row.bind(u"%1 %2"_s.arg(pack.id, pack.version))
        .bind(QString::fromUtf8(toml))
        .bind(core::toIsoUtc(session.clock->nowUtc()))
        .bind(session.staff.id.row());
    TRY(row.run());
    row.next();
    return ProposalId::fromRow(row.integer(0));
}

} // namespace

QString proposalStateName(ProposalState state)
{
    switch (state) {
    case ProposalState::Open:
        return u"open"_s;
    case ProposalState::Approved:
        return u"approved"_s;
    case ProposalState::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

Result<ProposalId> PhraseProposals::propose(const core::Session &session,
                                            const QByteArray &toml,
                                            const QString &fileName)
{
    TRY(core::require(session, core::action::kPhrasePropose));
    TRY_ASSIGN(const PhrasePack pack, readPhrasePack(toml, fileName));
    TRY_ASSIGN(auto transaction, core::Transaction::begin(m_db));
    TRY(PhraseStore(m_db).libraryWith(pack));
    TRY_ASSIGN(const ProposalId id, insertProposal(m_db, session, pack, toml));
    TRY(core::appendAudit(m_db, session, u"phrase.propose"_s, auditName(id), toml));
    TRY(transaction.commit());
    return id;
}

Result<PhraseProposal> PhraseProposals::proposal(const core::Session &session, ProposalId id)
{
    TRY(core::require(session, core::action::kPhraseRead));
    TRY_ASSIGN(auto row, m_db.prepare(selectProposals() + u"WHERE p.id = ?"_s));
    TRY(row.bind(id.row()).run());
    if (!row.next())
        return core::fail(
            ErrorCode::NotFound,
            u"There is no request %1 for a change of wording; list the open ones."_s.arg(id.row()));
    return readRow(row);
}

Result<std::vector<PhraseProposal>> PhraseProposals::open(const core::Session &session)
{
    TRY(core::require(session, core::action::kPhraseRead));
    TRY_ASSIGN(auto rows,
               m_db.prepare(selectProposals() + u"WHERE d.proposal_id IS NULL ORDER BY p.id"_s));
    TRY(rows.run());
    std::vector<PhraseProposal> all;
    while (rows.next())
        all.push_back(readRow(rows));
    return all;
}

Status PhraseProposals::approve(const core::Session &session, ProposalId id)
{
    TRY(core::require(session, core::action::kPhrasePublish));
    TRY_ASSIGN(auto transaction, core::Transaction::begin(m_db));
    TRY_ASSIGN(const PhraseProposal found, proposal(session, id));
    if (found.by == session.staff.id)
        return core::fail(
            ErrorCode::NotPermitted,
            u"You asked for this change of wording, so somebody else must approve it."_s);
    TRY(decide(session, found, true, {}));
    TRY(PhraseStore(m_db).import(session, found.toml, found.name));
    return transaction.commit();
}

Status PhraseProposals::reject(const core::Session &session, ProposalId id, const QString &why)
{
    TRY(core::require(session, core::action::kPhrasePublish));
    if (why.trimmed().isEmpty() || why.size() > kLongestWhy)
        return core::fail(ErrorCode::InvalidInput,
                          u"Say why the change is turned down, in at most 2,000 characters."_s,
                          {{u"field"_s, u"why"_s}});
    TRY(core::mayBeKept(why, u"The reason"_s));
    TRY_ASSIGN(auto transaction, core::Transaction::begin(m_db));
    TRY_ASSIGN(const PhraseProposal found, proposal(session, id));
    TRY(decide(session, found, false, why.trimmed()));
    return transaction.commit();
}

Status PhraseProposals::decide(const core::Session &session,
                               const PhraseProposal &proposal,
                               bool approved,
                               const QString &why)
{
    if (proposal.state != ProposalState::Open)
        return core::fail(
            ErrorCode::Conflict,
            u"Request %1 for a change of wording is %2 already."_s.arg(proposal.id.row())
                .arg(proposalStateName(proposal.state)));
    TRY_ASSIGN(
        auto row,
        m_db.prepare(u"INSERT INTO phrase_decision (proposal_id, approved, why, decided_utc, "
                     u"staff_id) VALUES (?, ?, ?, ?, ?)"_s));
    TRY(row.bind(proposal.id.row())
            .bind(std::int64_t(approved ? 1 : 0))
            .bind(why.isNull() ? u""_s : why)
            .bind(core::toIsoUtc(session.clock->nowUtc()))
            .bind(session.staff.id.row())
            .run());
    return core::appendAudit(m_db,
                             session,
                             approved ? u"phrase.approve"_s : u"phrase.reject"_s,
                             auditName(proposal.id),
                             why.toUtf8());
}

} // namespace casepost::phrases
