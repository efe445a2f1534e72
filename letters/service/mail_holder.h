#pragma once

#include "core/cases/import/case_import.h"
#include "core/outbox/journal/outbox.h"

namespace casepost::letters {

/// What importExtract() is handed where letters are known: holds what waits for cases that ended,
/// are gone or changed in what letters say, and of the others each letter that its check reads
/// otherwise by the new facts (REQ-CHG-07). Both are borrowed.
core::HoldMail mailHolder(core::Database &db, const core::Session &session);

} // namespace casepost::letters
