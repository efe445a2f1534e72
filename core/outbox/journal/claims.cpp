#include "core/outbox/journal/claims.h"

#include "core/audit/record/audit.h"
#include "core/outbox/journal/retry_policy.h"
#include "core/store/engine/store_marks.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

#define CASEPOST_DUE_DEFERRED                                                                      \
    "SELECT id FROM message WHERE state = 'deferred' AND gateway = ? AND next_attempt_utc <= ? "   \
    "ORDER BY next_attempt_utc, id LIMIT ?"
#define CASEPOST_DUE_QUEUED                                                                        \
    "SELECT id FROM message WHERE state = 'queued' AND gateway = ? "                               \
    "ORDER BY next_attempt_utc, id LIMIT ?"

const auto kDueDeferred = QStringLiteral(CASEPOST_DUE_DEFERRED);
const auto kDueQueued = QStringLiteral(CASEPOST_DUE_QUEUED);
// On a server what another sender is just taking is passed over.
const auto kDueDeferredPostgres = u"SELECT act_due_deferred(?, ?, ?)"_s;
const auto kDueQueuedPostgres = u"SELECT act_due_queued(?, ?)"_s;

#undef CASEPOST_DUE_DEFERRED
#undef CASEPOST_DUE_QUEUED

const auto kClaim = uR"(
    UPDATE message
       SET state = 'sending', phase = 'claimed', sender = ?, changed_utc = ?
     WHERE id = ? AND state = ?
)"_s;

const auto kMark = uR"(
    UPDATE message
       SET phase = 'committing'
     WHERE id = ? AND state = 'sending' AND phase = 'claimed' AND sender = ? AND hold_reason = ''
)"_s;

const auto kCountDue = uR"(
    SELECT COUNT(*) FROM message
     WHERE gateway = ?
       AND (state = 'queued' OR (state = 'deferred' AND next_attempt_utc <= ?))
)"_s;

const auto kTooFar =
    u"SELECT 1 FROM message WHERE state = 'deferred' AND next_attempt_utc > ? LIMIT 1"_s;

const auto kClamp = uR"(
    UPDATE message SET next_attempt_utc = ? WHERE state = 'deferred' AND next_attempt_utc > ?
)"_s;

Status addIds(Statement &query, std::vector<MessageId> &ids)
{
    TRY(query.run());
    while (query.next())
        ids.push_back(MessageId::fromRow(query.integer(0)));
    return {};
}

Result<std::vector<MessageId>> dueIds(Database &db, const QString &gateway, const QDateTime &nowUtc)
{
    const bool postgres = db.engine() == Engine::Postgres;
    std::vector<MessageId> ids;
    TRY_ASSIGN(auto deferred, db.prepare(postgres ? kDueDeferredPostgres : kDueDeferred));
    TRY(addIds(deferred.bind(gateway).bind(toIsoUtc(nowUtc)).bind(kClaimBatch), ids));
    const int room = kClaimBatch - static_cast<int>(ids.size());
    TRY_ASSIGN(auto queued, db.prepare(postgres ? kDueQueuedPostgres : kDueQueued));
    TRY(addIds(queued.bind(gateway).bind(room), ids));
    return ids;
}

QString auditObjects(const std::vector<MessageId> &ids)
{
    QStringList words;
    for (const MessageId id : ids)
        words += u"message:%1"_s.arg(id.row());
    return words.join(u' ');
}

} // namespace

Result<std::vector<JournalRow>>
claimDue(Database &db, const Session &session, const QString &gateway, const QString &sender)
{
    const QDateTime now = session.clock->nowUtc();
    std::vector<JournalRow> rows;
    TRY_ASSIGN(const int due, countDue(db, gateway, now));
    if (due == 0)
        return rows; // nothing to write, so no write lock is asked for
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto ids, dueIds(db, gateway, now));
    if (ids.empty())
        return rows;
    TRY_ASSIGN(auto claim, db.prepareAct(u"act_claim", kClaim));
    for (const MessageId id : ids) {
        TRY_ASSIGN(auto row, journalRow(db, id));
        TRY_ASSIGN(const auto next, advance(row.state, Step::Claim));
        TRY(claim.bind(sender)
                .bind(toIsoUtc(now))
                .bind(id.row())
                .bind(messageStateName(row.state))
                .run());
        row.state = next;
        row.sender = sender;
        rows.push_back(std::move(row));
    }
    const auto taken = static_cast<qint64>(rows.size());
    TRY_ASSIGN(const qint64 last, countTaken(db, taken));
    for (qint64 i = 0; i < taken; ++i)
        rows[static_cast<std::size_t>(i)].taken = last - taken + 1 + i;
    TRY(appendAudit(db, session, u"outbox.claim"_s, auditObjects(ids)));
    TRY(transaction.commit());
    return rows;
}

Result<int> countDue(Database &db, const QString &gateway, const QDateTime &nowUtc)
{
    TRY_ASSIGN(auto count, db.prepare(kCountDue));
    TRY(count.bind(gateway).bind(toIsoUtc(nowUtc)).run());
    return count.next() ? static_cast<int>(count.integer(0)) : 0;
}

Status setCommitMark(Database &db, const JournalRow &row)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(auto mark, db.prepareAct(u"act_commit_mark", kMark));
    TRY(mark.bind(row.id.row()).bind(row.sender).run());
    if (mark.changedRows() == 1)
        return transaction.commit();
    TRY_ASSIGN(const auto now, journalRow(db, row.id));
    if (now.state == MessageState::Sending && now.sender == row.sender)
        return fail(ErrorCode::Blocked,
                    u"Message %1 is to be looked at first: its case changed."_s.arg(row.id.row()));
    return fail(
        ErrorCode::Conflict,
        u"Message %1 was taken over by another sender: it was not sent here."_s.arg(row.id.row()));
}

Status clampWaits(Database &db, const QDateTime &nowUtc)
{
    const auto latest = toIsoUtc(nowUtc.addMSecs(std::chrono::milliseconds(kLongestWait).count()));
    TRY_ASSIGN(auto far, db.prepare(kTooFar));
    TRY(far.bind(latest).run());
    if (!far.next())
        return {}; // nothing to write, so no write lock is asked for
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    {
        TRY_ASSIGN(auto clamp, db.prepareAct(u"act_clamp_waits", kClamp));
        TRY(clamp.bind(latest).bind(latest).run());
    }
    return transaction.commit();
}

} // namespace casepost::core
