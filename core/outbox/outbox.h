#pragma once

#include "core/access/session.h"
#include "core/outbox/gateway.h"
#include "core/outbox/message.h"

namespace casepost::core {

enum class Settlement { Sent, NotSent };

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

    /// deferred, failed or held → queued, due at once. Never for uncertain: that is resolve()'s.
    Status retry(const Session &session, MessageId id);
    /// queued, deferred, failed or held → cancelled. Own ones, or any with outbox.manage.
    Status cancel(const Session &session, MessageId id);
    /// uncertain → sent, or → queued when it was not sent; the reason is kept.
    Status resolve(const Session &session, MessageId id, Settlement settlement, const QString &why);
    /// Holds the case's waiting messages (queued, deferred) for a fresh check, in the caller's
    /// transaction; gives how many.
    Result<int> holdForCase(const Session &session, CaseId id, const QString &reason);

private:
    Database &m_db;
};

} // namespace casepost::core
