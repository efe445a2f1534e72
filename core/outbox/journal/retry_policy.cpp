#include "core/outbox/journal/retry_policy.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// A number from 0 to 400 that looks random and is not: SplitMix64 of message and try.
std::uint64_t spread(MessageId id, int attempt)
{
    auto x = static_cast<std::uint64_t>(id.row()) * 1000003U + static_cast<std::uint64_t>(attempt);
    x += 0x9e3779b97f4a7c15U;
    x = (x ^ (x >> 30U)) * 0xbf58476d1ce4e5b9U;
    x = (x ^ (x >> 27U)) * 0x94d049bb133111ebU;
    return (x ^ (x >> 31U)) % 401U;
}

std::chrono::milliseconds waitBefore(MessageId id, int attempt)
{
    const std::chrono::milliseconds wait = kRetryWaits[static_cast<std::size_t>(attempt - 1)];
    const auto perMille = 800 + static_cast<std::int64_t>(spread(id, attempt));
    return std::min<std::chrono::milliseconds>(wait * perMille / 1000, kLongestWait);
}

QString sentence(const QString &detail)
{
    return detail.isEmpty() || detail.endsWith(u'.') ? detail : detail + u'.';
}

NextStep afterTryAgain(MessageId id, int attempts, const Outcome &outcome, const QDateTime &nowUtc)
{
    if (attempts > static_cast<int>(kRetryWaits.size()))
        return {Step::Refuse,
                attempts,
                {},
                u"Given up after %1 tries in two hours; the last answer: %2"_s.arg(
                    QString::number(attempts), sentence(outcome.detail))};
    return {Step::Defer,
            attempts,
            nowUtc.addMSecs(waitBefore(id, attempts).count()),
            u"Not sent yet, it is tried again: "_s + sentence(outcome.detail)};
}

} // namespace

NextStep
afterAttempt(MessageId id, int attemptsBefore, const Outcome &outcome, const QDateTime &nowUtc)
{
    const int attempts = attemptsBefore + 1;
    switch (outcome.result) {
    case AttemptResult::Accepted:
        return {Step::Accept, attempts, {}, {}};
    case AttemptResult::Unknown:
        return {Step::Lose,
                attempts,
                {},
                u"It may have gone out, the answer got lost: find out, then settle it. "_s
                    + sentence(outcome.detail)};
    case AttemptResult::Refused:
    case AttemptResult::Again:
        break;
    }
    if (outcome.holdGateway)
        return {Step::Defer,
                attemptsBefore,
                nowUtc.addMSecs(std::chrono::milliseconds(kGatewayRest).count()),
                u"The gateway is at fault, not the letter: "_s + sentence(outcome.detail)};
    if (outcome.result == AttemptResult::Refused)
        return {Step::Refuse, attempts, {}, u"Refused: "_s + sentence(outcome.detail)};
    return afterTryAgain(id, attempts, outcome, nowUtc);
}

} // namespace casepost::core
