#include "core/outbox/journal/message_steps.h"
#include "tests/support/catch.h"

#include <set>

using namespace casepost::core;

namespace {

constexpr std::array kStates{MessageState::Queued,
                             MessageState::Sending,
                             MessageState::Sent,
                             MessageState::Deferred,
                             MessageState::Failed,
                             MessageState::Uncertain,
                             MessageState::Held,
                             MessageState::Cancelled};

} // namespace

TEST_CASE("a message takes exactly the steps of the table and no other", "[core][outbox]")
{
    int allowed = 0;
    for (const MessageState from : kStates)
        for (const Step step : kSteps) {
            const auto next = advance(from, step);
            const auto row = std::ranges::find_if(kTransitions, [&](const Transition &t) {
                return t.from == from && t.step == step;
            });
            CHECK(next.has_value() == (row != kTransitions.end()));
            if (next) {
                ++allowed;
                CHECK(*next == row->to);
            } else {
                CHECK(next.error().code == ErrorCode::Conflict);
                CHECK(next.error().message.contains(messageStateName(from)));
                CHECK(next.error().message.endsWith(u'.'));
            }
        }
    CHECK(allowed == int(kTransitions.size()));
}

TEST_CASE("the table names no step twice and lets no message rest in sending", "[core][outbox]")
{
    std::set<std::pair<MessageState, Step>> seen;
    for (const Transition &row : kTransitions)
        CHECK(seen.insert({row.from, row.step}).second);
    for (const Transition &row : kTransitions) {
        if (row.to == MessageState::Sending)
            CHECK(row.step == Step::Claim);
    }
}

TEST_CASE("sent and cancelled are final, and uncertain never goes out by itself", "[core][outbox]")
{
    for (const Step step : kSteps) {
        CHECK_FALSE(advance(MessageState::Sent, step));
        CHECK_FALSE(advance(MessageState::Cancelled, step));
        const bool settles = step == Step::ConfirmSent || step == Step::ConfirmNotSent;
        CHECK(advance(MessageState::Uncertain, step).has_value() == settles);
    }
}

TEST_CASE("every state and result has a name that is read back (REQ-EML-15)", "[core][outbox]")
{
    for (const MessageState state : kStates)
        CHECK(messageStateFromName(messageStateName(state)) == state);
    for (const AttemptResult result : {AttemptResult::Accepted,
                                       AttemptResult::Refused,
                                       AttemptResult::Again,
                                       AttemptResult::Unknown})
        CHECK(attemptResultFromName(attemptResultName(result)) == result);
    CHECK_FALSE(messageStateFromName(QStringLiteral("Queued")));
    CHECK_FALSE(attemptResultFromName(QString()));
}
