#include "core/guidance/rules/rule.h"

#include "core/base/closed_words.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPackOriginNames = closedWords<PackOrigin>({{PackOrigin::BuiltIn, u"built-in"},
                                                           {PackOrigin::File, u"file"},
                                                           {PackOrigin::Published, u"published"}});

} // namespace

bool Rule::inForce(const QDate &on) const
{
    return !(info.notBefore.isValid() && on < info.notBefore)
           && !(info.until.isValid() && on > info.until);
}

QString packOriginName(PackOrigin origin)
{
    return kPackOriginNames.of(origin);
}

} // namespace casepost::core
