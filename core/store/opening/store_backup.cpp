#include "core/store/opening/store_backup.h"

#include "core/base/plain_file.h"
#include "core/store/engine/sql_error.h"
#include "core/store/engine/store_file.h"

#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAtOnce = 2'000;
/// A write by another program starts the copy anew; after so many the rest is read in one go.
constexpr int kRestarts = 3;
/// A step does not wait for another program's commit by itself: it is tried for half a minute.
constexpr int kWaitMs = 2;
constexpr int kMostWaits = 15'000;

using Connection = std::unique_ptr<sqlite3, int (*)(sqlite3 *)>;

Error copyError(const QString &file, int code)
{
    return sqlError({Engine::Sqlite, file}, QString::number(code), u"backup"_s);
}

Result<Connection> openCopy(const QString &part)
{
    sqlite3 *raw = nullptr;
    const int code =
        sqlite3_open_v2(part.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    Connection copy(raw, &sqlite3_close);
    if (code != SQLITE_OK)
        return std::unexpected(copyError(part, code));
    sqlite3_exec(raw, "PRAGMA synchronous = EXTRA", nullptr, nullptr, nullptr);
    return copy;
}

/// One step, with patience for another program's commit.
int stepOf(sqlite3_backup *backup, int pages)
{
    int code = SQLITE_BUSY;
    for (int wait = 0; wait < kMostWaits && (code == SQLITE_BUSY || code == SQLITE_LOCKED);
         ++wait) {
        if (wait > 0)
            sqlite3_sleep(kWaitMs);
        code = sqlite3_backup_step(backup, pages);
    }
    return code;
}

/// Copies page by page, so that writers get their turn between two steps.
Status copyPages(sqlite3 *source, sqlite3 *copy, const Database &db, const ProgressFn &progress)
{
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup *)> backup(
        sqlite3_backup_init(copy, "main", source, "main"), &sqlite3_backup_finish);
    if (!backup)
        return std::unexpected(copyError(db.location().path, sqlite3_extended_errcode(copy)));
    int restarts = 0;
    int before = 0;
    for (;;) {
        const int code = stepOf(backup.get(), restarts < kRestarts ? kPagesAtOnce : -1);
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK)
            return std::unexpected(copyError(db.location().path, code));
        const int total = sqlite3_backup_pagecount(backup.get());
        const int done = total - sqlite3_backup_remaining(backup.get());
        restarts += done <= before ? 1 : 0;
        before = done;
        if (progress && !progress({u"Copying the store"_s, done, total}))
            return fail(ErrorCode::Cancelled, u"The backup was stopped; no copy was kept."_s);
    }
}

/// Gives the finished copy its name without ever replacing a file, and makes the name durable.
Status takeName(const QString &part, const QString &file)
{
    const QByteArray from = QFile::encodeName(part);
    const QByteArray to = QFile::encodeName(file);
    int code = renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    if (code != 0 && (errno == EINVAL || errno == ENOSYS)) // a file system without that call
        code = link(from.constData(), to.constData());
    if (code != 0)
        return fail(
            errno == EEXIST ? ErrorCode::Conflict : ErrorCode::Io,
            u"The backup could not be given the name %1: choose another name or folder."_s.arg(
                file));
    syncFolderOf(file);
    return {};
}

Status copyAs(Database &db, const QString &part, const ProgressFn &progress)
{
    TRY(makeStoreFile(part));
    TRY_ASSIGN(const auto copy, openCopy(part));
    return copyPages(static_cast<sqlite3 *>(db.nativeHandle()), copy.get(), db, progress);
}

/// What the engine counts in the first page for itself, so that it differs between a store and its
/// copy: changes, the schema's cookie, and by which engine.
void blankCounters(QByteArray &firstPage)
{
    for (const auto &[from, size] : {std::pair{24, 4}, std::pair{40, 4}, std::pair{92, 8}})
        firstPage.replace(from, size, QByteArray(size, '\0'));
}

} // namespace

bool isCopyOf(Database &db, const QString &file)
{
    constexpr int kPiece = 1 << 20;
    sqlite3_file *store = nullptr;
    sqlite3_int64 size = 0;
    QFile copy(file);
    if (sqlite3_file_control(static_cast<sqlite3 *>(db.nativeHandle()),
                             "main",
                             SQLITE_FCNTL_FILE_POINTER,
                             static_cast<void *>(&store))
            != SQLITE_OK
        || !store || !store->pMethods || store->pMethods->xFileSize(store, &size) != SQLITE_OK
        || !openPlainFile(copy) || copy.size() != size)
        return false;
    for (sqlite3_int64 at = 0; at < size; at += kPiece) {
        QByteArray theirs = copy.read(kPiece);
        QByteArray ours(theirs.size(), '\0');
        if (theirs.isEmpty()
            || store->pMethods->xRead(store, ours.data(), static_cast<int>(ours.size()), at)
                   != SQLITE_OK)
            return false;
        if (at == 0) {
            blankCounters(ours);
            blankCounters(theirs);
        }
        if (ours != theirs)
            return false;
    }
    return true;
}

Status checkCopyTarget(const QString &file)
{
    const QFileInfo target(file);
    if (target.exists() || target.isSymLink())
        return fail(ErrorCode::Conflict,
                    u"%1 already exists: choose another name, nothing was changed."_s.arg(file));
    if (!QFileInfo(target.absolutePath()).isDir())
        return fail(
            ErrorCode::NotFound,
            u"There is no folder %1: make it or choose another."_s.arg(target.absolutePath()));
    return {};
}

Status copyStoreFile(Database &db, const QString &file, const ProgressFn &progress)
{
    TRY(checkCopyTarget(file));
    const QString part =
        file + u"."_s + QUuid::createUuid().toString(QUuid::Id128).left(8) + u".part"_s;
    auto status = copyAs(db, part, progress);
    if (status)
        status = takeName(part, file);
    QFile::remove(part);
    QFile::remove(part + u"-journal"_s);
    return status;
}

} // namespace casepost::core
