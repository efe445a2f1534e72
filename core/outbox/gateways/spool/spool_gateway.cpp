#include "core/outbox/gateways/spool/spool_gateway.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

QString SpoolGateway::name() const
{
    return u"spool"_s;
}

Status SpoolGateway::accepts(const NewMessage &message) const
{
    if (channelOf(message) == OutChannel::Online)
        return fail(
            ErrorCode::InvalidInput,
            u"The customer reads this letter online: what goes into the outgoing folder is printed and posted, so choose 'online'."_s);
    return DropFolder::checkWhole(message);
}

Outcome SpoolGateway::send(const NewMessage &message, const CommitMark &beforeCommit)
{
    if (const auto taken = accepts(message); !taken)
        return {AttemptResult::Refused, taken.error().message};
    return m_folder.put(message, beforeCommit);
}

} // namespace casepost::core
