#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/message.h"

#include <array>

namespace casepost::core {

/// What can happen to a message. Every change of state in the outbox is one of these.
enum class Step {
    Claim,          ///< a sender takes it
    Release,        ///< the sender gives it back untried, or died before anything left the house
    Accept,         ///< the gateway took it
    Refuse,         ///< the gateway never will, or the last try was used up
    Defer,          ///< not now: tried again later
    Lose,           ///< the answer got lost after the commit mark
    Hold,           ///< its case changed: a person looks first
    Doubt,          ///< the senders' record tells of a try that the store does not know
    Retry,          ///< a person wants it tried now
    Cancel,         ///< a person takes it back
    ConfirmSent,    ///< a person or a receipt says that it went out
    ConfirmNotSent, ///< a person says that it did not
};

inline constexpr std::array kSteps{Step::Claim,
                                   Step::Release,
                                   Step::Accept,
                                   Step::Refuse,
                                   Step::Defer,
                                   Step::Lose,
                                   Step::Hold,
                                   Step::Doubt,
                                   Step::Retry,
                                   Step::Cancel,
                                   Step::ConfirmSent,
                                   Step::ConfirmNotSent};

/// One row of the table: where a step leads from a state.
struct Transition
{
    MessageState from;
    Step step;
    MessageState to;
};

/// The whole life of a message (README.md draws it). What is not here cannot happen; above all,
/// nothing leads from Uncertain back to sending without a person.
inline constexpr std::array kTransitions{
    Transition{MessageState::Queued, Step::Claim, MessageState::Sending},
    Transition{MessageState::Deferred, Step::Claim, MessageState::Sending},
    Transition{MessageState::Sending, Step::Release, MessageState::Queued},
    Transition{MessageState::Sending, Step::Accept, MessageState::Sent},
    Transition{MessageState::Sending, Step::Refuse, MessageState::Failed},
    Transition{MessageState::Sending, Step::Defer, MessageState::Deferred},
    Transition{MessageState::Sending, Step::Lose, MessageState::Uncertain},
    Transition{MessageState::Queued, Step::Hold, MessageState::Held},
    Transition{MessageState::Deferred, Step::Hold, MessageState::Held},
    Transition{MessageState::Queued, Step::Doubt, MessageState::Uncertain},
    Transition{MessageState::Deferred, Step::Doubt, MessageState::Uncertain},
    Transition{MessageState::Failed, Step::Doubt, MessageState::Uncertain},
    Transition{MessageState::Held, Step::Doubt, MessageState::Uncertain},
    Transition{MessageState::Deferred, Step::Retry, MessageState::Queued},
    Transition{MessageState::Failed, Step::Retry, MessageState::Queued},
    Transition{MessageState::Held, Step::Retry, MessageState::Queued},
    Transition{MessageState::Queued, Step::Cancel, MessageState::Cancelled},
    Transition{MessageState::Deferred, Step::Cancel, MessageState::Cancelled},
    Transition{MessageState::Failed, Step::Cancel, MessageState::Cancelled},
    Transition{MessageState::Held, Step::Cancel, MessageState::Cancelled},
    Transition{MessageState::Uncertain, Step::ConfirmSent, MessageState::Sent},
    Transition{MessageState::Uncertain, Step::ConfirmNotSent, MessageState::Queued},
};

/// The state that follows; Conflict in words when the table has no such row.
Result<MessageState> advance(MessageState from, Step step);

} // namespace casepost::core
