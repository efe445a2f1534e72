#pragma once

#include "core/audit/check/record_check.h"

namespace casepost::core {

/// Compares every row of every kind with the newest digest that the record holds of it, from entry
/// `begin` on, both ways: a row without a line, a line without a row, a row that is another. Also
/// the files of letters and messages with their own digests, and what a message's state says of who
/// has it in hand. Faults go into `verdict`.
Status
compareRows(Database &db, qint64 begin, AuditVerdict &verdict, const ProgressFn &progress = {});

} // namespace casepost::core
