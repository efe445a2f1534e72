#include "core/contact/call_plan.h"

#include "core/base/clock.h"
#include "core/calendar/zones/customer_zone.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kStep = kStepMinutes * 60;
constexpr std::size_t kMoments = 3;

// A call that is thought to have reached nobody.
Call supposed(const CallSituation &situation, const QDateTime &at)
{
    Call call;
    call.at = at;
    call.to = situation.to;
    call.outcome = CallOutcome::NoAnswer;
    call.zone = situation.zone.id();
    call.attempt = countsAt(situation, at).attempt;
    return call;
}

// Minutes to the next call by the rules of the day; nothing where they say of none.
std::optional<int>
minutesToNext(const CallSituation &situation, const Call &call, const ContactRules &rules)
{
    for (const NextStep &step : rules.steps(factsOf(situation, call), ukDate(call.at)))
        if (step.step == u"call")
            return step.minutes;
    return std::nullopt;
}

CallSituation with(const CallSituation &situation, const Call &call)
{
    CallSituation after = situation;
    after.calls.push_back(call);
    return after;
}

// The next whole step after a moment.
QDateTime stepAfter(const QDateTime &moment)
{
    return QDateTime::fromSecsSinceEpoch((moment.toSecsSinceEpoch() / kStep + 1) * kStep, Qt::UTC);
}

QDateTime lastOfDay(const CallSituation &situation, const QDateTime &now, const ContactRules &rules)
{
    QDateTime last;
    const QDate today = now.toTimeZone(situation.zone).date();
    for (QDateTime at = now; at.toTimeZone(situation.zone).date() == today; at = stepAfter(at))
        if (mayCallAt(situation, at, rules))
            last = at;
    return last;
}

// What follows three attempts, as things stand.
void addRoute(CallPlan &plan, const FactSheet &facts, const QDate &on, const ContactRules &rules)
{
    for (const NextStep &step : rules.steps(facts, on))
        if (step.step != u"call" && step.step != u"hold" && plan.then.isEmpty()) {
            plan.then = step.step;
            plan.with = step.with;
        }
}

// Consent and reason were given for the call that is planned now, not for those after it.
CallSituation withoutSayings(const CallSituation &situation)
{
    CallSituation bare = situation;
    bare.consent = bare.because = QString();
    return bare;
}

void addMoments(CallPlan &plan,
                const CallSituation &situation,
                const QDateTime &now,
                const ContactRules &rules)
{
    CallSituation then = withoutSayings(situation);
    QDateTime from = std::max(now, plan.counts.promise.isValid() ? plan.counts.promise : now);
    while (plan.next.size() < kMoments) {
        const bool isThisOne = plan.next.empty() && plan.allowed && from == now;
        const QDateTime at = isThisOne ? now : nextAllowed(then, from, rules);
        if (!at.isValid())
            return;
        plan.next.push_back(at);
        Call call = supposed(then, at);
        const QDateTime after = nextCallAfter(then, call, rules);
        call.next = after;
        then = with(then, call);
        from = after.isValid() ? after : stepAfter(at);
    }
}

} // namespace

bool mayCallAt(const CallSituation &situation, const QDateTime &moment, const ContactRules &rules)
{
    return !blocks(rules.judge(factsBefore(situation, moment), ukDate(moment)));
}

QDateTime
nextAllowed(const CallSituation &situation, const QDateTime &from, const ContactRules &rules)
{
    if (!situation.zone.isValid())
        return {};
    const QDateTime end = from.addDays(kDaysAhead);
    for (QDateTime at = from; at < end; at = stepAfter(at))
        if (mayCallAt(situation, at, rules))
            return at;
    return {};
}

QDateTime nextCallAfter(const CallSituation &situation, const Call &call, const ContactRules &rules)
{
    const auto minutes = minutesToNext(situation, call, rules);
    if (!minutes)
        return {};
    return nextAllowed(with(situation, call), call.at.addSecs(qint64(*minutes) * 60), rules);
}

CallPlan planCall(const CallSituation &situation,
                  const QDateTime &now,
                  const ScriptSlots &fill,
                  const ContactRules &rules)
{
    CallPlan plan;
    const QDate on = ukDate(now);
    plan.counts = countsAt(situation, now);
    FactSheet facts = factsBefore(situation, now);
    const Call unanswered = supposed(situation, now);
    if (const auto minutes = minutesToNext(situation, unanswered, rules))
        setPromise(facts, situation, now.addSecs(qint64(*minutes) * 60));
    plan.findings = rules.judge(facts, on);
    plan.allowed = verdictOf(plan.findings) == Verdict::Clear;
    addRoute(plan, facts, on, rules);
    if (situation.zone.isValid()) {
        addMoments(plan, situation, now, rules);
        plan.lastToday = lastOfDay(withoutSayings(situation), now, rules);
    }
    const ScriptAsk ask{now,
                        nextCallAfter(situation, unanswered, rules),
                        fill,
                        situation.language == u"cy" ? u"cy"_s : u"en"_s};
    plan.script = callScript(facts, situation, ask, rules);
    return plan;
}

} // namespace casepost::core
