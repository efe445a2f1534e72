#include "core/store/engine/store_handle.h"

#include <QCryptographicHash>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace casepost::core {

using namespace Qt::StringLiterals;

struct StoreHandle::File
{
    std::pair<dev_t, ino_t> key;
    int descriptor = -1;
    std::vector<int> spares = {}; ///< opened in vain; closed with the file, never before
    int users = 1;
    std::set<int> locks = {};
};

namespace {

/// Far behind the bytes that SQLite locks, and behind the end of any file.
constexpr off_t kFirstLock = off_t(1) << 62;

std::mutex &mutex()
{
    static std::mutex one;
    return one;
}

std::pair<dev_t, ino_t> keyOf(const struct stat &facts)
{
    return {facts.st_dev, facts.st_ino};
}

int openFile(const QByteArray &name)
{
    const int descriptor = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NONBLOCK);
    if (descriptor >= 0 || (errno != EACCES && errno != EROFS && errno != EPERM))
        return descriptor;
    return ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

/// Of its own for each lock: a lock of an open file, not of a process, so that another descriptor
/// of this process takes nothing away.
int setLock(int descriptor, int number, short type)
{
    struct flock lock{};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = kFirstLock + number;
    lock.l_len = 1;
    return ::fcntl(descriptor, F_OFD_SETLK, &lock);
}

/// Two machines can have equal file systems (one was made from the other's disk).
QByteArray machineId()
{
    QFile file(u"/etc/machine-id"_s);
    return file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
}

} // namespace

Result<StoreHandle> StoreHandle::open(const QString &path)
{
    static std::map<std::pair<dev_t, ino_t>, std::unique_ptr<File>> *const files =
        new std::map<std::pair<dev_t, ino_t>, std::unique_ptr<File>>(); // outlives every thread
    const QByteArray name = QFile::encodeName(path);
    const std::lock_guard guard(mutex());
    // Nobody uses these any more; closed here, under the same lock, lest a new user's locks go.
    std::erase_if(*files, [](const auto &entry) { return entry.second->users == 0; });
    struct stat facts{};
    if (::stat(name.constData(), &facts) == 0) {
        const auto known = files->find(keyOf(facts));
        if (known != files->end()) {
            ++known->second->users;
            return StoreHandle(known->second.get());
        }
    }
    const int descriptor = openFile(name);
    if (descriptor < 0 || ::fstat(descriptor, &facts) != 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Io,
                    u"The store %1 cannot be read: check its permissions."_s.arg(path));
    if (const auto known = files->find(keyOf(facts)); known != files->end()) {
        known->second->spares.push_back(descriptor); // its name was given to it just now
        ++known->second->users;
        return StoreHandle(known->second.get());
    }
    auto file = std::make_unique<File>(File{keyOf(facts), descriptor});
    auto *const raw = file.get();
    files->emplace(raw->key, std::move(file));
    return StoreHandle(raw);
}

StoreHandle::StoreHandle(StoreHandle &&other) noexcept
    : m_file(std::exchange(other.m_file, nullptr))
{}

StoreHandle::~StoreHandle()
{
    if (!m_file)
        return;
    const std::lock_guard guard(mutex());
    if (--m_file->users > 0)
        return;
    for (const int spare : m_file->spares)
        ::close(spare);
    m_file->spares.clear();
    ::close(std::exchange(m_file->descriptor, -1));
}

QByteArray StoreHandle::head(int bytes) const
{
    QByteArray read(bytes, '\0');
    const auto got = ::pread(m_file->descriptor, read.data(), std::size_t(bytes), 0);
    return read.left(got > 0 ? got : 0);
}

bool StoreHandle::isAlso(const QString &path) const
{
    struct stat facts{};
    return !path.isEmpty() && ::stat(QFile::encodeName(path).constData(), &facts) == 0
           && keyOf(facts) == m_file->key;
}

QString StoreHandle::place() const
{
    struct statx facts{};
    struct statfs system{};
    (void)::statx(m_file->descriptor, "", AT_EMPTY_PATH, STATX_BASIC_STATS | STATX_BTIME, &facts);
    (void)::fstatfs(m_file->descriptor, &system);
    // The number of a device can change when the machine starts; the file system's own does not.
    quint64 number = 0;
    static_assert(sizeof system.f_fsid == sizeof number);
    std::memcpy(&number, &system.f_fsid, sizeof number);
    if (number == 0)
        number = static_cast<quint64>(m_file->key.first);
    const QByteArray words = machineId() + ' ' + QByteArray::number(number, 16) + ' '
                             + QByteArray::number(static_cast<quint64>(m_file->key.second)) + ' '
                             + QByteArray::number(qint64(facts.stx_btime.tv_sec)) + '.'
                             + QByteArray::number(facts.stx_btime.tv_nsec);
    return QString::fromLatin1(
        QCryptographicHash::hash(words, QCryptographicHash::Sha256).toHex().left(32));
}

Result<bool> StoreHandle::tryLock(int number) const
{
    const std::lock_guard guard(mutex());
    if (m_file->locks.contains(number))
        return false;
    if (setLock(m_file->descriptor, number, F_WRLCK) == 0) {
        m_file->locks.insert(number);
        return true;
    }
    if (errno == EAGAIN || errno == EACCES)
        return false;
    return fail(ErrorCode::Io,
                u"The store's file cannot be locked, so nothing is sent: check its disk and "
                "permissions."_s);
}

void StoreHandle::unlock(int number) const
{
    const std::lock_guard guard(mutex());
    if (m_file->locks.erase(number) > 0)
        (void)setLock(m_file->descriptor, number, F_UNLCK);
}

} // namespace casepost::core
