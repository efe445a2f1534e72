#pragma once

#include "core/access/session.h"
#include "core/cases/import/case_import.h"
#include "core/outbox/journal/gateway.h"
#include "core/outbox/journal/journal.h"

namespace casepost::core {

enum class Settlement { Sent, NotSent };

/// Judges whether a message may be released as it is, against the case of now; called in the
/// transaction that would release it, while no import can change the case. Blocked, in words, when
/// it may not (REQ-CHG-07). The layer that knows letters makes it.
using ReleaseJudge = std::function<Status(const JournalRow &)>;

/// Tells of a message whether its letter reads what the case of now holds otherwise; the layer that
/// knows letters makes it. What it cannot tell is held.
using ReadsChange = std::function<Result<bool>(const JournalRow &)>;

/// The journal of messages: every step recorded before and after it happens (reliability.md section
/// 4). State changes go through here and nowhere else.
class Outbox
{
public:
    explicit Outbox(Database &db)
        : m_db(db)
    {}

    /// Puts a whole message in the queue, in the caller's transaction. Conflict when the Message-ID
    /// is known.
    Result<MessageId> enqueue(const Session &session, const NewMessage &message);

    /// Messages, newest first, with their attempts; all states when none is given.
    Result<std::vector<QueuedMessage>> list(const Session &session,
                                            std::optional<MessageState> state = {});
    Result<QueuedMessage> message(const Session &session, MessageId id);
    Result<QByteArray> content(const Session &session, MessageId id);

    /// deferred, failed or held → queued, due at once, when `judge` lets it. Blocked with the
    /// judge's words when it does not: the message stays, a deferred one is held, and the refusal
    /// is audited. Never for uncertain: that is resolve()'s.
    Status retry(const Session &session, MessageId id, const ReleaseJudge &judge);
    /// queued, deferred, failed or held → cancelled. Own ones, or any with outbox.manage.
    Status cancel(const Session &session, MessageId id);
    /// uncertain → sent, or when it was not sent → queued, or held where `judge` blocks it; the
    /// reason is kept.
    Status resolve(const Session &session,
                   MessageId id,
                   Settlement settlement,
                   const QString &why,
                   const ReleaseJudge &judge);
    /// Holds the waiting messages (queued, deferred) of these cases for a fresh check, and those
    /// that a sender has in hand as soon as they come back, in the caller's transaction; gives how
    /// many. With `reads` only those of which it says yes, or cannot say.
    Result<int> holdForCases(const Session &session,
                             const std::vector<CaseId> &cases,
                             const QString &reason,
                             const ReadsChange &reads = {});
    /// The same for these messages; those that wait or are in hand only.
    Result<int>
    hold(const Session &session, const std::vector<MessageId> &messages, const QString &reason);
    /// The messages that wait (queued, deferred) or that a sender has in hand, oldest first.
    Result<std::vector<QueuedMessage>> onTheWay(const Session &session);

private:
    Database &m_db;
};

/// What importExtract() is handed, so that cases need not know of messages; both are borrowed.
/// Without `reads`, where no letter can be read, a change in what letters seldom read holds
/// nothing.
HoldMail mailHolder(Database &db, const Session &session, ReadsChange reads = {});

} // namespace casepost::core
