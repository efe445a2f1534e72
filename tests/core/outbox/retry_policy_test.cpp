#include "core/outbox/journal/retry_policy.h"
#include "tests/support/catch.h"

#include <set>

using namespace casepost::core;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(9, 0), Qt::UTC);
const Outcome kAgain{AttemptResult::Again, u"451 try later"_s};

} // namespace

TEST_CASE("a message is tried for two hours and then given up with its cause (REQ-INC-01)",
          "[core][outbox]")
{
    const std::array minutes{1, 2, 4, 8, 15, 15, 15, 30, 30};
    for (qint64 message = 1; message <= 200; ++message) {
        QDateTime now = kNow;
        for (int before = 0; before < int(minutes.size()); ++before) {
            const auto verdict = afterAttempt(MessageId::fromRow(message), before, kAgain, now);
            REQUIRE(verdict.step == Step::Defer);
            REQUIRE(verdict.attempts == before + 1);
            const auto wait = now.msecsTo(verdict.nextAttemptUtc);
            const qint64 planned = minutes[size_t(before)] * 60'000;
            REQUIRE(wait >= planned * 8 / 10);
            REQUIRE(wait <= std::min<qint64>(planned * 12 / 10, 30 * 60'000));
            now = verdict.nextAttemptUtc;
        }
        const auto last = afterAttempt(MessageId::fromRow(message), 9, kAgain, now);
        CHECK(last.step == Step::Refuse);
        CHECK_FALSE(last.nextAttemptUtc.isValid());
        CHECK(last.reason.contains(u"451 try later"_s));
        CHECK(kNow.secsTo(now) >= 96 * 60);
        CHECK(kNow.secsTo(now) <= 144 * 60);
    }
}

TEST_CASE("the jitter is the same for the same try and differs between messages", "[core][outbox]")
{
    std::set<QDateTime> times;
    for (qint64 message = 1; message <= 100; ++message) {
        const auto id = MessageId::fromRow(message);
        const auto first = afterAttempt(id, 4, kAgain, kNow);
        CHECK(first.nextAttemptUtc == afterAttempt(id, 4, kAgain, kNow).nextAttemptUtc);
        times.insert(first.nextAttemptUtc);
    }
    CHECK(times.size() > 60);
}

TEST_CASE("each answer leads to one step", "[core][outbox]")
{
    struct Row
    {
        AttemptResult result;
        bool hold;
        Step step;
        int attempts;
    };
    const auto row = GENERATE(values<Row>({
        {AttemptResult::Accepted, false, Step::Accept, 4},
        {AttemptResult::Accepted, true, Step::Accept, 4},
        {AttemptResult::Refused, false, Step::Refuse, 4},
        {AttemptResult::Refused, true, Step::Defer, 3},
        {AttemptResult::Again, false, Step::Defer, 4},
        {AttemptResult::Again, true, Step::Defer, 3},
        {AttemptResult::Unknown, false, Step::Lose, 4},
        {AttemptResult::Unknown, true, Step::Lose, 4},
    }));
    const auto verdict =
        afterAttempt(MessageId::fromRow(7), 3, {row.result, u"words"_s, row.hold}, kNow);
    CHECK(verdict.step == row.step);
    CHECK(verdict.attempts == row.attempts);
    CHECK(verdict.reason.isEmpty() == (row.step == Step::Accept));
    CHECK(verdict.nextAttemptUtc.isValid() == (row.step == Step::Defer));
}

TEST_CASE("a gateway at fault uses up no try, however often it fails", "[core][outbox]")
{
    int attempts = 0;
    for (int i = 0; i < 50; ++i) {
        const auto verdict = afterAttempt(
            MessageId::fromRow(1), attempts, {AttemptResult::Again, u"535 no"_s, true}, kNow);
        REQUIRE(verdict.step == Step::Defer);
        attempts = verdict.attempts;
    }
    CHECK(attempts == 0);
}
