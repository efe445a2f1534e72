#include "letters/guidance/guidance_proposals.h"

#include "core/audit/audit.h"
#include "core/base/kept_text.h"
#include "letters/guidance/pack_reader.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qsizetype kLongestWhy = 2'000;

constexpr auto kOneProposal = uR"(
    SELECT p.id, p.name, p.content, p.staff_id, s.login, p.proposed_utc,
           d.approved, d.why, ds.login, d.decided_utc
      FROM guidance_proposal p
      JOIN staff s ON s.id = p.staff_id
      LEFT JOIN guidance_decision d ON d.proposal_id = p.id
      LEFT JOIN staff ds ON ds.id = d.staff_id
     WHERE p.id = ?
)";

constexpr auto kOpenProposals = uR"(
    SELECT p.id, p.name, p.content, p.staff_id, s.login, p.proposed_utc, NULL, NULL, NULL, NULL
      FROM guidance_proposal p
      JOIN staff s ON s.id = p.staff_id
     WHERE NOT EXISTS (SELECT 1 FROM guidance_decision d WHERE d.proposal_id = p.id)
     ORDER BY p.id
)";

Result<GuidanceProposal> readRow(const Statement &row)
{
    GuidanceProposal proposal;
    proposal.id = GuidanceProposalId::fromRow(row.integer(0));
    proposal.name = row.text(1);
    const QString file = QString(proposal.name).replace(u' ', u'-') + u"/pack.toml"_s;
    TRY_ASSIGN(proposal.files, packFilesFromJson(row.text(2).toUtf8(), file));
    proposal.by = StaffId::fromRow(row.integer(3));
    proposal.byLogin = row.text(4);
    proposal.proposedUtc = fromIsoUtc(row.text(5));
    if (row.isNull(6))
        return proposal;
    proposal.state =
        row.integer(6) == 1 ? GuidanceProposalState::Approved : GuidanceProposalState::Rejected;
    proposal.why = row.text(7);
    proposal.decidedByLogin = row.text(8);
    proposal.decidedUtc = fromIsoUtc(row.text(9));
    return proposal;
}

QString auditName(GuidanceProposalId id)
{
    return u"guidance-proposal:%1"_s.arg(id.row());
}

Result<GuidanceProposalId> insertProposal(Database &db,
                                          const Session &session,
                                          const PackInfo &info,
                                          const QByteArray &content)
{
    TRY_ASSIGN(auto row,
               db.prepare(uR"(INSERT INTO guidance_proposal (name, content, proposed_utc, staff_id)
                              VALUES (?, ?, ?, ?) RETURNING id)"_s));
    TRY_ASSIGN(const auto id,
               row.bind(u"%1 %2"_s.arg(info.document, info.version))
                   .bind(QString::fromUtf8(content))
                   .bind(toIsoUtc(session.clock->nowUtc()))
                   .bind(session.staff.id.row())
                   .runForId());
    return GuidanceProposalId::fromRow(id);
}

} // namespace

QString guidanceProposalStateName(GuidanceProposalState state)
{
    switch (state) {
    case GuidanceProposalState::Open:
        return u"open"_s;
    case GuidanceProposalState::Approved:
        return u"approved"_s;
    case GuidanceProposalState::Rejected:
        return u"rejected"_s;
    }
    Q_UNREACHABLE();
}

Result<GuidanceProposalId> GuidanceProposals::propose(const Session &session, const PackFiles &pack)
{
    TRY(require(session, action::kGuidancePropose));
    TRY_ASSIGN(const auto draft, readPack(pack.pack, pack.name, pack.reader()));
    const QByteArray content = packFilesToJson(pack);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(GuidanceStore(m_db).guidanceWith(pack, session.clock->nowUtc()));
    TRY_ASSIGN(const auto id, insertProposal(m_db, session, draft.info, content));
    TRY(appendAudit(m_db, session, u"guidance.propose"_s, auditName(id), content));
    TRY(transaction.commit());
    return id;
}

Result<GuidanceProposal> GuidanceProposals::proposal(const Session &session, GuidanceProposalId id)
{
    TRY(require(session, action::kGuidanceRead));
    TRY_ASSIGN(auto row, m_db.prepare(QString::fromUtf16(kOneProposal)));
    TRY(row.bind(id.row()).run());
    if (!row.next())
        return fail(
            ErrorCode::NotFound,
            u"There is no request %1 for new guidance: 'guidance proposals' lists the open ones."_s
                .arg(id.row()));
    return readRow(row);
}

Result<std::vector<GuidanceProposal>> GuidanceProposals::open(const Session &session)
{
    TRY(require(session, action::kGuidanceRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kOpenProposals)));
    TRY(rows.run());
    std::vector<GuidanceProposal> all;
    while (rows.next()) {
        TRY_ASSIGN(auto proposal, readRow(rows));
        all.push_back(std::move(proposal));
    }
    return all;
}

Status GuidanceProposals::approve(const Session &session, GuidanceProposalId id)
{
    TRY(require(session, action::kGuidancePublish));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto found, proposal(session, id));
    if (found.by == session.staff.id)
        return fail(ErrorCode::NotPermitted,
                    u"You asked for this guidance, so somebody else must approve it."_s);
    TRY(decide(session, found, true, {}));
    TRY(GuidanceStore(m_db).import(session, found.files));
    return transaction.commit();
}

Status GuidanceProposals::reject(const Session &session, GuidanceProposalId id, const QString &why)
{
    TRY(require(session, action::kGuidancePublish));
    if (why.trimmed().isEmpty() || why.size() > kLongestWhy)
        return fail(ErrorCode::InvalidInput,
                    u"Say why the guidance is turned down, in at most 2,000 characters."_s,
                    {{u"field"_s, u"why"_s}});
    TRY(core::mayBeKept(why, u"The reason"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto found, proposal(session, id));
    TRY(decide(session, found, false, why.trimmed()));
    return transaction.commit();
}

Status GuidanceProposals::decide(const Session &session,
                                 const GuidanceProposal &proposal,
                                 bool approved,
                                 const QString &why)
{
    if (proposal.state != GuidanceProposalState::Open)
        return fail(ErrorCode::Conflict,
                    u"Request %1 for new guidance is %2 already."_s.arg(proposal.id.row())
                        .arg(guidanceProposalStateName(proposal.state)));
    TRY_ASSIGN(auto row, m_db.prepare(uR"(INSERT INTO guidance_decision
                                    (proposal_id, approved, why, decided_utc, staff_id)
                                VALUES (?, ?, ?, ?, ?))"_s));
    TRY(row.bind(proposal.id.row())
            .bind(std::int64_t(approved ? 1 : 0))
            .bind(why.isNull() ? u""_s : why)
            .bind(toIsoUtc(session.clock->nowUtc()))
            .bind(session.staff.id.row())
            .run());
    return appendAudit(m_db,
                       session,
                       approved ? u"guidance.approve"_s : u"guidance.reject"_s,
                       auditName(proposal.id),
                       why.toUtf8());
}

} // namespace casepost::letters
