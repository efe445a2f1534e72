#include "phrases/phrase_proposals.h"

#include "core/audit/record/audit.h"

#include <QCryptographicHash>

namespace casepost::phrases {

using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

QString hashOf(const QByteArray &toml)
{
    return QString::fromLatin1(QCryptographicHash::hash(toml, QCryptographicHash::Sha256).toHex());
}

Result<bool> isStored(core::Database &db, const QString &sha256)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM phrase_pack WHERE sha256 = ?"_s));
    TRY(row.bind(sha256).run());
    return row.next();
}

Result<std::int64_t> insertPack(core::Database &db,
                                const core::Session &session,
                                const PhrasePack &pack,
                                const QByteArray &toml,
                                const QString &sha256)
{
    TRY_ASSIGN(
        auto row,
        db.prepareAct(u"act_phrase_pack",
                      u"INSERT INTO phrase_pack (name, sha256, content, imported_utc, staff_id) "
                      u"VALUES (?, ?, ?, ?, ?) RETURNING id"_s));
    row.bind(u"%1 %2"_s.arg(pack.id, pack.version))
        .bind(sha256)
        .bind(QString::fromUtf8(toml))
        .bind(core::toIsoUtc(session.clock->nowUtc()))
        .bind(session.staff.id.row());
    return row.runForId();
}

PhraseProposal shown(const core::Proposal &proposal)
{
    return {proposal.id,
            proposal.name,
            proposal.content,
            proposal.by,
            proposal.byLogin,
            proposal.proposedUtc,
            proposal.state,
            proposal.why};
}

} // namespace

Result<bool> isPublished(core::Database &db, const QByteArray &toml)
{
    return isStored(db, hashOf(toml));
}

Status publish(core::Database &db,
               const core::Approval & /*shown*/,
               const core::Session &session,
               const QByteArray &toml,
               const QString &fileName)
{
    TRY_ASSIGN(const PhrasePack pack, readPhrasePack(toml, fileName));
    const auto sha256 = hashOf(toml);
    TRY_ASSIGN(auto transaction, core::Transaction::begin(db));
    TRY_ASSIGN(const bool known, isStored(db, sha256));
    if (known)
        return transaction.commit();
    TRY(PhraseStore(db).libraryWith(pack));
    TRY_ASSIGN(const std::int64_t id, insertPack(db, session, pack, toml, sha256));
    TRY(core::appendAudit(db, session, u"phrase.import"_s, u"phrase-pack:%1"_s.arg(id), toml));
    return transaction.commit();
}

core::ProposalKind phraseProposals()
{
    return {u"phrases"_s,
            u"phrase"_s,
            u"a change of wording"_s,
            core::action::kPhrasePropose,
            core::action::kPhraseRead,
            core::action::kPhrasePublish,
            [](core::Database &db,
               const core::Session &session,
               const core::Proposal &proposal,
               const core::Approval &approval) {
                return publish(db, approval, session, proposal.content, proposal.name);
            }};
}

Result<ProposalId> PhraseProposals::propose(const core::Session &session,
                                            const QByteArray &toml,
                                            const QString &fileName)
{
    TRY(core::require(session, core::action::kPhrasePropose));
    TRY_ASSIGN(const PhrasePack pack, readPhrasePack(toml, fileName));
    TRY_ASSIGN(auto transaction, core::Transaction::begin(m_db));
    TRY(PhraseStore(m_db).libraryWith(pack));
    TRY_ASSIGN(
        const auto id,
        m_decisions.propose(session, u"phrases"_s, u"%1 %2"_s.arg(pack.id, pack.version), toml));
    TRY(transaction.commit());
    return id;
}

Result<PhraseProposal> PhraseProposals::proposal(const core::Session &session, ProposalId id)
{
    TRY_ASSIGN(const auto found, m_decisions.proposal(session, id));
    return shown(found);
}

Result<std::vector<PhraseProposal>> PhraseProposals::open(const core::Session &session)
{
    TRY_ASSIGN(const auto found, m_decisions.open(session));
    std::vector<PhraseProposal> all;
    for (const auto &proposal : found)
        all.push_back(shown(proposal));
    return all;
}

Status PhraseProposals::approve(const core::Session &session, ProposalId id)
{
    return m_decisions.approve(session, id);
}

Status PhraseProposals::reject(const core::Session &session, ProposalId id, const QString &why)
{
    return m_decisions.reject(session, id, why);
}

} // namespace casepost::phrases
