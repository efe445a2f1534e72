#pragma once

#include "core/store/engine/database.h"

#include <QStringList>

#include <vector>

namespace casepost::core {

// How a case lies in the table case_file. The table's columns are its own few and then those of
// caseColumns(), so the SQL here is made from that one list and can never fall behind it.

/// The columns that a record fills, in the table's order.
const QStringList &caseTableColumns();
/// `SELECT` of id, in_progress and then every column of caseColumns(), in their order.
QString selectCases();
/// selectCases() of those with an id of a list, by id; the list is one parameter (see idList()).
QString selectCasesOf(Engine engine);
/// Ids as the one parameter that selectCasesOf() takes.
QString idList(const std::vector<std::int64_t> &ids, Engine engine);
/// The `WHERE` that goes with idList().
QString whereIdInList(Engine engine);

} // namespace casepost::core
