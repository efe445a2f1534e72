#include "core/outbox/journal/message.h"

#include "core/base/closed_words.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kOutChannelNames = closedWords<OutChannel>(
    {{OutChannel::Email, u"email"}, {OutChannel::Post, u"post"}, {OutChannel::Online, u"online"}});

// Stored in message.state and printed by the command line: never rename one.
constexpr auto kStateNames = closedWords<MessageState>({{MessageState::Queued, u"queued"},
                                                        {MessageState::Sending, u"sending"},
                                                        {MessageState::Sent, u"sent"},
                                                        {MessageState::Deferred, u"deferred"},
                                                        {MessageState::Failed, u"failed"},
                                                        {MessageState::Uncertain, u"uncertain"},
                                                        {MessageState::Held, u"held"},
                                                        {MessageState::Cancelled, u"cancelled"}});

// Stored in attempt.result.
constexpr auto kResultNames = closedWords<AttemptResult>({{AttemptResult::Accepted, u"accepted"},
                                                          {AttemptResult::Refused, u"refused"},
                                                          {AttemptResult::Again, u"again"},
                                                          {AttemptResult::Unknown, u"unknown"}});

} // namespace

QString messageStateName(MessageState state)
{
    return kStateNames.of(state);
}

std::optional<MessageState> messageStateFromName(const QString &name)
{
    return kStateNames.read(name);
}

QString attemptResultName(AttemptResult result)
{
    return kResultNames.of(result);
}

std::optional<AttemptResult> attemptResultFromName(const QString &name)
{
    return kResultNames.read(name);
}

QString outChannelName(OutChannel channel)
{
    return kOutChannelNames.of(channel);
}

OutChannel channelOf(const NewMessage &message)
{
    for (const auto channel : {OutChannel::Post, OutChannel::Online})
        if (message.recipient == outChannelName(channel))
            return channel;
    return OutChannel::Email;
}

} // namespace casepost::core
