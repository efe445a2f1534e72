#pragma once

#include "core/access/session.h"
#include "core/outbox/journal/message_steps.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// What the journal knows of one message without its bytes.
struct JournalRow
{
    MessageId id = {};
    LetterId letter = {};
    CaseId caseId = {};
    StaffId author = {}; ///< who wrote the letter
    QString gateway = {};
    QString recipient = {};
    QString smtpId = {};
    MessageState state = MessageState::Queued;
    bool committing = false; ///< its commit mark is set: something may have left the house
    QString sender = {};     ///< empty unless sending
    int attempts = 0;        ///< tries that count for the retry policy
    int tries = 0;           ///< all tries on record
    qint64 taken = 0;        ///< number of the claim; only in what claimDue() gives
};

/// What a step writes beside the new state.
struct StepRecord
{
    Step step = Step::Hold;
    QString act = {};               ///< audit action
    QString reason = {};            ///< one sentence; kept with the message
    int attempts = 0;               ///< as the policy counts them from now on
    QDateTime nextAttemptUtc = {};  ///< invalid = due at once
    QByteArray auditedContent = {}; ///< digested into the audit entry
};

/// NotFound in words.
Result<JournalRow> journalRow(Database &db, MessageId id);

/// Takes a step: refuses it when the table does (Conflict) or when somebody else was faster
/// (Conflict), writes the new state and its audit entry in the caller's transaction, and gives the
/// state the message then has. A message that comes back from a sender while a hold waits for it is
/// held at once (REQ-CHG-07). Claims go through claimDue() instead.
Result<MessageState>
takeStep(Database &db, const Session &session, const JournalRow &row, const StepRecord &record);

/// Asks that a message that a sender has in hand is held when it comes back, in the caller's
/// transaction; one that is not on its way yet does not get its commit mark any more.
Status askForHold(Database &db, const Session &session, const JournalRow &row, const QString &why);

/// queued or deferred → held, with an entry in the case's history, in the caller's transaction.
Result<MessageState>
holdMessage(Database &db, const Session &session, const JournalRow &row, const QString &why);

/// Adds one try to the history of a message.
Status recordTry(Database &db, const JournalRow &row, const Attempt &attempt);

/// The words of an audit entry's object.
QString auditObject(const JournalRow &row);

} // namespace casepost::core
