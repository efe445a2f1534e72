#include "core/outbox/message.h"

#include <array>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// Stored in message.state and printed by the command line: never rename one.
const std::array kStateNames{
    std::pair{MessageState::Queued, u"queued"_s},
    std::pair{MessageState::Sending, u"sending"_s},
    std::pair{MessageState::Sent, u"sent"_s},
    std::pair{MessageState::Deferred, u"deferred"_s},
    std::pair{MessageState::Failed, u"failed"_s},
    std::pair{MessageState::Uncertain, u"uncertain"_s},
    std::pair{MessageState::Held, u"held"_s},
    std::pair{MessageState::Cancelled, u"cancelled"_s},
};

// Stored in attempt.result.
const std::array kResultNames{
    std::pair{AttemptResult::Accepted, u"accepted"_s},
    std::pair{AttemptResult::Refused, u"refused"_s},
    std::pair{AttemptResult::Again, u"again"_s},
    std::pair{AttemptResult::Unknown, u"unknown"_s},
};

} // namespace

QString messageStateName(MessageState state)
{
    for (const auto &[known, name] : kStateNames)
        if (known == state)
            return name;
    Q_UNREACHABLE();
}

std::optional<MessageState> messageStateFromName(const QString &name)
{
    for (const auto &[state, known] : kStateNames)
        if (known == name)
            return state;
    return std::nullopt;
}

QString attemptResultName(AttemptResult result)
{
    for (const auto &[known, name] : kResultNames)
        if (known == result)
            return name;
    Q_UNREACHABLE();
}

std::optional<AttemptResult> attemptResultFromName(const QString &name)
{
    for (const auto &[result, known] : kResultNames)
        if (known == name)
            return result;
    return std::nullopt;
}

QString outChannelName(OutChannel channel)
{
    switch (channel) {
    case OutChannel::Email:
        return u"email"_s;
    case OutChannel::Post:
        return u"post"_s;
    case OutChannel::Online:
        return u"online"_s;
    }
    Q_UNREACHABLE();
}

OutChannel channelOf(const NewMessage &message)
{
    for (const auto channel : {OutChannel::Post, OutChannel::Online})
        if (message.recipient == outChannelName(channel))
            return channel;
    return OutChannel::Email;
}

} // namespace casepost::core
