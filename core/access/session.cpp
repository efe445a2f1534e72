#include "core/access/session.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status require(const Session &session, QStringView act)
{
    if (session.may(act))
        return {};
    const QString roles =
        session.staff.roles.isEmpty() ? u"none"_s : session.staff.roles.join(u", "_s);
    return fail(
        ErrorCode::NotPermitted,
        u"Your role (%1) does not allow '%2': ask somebody whose role does."_s.arg(roles, act),
        {{u"action"_s, act.toString()}});
}

} // namespace casepost::core
