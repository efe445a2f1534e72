#include "core/base/result.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

QString errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
        return u"usage"_s;
    case ErrorCode::InvalidInput:
        return u"invalid-input"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::NotPermitted:
        return u"not-permitted"_s;
    case ErrorCode::Blocked:
        return u"blocked"_s;
    case ErrorCode::Failed:
        return u"failed"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Corrupt:
        return u"corrupt"_s;
    case ErrorCode::Foreign:
        return u"foreign"_s;
    case ErrorCode::Newer:
        return u"newer"_s;
    case ErrorCode::ReadOnly:
        return u"read-only"_s;
    case ErrorCode::Locked:
        return u"locked"_s;
    case ErrorCode::Full:
        return u"disk-full"_s;
    case ErrorCode::Unavailable:
        return u"unavailable"_s;
    case ErrorCode::Io:
        return u"io"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    Q_UNREACHABLE();
}

} // namespace casepost::core
