#pragma once

#include "core/audit/digests/row_digest.h"
#include "core/store/engine/touched_rows.h"

#include <vector>

namespace casepost::core {

/// Fresh digests of the rows that were touched, each row once. A row that is no longer there gives
/// a line without a digest, if the record knew it.
Result<std::vector<RecordLine>> linesOf(Database &db, const std::vector<TouchedRun> &touched);

/// Fresh digests of every row of every kind: how a store's record begins.
Result<std::vector<RecordLine>> linesOfEverything(Database &db);

/// Leaves out the lines that say what the newest line of the same row says.
Status dropUnchanged(Database &db, std::vector<RecordLine> &lines);

/// The newest line of a row; nullopt when the record has none. By `id`, so in the order of the
/// acts.
Result<std::optional<RecordLine>>
newestLine(Database &db, const std::string &kind, const std::string &key);

/// Writes the lines of entry `seq`.
Status writeLines(Database &db, std::int64_t seq, const std::vector<RecordLine> &lines);

} // namespace casepost::core
