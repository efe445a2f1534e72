#pragma once

#include "core/access/session.h"
#include "core/outbox/message_steps.h"
#include "core/store/database.h"

namespace casepost::core {

/// What the journal knows of one message without its bytes.
struct JournalRow
{
    MessageId id = {};
    LetterId letter = {};
    CaseId caseId = {};
    StaffId author = {}; ///< who wrote the letter
    QString gateway = {};
    QString smtpId = {};
    MessageState state = MessageState::Queued;
    bool committing = false; ///< its commit mark is set: something may have left the house
    QString sender = {};     ///< empty unless sending
    int attempts = 0;        ///< tries that count for the retry policy
    int tries = 0;           ///< all tries on record
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
/// (Conflict), writes the new state and its audit entry in the caller's transaction. Claims go
/// through claimDue() instead.
Status
takeStep(Database &db, const Session &session, const JournalRow &row, const StepRecord &record);

/// Adds one try to the history of a message.
Status recordTry(Database &db, const JournalRow &row, const Attempt &attempt);

/// The words of an audit entry's object.
QString auditObject(const JournalRow &row);

} // namespace casepost::core
