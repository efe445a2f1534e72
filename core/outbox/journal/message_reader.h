#pragma once

#include "core/outbox/journal/message.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// Messages with their tries, newest first; all states when none is given.
Result<std::vector<QueuedMessage>> readMessages(Database &db, std::optional<MessageState> state);

/// One message with its tries. NotFound in words.
Result<QueuedMessage> readMessage(Database &db, MessageId id);

/// The message as it was queued, bytes and all. Corrupt when the bytes are not those that were
/// queued: they are then never sent.
Result<NewMessage> readWhole(Database &db, MessageId id);

} // namespace casepost::core
