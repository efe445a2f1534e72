#include "core/outbox/journal/message_steps.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString wish(Step step)
{
    switch (step) {
    case Step::Claim:
        return u"sent"_s;
    case Step::Release:
        return u"given back"_s;
    case Step::Accept:
    case Step::Refuse:
    case Step::Defer:
    case Step::Lose:
        return u"given a result"_s;
    case Step::Hold:
        return u"held"_s;
    case Step::Doubt:
        return u"called uncertain"_s;
    case Step::Retry:
        return u"tried again"_s;
    case Step::Cancel:
        return u"cancelled"_s;
    case Step::ConfirmSent:
    case Step::ConfirmNotSent:
        return u"resolved"_s;
    }
    Q_UNREACHABLE();
}

QString advice(MessageState from, Step step)
{
    if (from == MessageState::Uncertain)
        return u"find out whether it arrived and settle it with 'outbox resolve'"_s;
    if (from == MessageState::Sending)
        return u"wait until the sender has finished with it"_s;
    if (from == MessageState::Queued && step == Step::Retry)
        return u"it is sent when the sender next runs"_s;
    return u"look at it with 'outbox show'"_s;
}

} // namespace

Result<MessageState> advance(MessageState from, Step step)
{
    const auto row = std::ranges::find_if(kTransitions, [&](const Transition &transition) {
        return transition.from == from && transition.step == step;
    });
    if (row == kTransitions.end())
        return fail(ErrorCode::Conflict,
                    u"The message is %1, so it cannot be %2: %3."_s.arg(
                        messageStateName(from), wish(step), advice(from, step)));
    return row->to;
}

} // namespace casepost::core
