#include "core/outbox/gateways/spool/durable_file.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casepost::core {

namespace {

int writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto n = ::write(
            descriptor, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (n < 0 && errno != EINTR)
            return errno;
        done += n > 0 ? n : 0;
    }
    return ::fdatasync(descriptor) == 0 ? 0 : errno;
}

constexpr int kLockTries = 5;

/// The locked descriptor of a file that has this one name, made when it is not there; negative: the
/// system's error number.
int openLocked(const QByteArray &name)
{
    for (int i = 0; i < kLockTries; ++i) {
        const int descriptor =
            ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        if (descriptor < 0 && errno != ELOOP)
            return -errno;
        struct stat facts{};
        struct stat named{};
        if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            ::close(descriptor);
            return -EAGAIN;
        }
        // Who takes leftovers away may have taken this one before it was locked.
        if (descriptor >= 0 && ::fstat(descriptor, &facts) == 0
            && ::lstat(name.constData(), &named) == 0 && S_ISREG(facts.st_mode)
            && facts.st_nlink == 1 && facts.st_ino == named.st_ino)
            return descriptor;
        const bool planted = descriptor < 0 || !S_ISREG(facts.st_mode) || facts.st_nlink > 1;
        if (planted)
            ::unlink(name.constData());
        if (descriptor >= 0)
            ::close(descriptor);
    }
    return -EAGAIN;
}

} // namespace

HalfMade::~HalfMade()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

int HalfMade::write(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = openLocked(name);
    if (descriptor < 0)
        return -descriptor;
    m_descriptor = descriptor;
    int error = ::fchmod(descriptor, 0600) == 0 && ::ftruncate(descriptor, 0) == 0 ? 0 : errno;
    if (error == 0)
        error = writeAll(descriptor, bytes);
    if (error != 0)
        ::unlink(name.constData());
    return error;
}

int removeLeftovers(const QString &folder)
{
    int removed = 0;
    const QDir dir(folder);
    for (const QString &file :
         dir.entryList({QStringLiteral(".*.tmp")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks)) {
        const QByteArray name = QFile::encodeName(dir.filePath(file));
        const int descriptor =
            ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::unlink(name.constData()) == 0)
            ++removed;
        ::close(descriptor);
    }
    return removed;
}

int makeFolder(const QString &folder)
{
    if (QDir(folder).exists())
        return 0;
    const QString parent = QDir::cleanPath(folder + QStringLiteral("/.."));
    if (!QDir().mkpath(parent))
        return errno != 0 ? errno : ENOENT;
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return errno;
    return syncFolder(parent);
}

int writeDurably(const QString &path, const QByteArray &bytes)
{
    const QByteArray name = QFile::encodeName(path);
    ::unlink(name.constData());
    const int descriptor =
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return errno;
    int error = writeAll(descriptor, bytes);
    if (::close(descriptor) != 0 && error == 0)
        error = errno;
    if (error != 0)
        ::unlink(name.constData());
    return error;
}

int renameWithin(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE)
        == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // A file system without that flag: a link refuses a taken name as well.
    if (::link(source.constData(), target.constData()) != 0)
        return errno;
    ::unlink(source.constData());
    return 0;
}

int syncFolder(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return errno;
    const int error = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    return error;
}

} // namespace casepost::core
