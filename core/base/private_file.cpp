#include "core/base/private_file.h"

#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

Status checkPrivateFile(const QString &path, const QString &what, Others others)
{
    const auto refused = [&](ErrorCode code, const QString &words) {
        return fail(code, u"%1 %2 %3"_s.arg(what, path, words), {{u"file"_s, path}});
    };
    struct stat file{};
    if (::stat(QFile::encodeName(path).constData(), &file) != 0)
        return refused(ErrorCode::NotFound,
                       u"cannot be found or reached: check its name and its folder."_s);
    if (!S_ISREG(file.st_mode))
        return refused(ErrorCode::InvalidInput, u"is no ordinary file: name one that is."_s);
    if (file.st_uid != 0 && file.st_uid != ::geteuid())
        return refused(ErrorCode::InvalidInput,
                       u"belongs to somebody else: it must belong to you or to root."_s);
    if ((file.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return refused(ErrorCode::InvalidInput,
                       u"can be written by others, who could put theirs in its place: take that "
                       "right away ('chmod go-w')."_s);
    const bool isShared = file.st_uid == 0 && ::geteuid() != 0; // with the group of who sends
    const mode_t readers = isShared ? S_IROTH : S_IRGRP | S_IROTH;
    if (others == Others::MayNotRead && (file.st_mode & readers) != 0)
        return refused(ErrorCode::InvalidInput,
                       u"can be read by others: take that right away ('chmod go-r')."_s);
    return {};
}

} // namespace casepost::core
