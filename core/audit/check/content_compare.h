#pragma once

#include "core/audit/check/record_check.h"

namespace casepost::core {

/// Compares the stored files of every letter and message with the digests in their rows, and each
/// message's state with what it says of the sender that has it in hand. Faults go into `verdict`.
Status compareContents(Database &db, AuditVerdict &verdict);

} // namespace casepost::core
