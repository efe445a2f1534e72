#include "core/guidance/rules/rule.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

bool Rule::inForce(const QDate &on) const
{
    return !(info.notBefore.isValid() && on < info.notBefore)
           && !(info.until.isValid() && on > info.until);
}

QString packOriginName(PackOrigin origin)
{
    switch (origin) {
    case PackOrigin::BuiltIn:
        return u"built-in"_s;
    case PackOrigin::File:
        return u"file"_s;
    case PackOrigin::Published:
        return u"published"_s;
    }
    Q_UNREACHABLE();
}

} // namespace casepost::core
