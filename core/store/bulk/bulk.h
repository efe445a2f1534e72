#pragma once

#include "core/store/engine/database.h"

#include <QStringList>

#include <memory>
#include <string_view>

namespace casepost::core {

class BulkWriter;
class BulkReader;

/// Many rows into one table, on the connection's own handle: a prepared insert on SQLite, COPY on
/// PostgreSQL. Text goes in as UTF-8 without a detour over QVariant. Give each row's columns in
/// order, then endRow(). Call it inside a Transaction; between begin() and finish() nothing else
/// may use the connection (PostgreSQL is in the middle of a COPY).
///
/// An error is kept: later calls do nothing, endRow() and finish() tell it.
class BulkInsert
{
public:
    /// `columns` are the table's own names, in the order in which the values will come.
    static Result<BulkInsert> begin(Database &db, const QString &table, const QStringList &columns);
    BulkInsert(BulkInsert &&) noexcept;
    BulkInsert &operator=(BulkInsert &&) = delete;
    ~BulkInsert(); ///< without finish(): the rows are given up with the transaction

    BulkInsert &text(std::string_view utf8); ///< its bytes stay in place until endRow()
    BulkInsert &integer(std::int64_t number);
    BulkInsert &blob(std::string_view bytes); ///< its bytes stay in place until endRow()
    BulkInsert &null();
    Status endRow();
    /// Ends the work. Every row is in the table (uncommitted), or an error says why not.
    Status finish();

private:
    explicit BulkInsert(std::unique_ptr<BulkWriter> writer);
    std::unique_ptr<BulkWriter> m_writer;
};

/// The rows of one query, one after the other, as UTF-8 views into the engine's own memory. A view
/// lives until the next next(). Nothing else may use the connection before the last row or the end
/// of this object (PostgreSQL streams).
class BulkRead
{
public:
    /// Runs SQL that both engines understand; `parameters` fill its `?` in order.
    static Result<BulkRead>
    begin(Database &db, const QString &sql, const QStringList &parameters = {});
    BulkRead(BulkRead &&) noexcept;
    BulkRead &operator=(BulkRead &&) = delete;
    ~BulkRead();

    /// Moves to the next row: true, false after the last one, or what went wrong.
    Result<bool> next();
    bool isNull(int column) const;
    std::string_view text(int column) const; ///< NULL gives an empty view
    std::int64_t integer(int column) const;
    std::string_view blob(int column) const; ///< its bytes; NULL gives an empty view

private:
    explicit BulkRead(std::unique_ptr<BulkReader> reader);
    std::unique_ptr<BulkReader> m_reader;
};

} // namespace casepost::core
