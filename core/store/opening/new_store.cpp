#include "core/store/opening/new_store.h"

#include "core/store/engine/store_file.h"
#include "core/store/engine/store_marks.h"
#include "core/store/opening/migrator.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// `name` is the one that the file of `where` takes at the end; empty on a server.
Status fillWhole(const StoreLocation &where,
                 const QString &name,
                 const std::function<Status(Database &)> &fill)
{
    TRY_ASSIGN(auto db, Database::open(where, OpenMode::Create));
    TRY_ASSIGN(auto transaction, Transaction::begin(*db));
    TRY(fillNewStore(*db));
    if (!name.isEmpty())
        TRY(setStoreMark(*db, u"home"_s, name));
    TRY(fill(*db));
    return transaction.commit();
}

/// The file that is being made. Who holds its lock makes it; what a killed program left is begun
/// anew.
class Making
{
public:
    static Result<Making> begin(const QString &path)
    {
        TRY(makeStoreFolder(path));
        Making making(path + u".making"_s);
        const QByteArray name = QFile::encodeName(making.m_path);
        making.m_handle =
            ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600);
        struct stat file{};
        if (making.m_handle < 0 || fstat(making.m_handle, &file) != 0 || !S_ISREG(file.st_mode))
            return fail(
                ErrorCode::Io,
                u"The file %1 cannot be made: check the folder's permissions and the disk."_s.arg(
                    making.m_path));
        if (flock(making.m_handle, LOCK_EX | LOCK_NB) != 0 || !making.isStillThere(file))
            return fail(
                ErrorCode::Locked,
                u"Another program is making the store %1: wait until it is done."_s.arg(path));
        making.m_own = true;
        QFile::remove(making.m_path
                      + u"-journal"_s); // of a killed program; it would be played back
        if (ftruncate(making.m_handle, 0) != 0)
            return fail(ErrorCode::Io,
                        u"The file %1 cannot be written: check the disk."_s.arg(making.m_path));
        return making;
    }
    Making(Making &&other) noexcept
        : m_path(std::move(other.m_path))
        , m_handle(std::exchange(other.m_handle, -1))
        , m_own(std::exchange(other.m_own, false))
    {}
    Making &operator=(Making &&) = delete;
    ~Making()
    {
        if (m_own) {
            QFile::remove(m_path);
            QFile::remove(m_path + u"-journal"_s);
        }
        if (m_handle >= 0)
            ::close(m_handle);
    }

    const QString &path() const { return m_path; }

    /// Gives it its own name, and makes that durable.
    Status finish(const QString &path)
    {
        QFile::remove(m_path + u"-journal"_s); // empty: the store was closed
        const QByteArray from = QFile::encodeName(m_path), to = QFile::encodeName(path);
        struct stat there{};
        const bool emptyFile =
            lstat(to.constData(), &there) == 0 && S_ISREG(there.st_mode) && there.st_size == 0;
        (void)fsync(m_handle);
        int code =
            emptyFile
                ? ::rename(from.constData(), to.constData())
                : renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
        if (code != 0 && (errno == EINVAL || errno == ENOSYS)) // a file system without that call
            code = ::link(from.constData(), to.constData());
        else if (code == 0)
            m_own = false;
        if (code != 0)
            return fail(
                errno == EEXIST ? ErrorCode::Conflict : ErrorCode::Io,
                u"The new store cannot be given the name %1: choose another, nothing was changed."_s
                    .arg(path));
        syncFolderOf(path);
        return {};
    }

private:
    explicit Making(QString path)
        : m_path(std::move(path))
    {}

    /// Another program may have finished, and renamed, what was opened here.
    bool isStillThere(const struct stat &opened) const
    {
        struct stat named{};
        return stat(QFile::encodeName(m_path).constData(), &named) == 0
               && named.st_ino == opened.st_ino && named.st_dev == opened.st_dev;
    }

    QString m_path;
    int m_handle = -1;
    bool m_own = false;
};

} // namespace

Status makeWholeStore(const StoreLocation &where, const std::function<Status(Database &)> &fill)
{
    if (where.engine == Engine::Postgres)
        return fillWhole(where, {}, fill);
    TRY(checkStorePlace(where.path));
    TRY_ASSIGN(auto making, Making::begin(where.path));
    const QDir folder(QFileInfo(QFileInfo(where.path).absolutePath()).canonicalFilePath());
    TRY(fillWhole(
        {Engine::Sqlite, making.path()}, folder.filePath(QFileInfo(where.path).fileName()), fill));
    return making.finish(where.path);
}

} // namespace casepost::core
