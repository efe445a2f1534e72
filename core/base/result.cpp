#include "core/base/result.h"

#include "core/base/closed_words.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kErrorCodeNames =
    closedWords<ErrorCode>({{ErrorCode::Usage, u"usage"},
                            {ErrorCode::InvalidInput, u"invalid-input"},
                            {ErrorCode::NotFound, u"not-found"},
                            {ErrorCode::NotPermitted, u"not-permitted"},
                            {ErrorCode::Blocked, u"blocked"},
                            {ErrorCode::Failed, u"failed"},
                            {ErrorCode::Conflict, u"conflict"},
                            {ErrorCode::Corrupt, u"corrupt"},
                            {ErrorCode::Foreign, u"foreign"},
                            {ErrorCode::Newer, u"newer"},
                            {ErrorCode::ReadOnly, u"read-only"},
                            {ErrorCode::Locked, u"locked"},
                            {ErrorCode::Full, u"disk-full"},
                            {ErrorCode::Unavailable, u"unavailable"},
                            {ErrorCode::Io, u"io"},
                            {ErrorCode::Cancelled, u"cancelled"}});

} // namespace

QString errorCodeName(ErrorCode code)
{
    return kErrorCodeNames.of(code);
}

} // namespace casepost::core
