#pragma once

#include <QString>

#include <span>

namespace casepost::core {

/// A table whose changed rows are noted while a transaction runs, so that its record can hold their
/// digests (core/audit). The migrations name the same tables with `@watched@`.
struct WatchedTable
{
    const char *name;
    const char *key;     ///< SQL of a row's key
    bool isText = false; ///< several columns or a word; otherwise a number, the row's own id
};

/// Every watched table. Left out on purpose: `case_file`, whose rows share one digest (case_sum.h);
/// `letter_content`, which the letter's own sha256 covers; `case_word` and `case_opened`, which are
/// made anew from other tables or only remember what was looked at; `store_mark`, which every
/// commit changes and which is compared with the store's place (store_marks.h); and the record
/// itself.
std::span<const WatchedTable> watchedTables();

/// The place of a table in watchedTables(); -1 for one that is not watched.
int watchedTable(const char *name);

} // namespace casepost::core
