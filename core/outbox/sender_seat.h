#pragma once

#include "core/store/database.h"

#include <optional>

namespace casepost::core {

/// A sender's place at a store: a number that nobody else holds while this object lives. Held by an
/// operating-system lock beside the file (SQLite, `STORE.senders/ID.lock`) or a session advisory
/// lock (PostgreSQL), so a dead sender's seat is free at once and no clock is asked.
class SenderSeat
{
public:
    /// Takes the first free seat. Locked when all are taken, Io when the folder cannot be used.
    static Result<SenderSeat> take(Database &db);
    /// Takes the seat `id` if its sender is gone; nullopt while that one lives.
    static Result<std::optional<SenderSeat>> takeOver(Database &db, const QString &id);

    SenderSeat(SenderSeat &&other) noexcept;
    SenderSeat &operator=(SenderSeat &&) = delete;
    ~SenderSeat();

    QString id() const { return QString::number(m_number); }
    /// Where the sender of this seat keeps its receipts.
    QString receiptPath() const;

private:
    SenderSeat(Database &db, int number, int descriptor)
        : m_db(&db)
        , m_number(number)
        , m_descriptor(descriptor)
    {}
    static Result<std::optional<SenderSeat>> lock(Database &db, int number);
    Database *m_db;
    int m_number;
    int m_descriptor; ///< of the lock file; -1 on PostgreSQL
};

} // namespace casepost::core
