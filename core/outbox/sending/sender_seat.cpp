#include "core/outbox/sending/sender_seat.h"

#include "core/store/engine/store_handle.h"

#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSeats = 64;

// The schema is part of the key, so that two stores in one database do not share their seats.
const auto kTryLock =
    u"SELECT CASE WHEN pg_try_advisory_lock(hashtext('casepost.sender.' || current_schema()), "
    "CAST(? AS integer)) THEN 1 ELSE 0 END"_s;
const auto kUnlock = u"SELECT pg_advisory_unlock(hashtext('casepost.sender.' || current_schema()), "
                     "CAST(? AS integer))"_s;

Result<bool> tryAdvisoryLock(Database &db, int number)
{
    TRY_ASSIGN(auto query, db.prepare(kTryLock));
    TRY(query.bind(std::int64_t(number)).run());
    return query.next() && query.integer(0) == 1;
}

} // namespace

Result<std::optional<SenderSeat>> SenderSeat::lock(Database &db, int number)
{
    TRY_ASSIGN(const bool locked,
               db.file() ? db.file()->tryLock(number) : tryAdvisoryLock(db, number));
    return locked ? std::optional(SenderSeat(db, number)) : std::nullopt;
}

Result<SenderSeat> SenderSeat::take(Database &db)
{
    for (int number = 1; number <= kSeats; ++number) {
        TRY_ASSIGN(auto seat, lock(db, number));
        if (seat)
            return std::move(*seat);
    }
    return fail(ErrorCode::Locked,
                u"%1 senders work on this store already: end one of them first."_s.arg(kSeats));
}

Result<std::optional<SenderSeat>> SenderSeat::takeOver(Database &db, const QString &id)
{
    const int number = id.toInt();
    if (number < 1 || number > kSeats)
        return fail(ErrorCode::Corrupt,
                    u"A message names a sender that cannot be: run 'casepost-cli store check'."_s);
    return lock(db, number);
}

SenderSeat::SenderSeat(SenderSeat &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
    , m_number(other.m_number)
{}

SenderSeat::~SenderSeat()
{
    if (!m_db)
        return;
    if (m_db->file())
        m_db->file()->unlock(m_number);
    else if (auto unlock = m_db->prepare(kUnlock))
        (void)unlock->bind(std::int64_t(m_number)).run();
}

QString SenderSeat::receiptPath(const QString &folder) const
{
    return u"%1/%2.receipts"_s.arg(folder).arg(m_number);
}

QString SenderSeat::sentPath(const QString &folder) const
{
    return u"%1/%2.sent"_s.arg(folder).arg(m_number);
}

} // namespace casepost::core
