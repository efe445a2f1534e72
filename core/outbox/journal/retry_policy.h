#pragma once

#include "core/outbox/journal/gateway.h"
#include "core/outbox/journal/message_steps.h"

#include <array>
#include <chrono>

namespace casepost::core {

/// Waits between the tries, before jitter: two hours in all (REQ-INC-01).
inline constexpr std::array kRetryWaits{std::chrono::minutes(1),
                                        std::chrono::minutes(2),
                                        std::chrono::minutes(4),
                                        std::chrono::minutes(8),
                                        std::chrono::minutes(15),
                                        std::chrono::minutes(15),
                                        std::chrono::minutes(15),
                                        std::chrono::minutes(30),
                                        std::chrono::minutes(30)};
/// No message waits longer than this for its next try, whatever the clock did meanwhile.
inline constexpr std::chrono::minutes kLongestWait(30);
/// How long a gateway at fault (login, certificate) is left alone.
inline constexpr std::chrono::minutes kGatewayRest(15);

/// What a message becomes after one try.
struct NextStep
{
    Step step = Step::Defer;
    int attempts = 0;              ///< tries that count, this one included
    QDateTime nextAttemptUtc = {}; ///< invalid unless deferred
    QString reason = {};           ///< one sentence; empty when sent
};

/// Pure: the try that just ended, judged. `attemptsBefore` are the tries that counted before it. A
/// fault of the gateway itself does not count. The jitter of ± 20 % follows from message and try,
/// so the same history always gives the same times (reliability.md section 4).
NextStep
afterAttempt(MessageId id, int attemptsBefore, const Outcome &outcome, const QDateTime &nowUtc);

} // namespace casepost::core
