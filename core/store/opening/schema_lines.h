#pragma once

#include "core/store/engine/database.h"

#include <QStringList>

namespace casepost::core {

/// The store's schema as sorted lines, one for each table, column, constraint, index and trigger,
/// so that two stores of one engine can be compared.
Result<QStringList> schemaLines(Database &db);

/// The same of a fresh store: the program's own migrations run in a place that is thrown away (in
/// memory on SQLite, a rolled-back schema on PostgreSQL).
Result<QStringList> freshSchemaLines(Database &db);

} // namespace casepost::core
