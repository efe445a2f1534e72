#include "core/outbox/sender_seat.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
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

/// Beside a file; for a server's store in the person's own data folder, named after the address.
QString folderOf(const StoreLocation &where)
{
    if (where.engine == Engine::Sqlite)
        return where.path + u".senders"_s;
    const auto hash =
        QCryptographicHash::hash(where.display().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/casepost/senders/"_s + QString::fromLatin1(hash.left(16));
}

Status makeFolder(const QString &folder)
{
    if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return fail(ErrorCode::Io,
                    u"The senders' folder %1 cannot be made, so nothing is sent: check its disk "
                    "and permissions."_s.arg(folder));
    return {};
}

/// The locked descriptor; nullopt while somebody else holds it.
Result<std::optional<int>> lockFile(const QString &path)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return fail(errno == ENOSPC ? ErrorCode::Full : ErrorCode::Io,
                    u"The lock file %1 cannot be used, so nothing is sent: check its disk and "
                    "permissions."_s.arg(path));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        ::close(descriptor);
        return std::optional<int>();
    }
    return std::optional(descriptor);
}

Result<bool> tryAdvisoryLock(Database &db, int number)
{
    TRY_ASSIGN(auto query, db.prepare(kTryLock));
    TRY(query.bind(std::int64_t(number)).run());
    return query.next() && query.integer(0) == 1;
}

} // namespace

Result<std::optional<SenderSeat>> SenderSeat::lock(Database &db, int number)
{
    if (db.engine() == Engine::Postgres) {
        TRY_ASSIGN(const bool locked, tryAdvisoryLock(db, number));
        return locked ? std::optional(SenderSeat(db, number, -1)) : std::nullopt;
    }
    TRY_ASSIGN(const auto descriptor,
               lockFile(u"%1/%2.lock"_s.arg(folderOf(db.location())).arg(number)));
    return descriptor ? std::optional(SenderSeat(db, number, *descriptor)) : std::nullopt;
}

Result<SenderSeat> SenderSeat::take(Database &db)
{
    TRY(makeFolder(folderOf(db.location())));
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
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{}

SenderSeat::~SenderSeat()
{
    if (!m_db)
        return;
    if (m_descriptor >= 0)
        ::close(m_descriptor); // the lock file stays: removing it would race with the next sender
    else if (auto unlock = m_db->prepare(kUnlock))
        (void)unlock->bind(std::int64_t(m_number)).run();
}

QString SenderSeat::receiptPath() const
{
    return u"%1/%2.receipts"_s.arg(folderOf(m_db->location())).arg(m_number);
}

} // namespace casepost::core
