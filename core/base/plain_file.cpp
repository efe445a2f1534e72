#include "core/base/plain_file.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> refused(const QString &path, const QString &why)
{
    return fail(ErrorCode::InvalidInput, why.arg(path), {{u"file"_s, path}});
}

} // namespace

Status openPlainFile(QFile &file, QIODevice::OpenMode how)
{
    const QString path = file.fileName();
    if (path.startsWith(u':')) { // of the program's own resources
        if (file.open(how))
            return {};
        return refused(path, u"%1 is not part of this program."_s);
    }
    // Not blocking, so that a pipe without a writer opens at once and is seen for what it is.
    const int handle =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat found{};
    if (handle < 0 || fstat(handle, &found) != 0) {
        const int reason = errno;
        if (handle >= 0)
            ::close(handle);
        return refused(path,
                       reason == ENOENT
                           ? u"There is no file %1: check its name."_s
                           : u"The file %1 cannot be read: check its name and permissions."_s);
    }
    if (!S_ISREG(found.st_mode)) {
        ::close(handle);
        return refused(
            path,
            S_ISDIR(found.st_mode)
                ? u"%1 is a folder, not a file: name the file itself."_s
                : u"%1 is not a plain file but a pipe or a device, and is not read: name "
                  "a file."_s);
    }
    if (!file.open(handle, how, QFileDevice::AutoCloseHandle)) {
        ::close(handle);
        return refused(path, u"The file %1 cannot be read: check its name and permissions."_s);
    }
    file.setObjectName(path);
    return {};
}

Result<QByteArray> readPlainFile(const QString &path, qint64 limit)
{
    QFile file(path);
    TRY(openPlainFile(file));
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return refused(
            path,
            u"The file %1 is larger than %2, which no such file is."_s.arg(
                u"%1"_s,
                limit < (1 << 20) ? u"%1 kB"_s.arg(limit >> 10) : u"%1 MB"_s.arg(limit >> 20)));
    return bytes;
}

} // namespace casepost::core
