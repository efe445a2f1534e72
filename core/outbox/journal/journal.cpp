#include "core/outbox/journal/journal.h"

#include "core/audit/record/audit.h"
#include "core/outbox/journal/tell_case.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectRow = uR"(
    SELECT m.letter_id, m.case_id, l.staff_id, m.gateway, m.smtp_id, m.state, m.phase,
           COALESCE(m.sender, ''), m.attempts,
           (SELECT COUNT(*) FROM attempt a WHERE a.message_id = m.id), m.recipient
      FROM message m
      JOIN letter l ON l.id = m.letter_id
     WHERE m.id = ?
)"_s;

// The old state and the old sender stand in the condition: whoever comes second changes nothing.
const auto kUpdateState = uR"(
    UPDATE message
       SET state = ?, phase = 'none', sender = NULL, attempts = ?, next_attempt_utc = ?,
           reason = ?, changed_utc = ?
     WHERE id = ? AND state = ? AND COALESCE(sender, '') = ?
)"_s;

const auto kHoldWanted = u"SELECT hold_reason FROM message WHERE id = ?"_s;
const auto kWantHold = u"UPDATE message SET hold_reason = ? WHERE id = ?"_s;

const auto kInsertAttempt = uR"(
    INSERT INTO attempt (message_id, number, at_utc, result, detail) VALUES (?, ?, ?, ?, ?)
)"_s;

Status writeState(Database &db,
                  const Session &session,
                  const JournalRow &row,
                  const StepRecord &record,
                  MessageState next)
{
    TRY_ASSIGN(auto update, db.prepareAct(u"act_step", kUpdateState));
    TRY(update.bind(messageStateName(next))
            .bind(record.attempts)
            .bind(toIsoUtc(record.nextAttemptUtc))
            .bind(record.reason.isNull() ? u""_s : record.reason)
            .bind(toIsoUtc(session.clock->nowUtc()))
            .bind(row.id.row())
            .bind(messageStateName(row.state))
            .bind(row.sender.isNull() ? u""_s : row.sender)
            .run());
    if (update.changedRows() != 1)
        return fail(ErrorCode::Conflict,
                    u"Message %1 was changed by somebody else meanwhile: look at it again."_s.arg(
                        row.id.row()));
    return appendAudit(db, session, record.act, auditObject(row), record.auditedContent);
}

Status wantHold(Database &db, MessageId id, const QString &why)
{
    TRY_ASSIGN(auto want, db.prepareAct(u"act_want_hold", kWantHold));
    return want.bind(why.isNull() ? u""_s : why).bind(id.row()).run();
}

/// Why the message is to be held; empty: it is not. Read behind the write of its state, so that it
/// is the newest.
Result<QString> holdWanted(Database &db, MessageId id)
{
    TRY_ASSIGN(auto wanted, db.prepare(kHoldWanted));
    TRY(wanted.bind(id.row()).run());
    return wanted.next() ? wanted.text(0) : QString();
}

bool waits(MessageState state)
{
    return state == MessageState::Queued || state == MessageState::Deferred;
}

} // namespace

Result<JournalRow> journalRow(Database &db, MessageId id)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectRow));
    TRY(query.bind(id.row()).run());
    if (!query.next())
        return fail(ErrorCode::NotFound, u"There is no message %1 in the outbox."_s.arg(id.row()));
    const auto state = messageStateFromName(query.text(5));
    if (!state)
        return fail(
            ErrorCode::Corrupt,
            u"Message %1 has no known state: run 'casepost-cli store check'."_s.arg(id.row()));
    return JournalRow{.id = id,
                      .letter = LetterId::fromRow(query.integer(0)),
                      .caseId = CaseId::fromRow(query.integer(1)),
                      .author = StaffId::fromRow(query.integer(2)),
                      .gateway = query.text(3),
                      .recipient = query.text(10),
                      .smtpId = query.text(4),
                      .state = *state,
                      .committing = query.text(6) == u"committing"_s,
                      .sender = query.text(7),
                      .attempts = static_cast<int>(query.integer(8)),
                      .tries = static_cast<int>(query.integer(9)),
                      .taken = 0};
}

QString auditObject(const JournalRow &row)
{
    return u"case:%1 letter:%2 message:%3"_s.arg(QString::number(row.caseId.row()),
                                                 QString::number(row.letter.row()),
                                                 QString::number(row.id.row()));
}

Result<MessageState>
takeStep(Database &db, const Session &session, const JournalRow &row, const StepRecord &record)
{
    TRY_ASSIGN(const auto next, advance(row.state, record.step));
    TRY(writeState(db, session, row, record, next));
    if (!waits(next))
        return next;
    if (row.state != MessageState::Sending) { // a person released it, who asked the judge
        TRY(wantHold(db, row.id, {}));
        return next;
    }
    TRY_ASSIGN(const QString why, holdWanted(db, row.id));
    if (why.isEmpty())
        return next;
    JournalRow back = row;
    back.state = next;
    back.sender.clear();
    back.attempts = record.attempts;
    return holdMessage(db, session, back, why);
}

Status askForHold(Database &db, const Session &session, const JournalRow &row, const QString &why)
{
    TRY(wantHold(db, row.id, why));
    return appendAudit(db, session, u"outbox.hold-asked"_s, auditObject(row));
}

Result<MessageState>
holdMessage(Database &db, const Session &session, const JournalRow &row, const QString &why)
{
    TRY_ASSIGN(const auto next, advance(row.state, Step::Hold));
    TRY(writeState(
        db,
        session,
        row,
        {.step = Step::Hold, .act = u"outbox.hold"_s, .reason = why, .attempts = row.attempts},
        next));
    TRY(wantHold(db, row.id, {}));
    TRY(tellCase(db,
                 session,
                 row,
                 u"held"_s,
                 u"Message %1 is held: %2"_s.arg(QString::number(row.id.row()), why)));
    return next;
}

Status recordTry(Database &db, const JournalRow &row, const Attempt &attempt)
{
    TRY_ASSIGN(auto insert, db.prepareAct(u"act_attempt", kInsertAttempt));
    return insert.bind(row.id.row())
        .bind(row.tries + 1)
        .bind(toIsoUtc(attempt.atUtc))
        .bind(attemptResultName(attempt.result))
        .bind(attempt.detail.isNull() ? u""_s : attempt.detail)
        .run();
}

} // namespace casepost::core
