#pragma once

#include "letters/records/letter_store.h"

namespace casepost::letters {

/// Takes a message that has not gone back from the outbox and gives its letter back as a draft of
/// the person who wrote it, in one transaction: the case's history says that it never went, and
/// nothing typed is lost. Takes the outbox's permissions (one's own messages, or any with
/// outbox.manage); InvalidInput or Conflict when the message went or may have gone.
core::Result<Draft>
takeBack(core::Database &db, const core::Session &session, core::MessageId message);

} // namespace casepost::letters
