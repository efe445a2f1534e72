#pragma once

#include "core/store/engine/database.h"

#include <optional>

namespace casepost::core {

/// A sender's place at a store: a number that nobody else holds while this object lives. Held by an
/// operating-system lock on the store's file itself, whatever name it was opened by (SQLite), or a
/// session advisory lock (PostgreSQL), so a dead sender's seat is free at once and no clock is
/// asked.
class SenderSeat
{
public:
    /// Takes the first free seat. Locked when all are taken, Io when the file cannot be locked.
    static Result<SenderSeat> take(Database &db);
    /// Takes the seat `id` if its sender is gone; nullopt while that one lives.
    static Result<std::optional<SenderSeat>> takeOver(Database &db, const QString &id);

    SenderSeat(SenderSeat &&other) noexcept;
    SenderSeat &operator=(SenderSeat &&) = delete;
    ~SenderSeat();

    QString id() const { return QString::number(m_number); }
    /// Where the sender of this seat keeps its receipts.
    QString receiptPath(const QString &folder) const;
    /// Where it keeps what passed the commit mark.
    QString sentPath(const QString &folder) const;

private:
    SenderSeat(Database &db, int number)
        : m_db(&db)
        , m_number(number)
    {}
    static Result<std::optional<SenderSeat>> lock(Database &db, int number);
    Database *m_db;
    int m_number;
};

} // namespace casepost::core
