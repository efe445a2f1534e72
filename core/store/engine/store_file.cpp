#include "core/store/engine/store_file.h"

#include "core/store/engine/engine_settings.h"
#include "core/store/engine/store_handle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>
#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeader = 100;
constexpr int kApplicationIdAt = 68;

Status foreign(const QString &path)
{
    return fail(ErrorCode::Foreign,
                u"%1 is not a Casepost store; it was left as it is."_s.arg(path));
}

Status checkFileSystem(const QString &folder)
{
    struct statfs system{};
    if (statfs(QFile::encodeName(folder).constData(), &system) == 0
        && isNetworkFileSystem(static_cast<long>(system.f_type)))
        return fail(
            ErrorCode::Unavailable,
            u"The folder %1 is on a network drive, where a store can be damaged: choose a local folder or a postgresql:// address."_s
                .arg(folder));
    return {};
}

} // namespace

bool isNetworkFileSystem(long type)
{
    static constexpr std::array<std::uint32_t, 7> kTypes{0x6969 /* NFS */,
                                                         0x517B /* SMB */,
                                                         0xFF534D42 /* CIFS */,
                                                         0xFE534D42 /* SMB2 */,
                                                         0x5346414F /* AFS */,
                                                         0x00C36400 /* Ceph */,
                                                         0x564C /* NCP */};
    return std::find(kTypes.begin(), kTypes.end(), static_cast<std::uint32_t>(type))
           != kTypes.end();
}

bool isStoreWritable(const QString &path)
{
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

Status checkStoreFile(const QString &path)
{
    const QFileInfo file(path);
    if (file.isDir())
        return fail(ErrorCode::Foreign,
                    u"%1 is a folder, not a store: give the store's file."_s.arg(path));
    if (!file.exists())
        return fail(
            ErrorCode::NotFound,
            u"There is no store at %1: make one with 'casepost-cli store init'."_s.arg(path));
    if (!file.isFile()) // a pipe or device: opening it could wait for ever
        return foreign(path);
    return checkFileSystem(QFileInfo(file.canonicalFilePath()).absolutePath());
}

Status checkStoreHead(const StoreHandle &file, const QString &path)
{
    const QByteArray header = file.head(kHeader);
    if (header.size() < kHeader || !header.startsWith(QByteArrayView("SQLite format 3\0", 16))
        || qFromBigEndian<qint32>(header.constData() + kApplicationIdAt) != kApplicationId)
        return foreign(path);
    return {};
}

Status checkStorePlace(const QString &path)
{
    const QFileInfo info(path);
    if ((info.exists() || info.isSymLink()) && (!info.isFile() || info.size() > 0))
        return fail(ErrorCode::Conflict,
                    u"%1 already exists: choose another name, nothing was changed."_s.arg(path));
    return {};
}

Status makeStoreFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io,
                    u"The folder %1 cannot be made: check its permissions or choose another."_s.arg(
                        folder));
    return checkFileSystem(folder);
}

void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    if (const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        handle >= 0) {
        (void)fsync(handle);
        ::close(handle);
    }
}

Status makeStoreFile(const QString &path)
{
    const QFileInfo info(path);
    TRY(checkStorePlace(path));
    TRY(makeStoreFolder(path));
    constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QFile file(path);
    const auto how =
        info.exists() ? QIODevice::ReadWrite : QIODevice::WriteOnly | QIODevice::NewOnly;
    if (!file.open(how, kOwnerOnly) || !file.setPermissions(kOwnerOnly))
        return fail(
            ErrorCode::Io,
            u"The file %1 cannot be made: check the folder's permissions and the disk."_s.arg(
                path));
    return {};
}

} // namespace casepost::core
