#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// Writes out the few words in which the engines' schema language differs. The only place that
/// knows:
///   @id@                  an automatic 64-bit primary key
///   @int64@, @blob@       their types
///   @key@                 text compared byte by byte, so that a beginning is a range
///   @strict@              typed table, after the closing bracket
///   @append_only(table)@  a whole statement (or several): no UPDATE and no DELETE on that table
///   @never_deleted(table)@ the same: no DELETE on that table
///   @watched(table, key)@ the same: PostgreSQL notes which rows a transaction changes
///                         (touched_rows.h); SQLite tells the program itself
///   @watched_words(table, key)@  the same where the key is text
/// Gives the statements to run one by one.
QStringList expandDialect(const QString &migration, Engine engine);

} // namespace casepost::core
