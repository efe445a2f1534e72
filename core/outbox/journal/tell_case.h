#pragma once

#include "core/outbox/journal/journal.h"

namespace casepost::core {

/// Adds to the case's timeline what became of its message: `act` is the word of its details, `text`
/// the sentence. In the caller's transaction.
Status tellCase(Database &db,
                const Session &session,
                const JournalRow &row,
                const QString &act,
                const QString &text);

} // namespace casepost::core
