#pragma once

#include "core/store/engine/database.h"

#include <QStringList>

#include <memory>
#include <string_view>

namespace casepost::core {

/// What one engine does for BulkInsert; the first error is kept and told at the end of the row.
class BulkWriter
{
public:
    virtual ~BulkWriter() = default;
    virtual void text(std::string_view utf8) = 0;
    virtual void integer(std::int64_t number) = 0;
    virtual void blob(std::string_view bytes) = 0;
    virtual void null() = 0;
    virtual Status endRow() = 0;
    virtual Status finish() = 0;
};

/// What one engine does for BulkRead.
class BulkReader
{
public:
    virtual ~BulkReader() = default;
    virtual Result<bool> next() = 0;
    virtual bool isNull(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view blob(int column) const = 0;
};

Result<std::unique_ptr<BulkWriter>>
sqliteBulkWriter(Database &db, const QString &table, const QStringList &columns);
Result<std::unique_ptr<BulkReader>>
sqliteBulkReader(Database &db, const QString &sql, const QStringList &parameters);

Result<std::unique_ptr<BulkWriter>>
postgresBulkWriter(Database &db, const QString &table, const QStringList &columns);
Result<std::unique_ptr<BulkReader>>
postgresBulkReader(Database &db, const QString &sql, const QStringList &parameters);

} // namespace casepost::core
