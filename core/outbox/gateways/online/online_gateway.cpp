#include "core/outbox/gateways/online/online_gateway.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

QString OnlineGateway::name() const
{
    return u"online"_s;
}

Status OnlineGateway::accepts(const NewMessage &message) const
{
    switch (channelOf(message)) {
    case OutChannel::Email:
        return fail(
            ErrorCode::InvalidInput,
            u"This is an email: the customer service system takes only what customers read online, so choose 'smtp' or 'spool'."_s);
    case OutChannel::Post:
        return fail(
            ErrorCode::InvalidInput,
            u"This letter goes by post: the customer service system takes only what customers read online, so choose 'print' or 'spool'."_s);
    case OutChannel::Online:
        break;
    }
    return DropFolder::checkWhole(message);
}

Outcome OnlineGateway::send(const NewMessage &message, const CommitMark &beforeCommit)
{
    if (const auto taken = accepts(message); !taken)
        return {AttemptResult::Refused, taken.error().message};
    return m_folder.put(message, beforeCommit);
}

} // namespace casepost::core
