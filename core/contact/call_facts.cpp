#include "core/contact/call_facts.h"

#include "core/calendar/zones/customer_zone.h"
#include "core/contact/contact_subjects.h"

#include <algorithm>
#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDay = 24 * 60 * 60;

const QTimeZone &clockOf(const CallSituation &situation)
{
    return situation.zone.isValid() ? situation.zone : ukZone();
}

// Names and types are those of callFacts(), so a value that does not fit is a mistake of the
// program.
void put(FactSheet &facts, QLatin1StringView name, FactValue value)
{
    const auto status = facts.set(QString(name), std::move(value));
    Q_ASSERT(status);
}

void putWord(FactSheet &facts, QLatin1StringView name, const QString &word)
{
    if (!word.isEmpty())
        put(facts, name, word);
}

bool isOf(const CallSituation &situation, const Call &call, const QDateTime &before)
{
    return call.to == situation.to && call.at < before;
}

// What the person said about a call outside the hours. It holds for the call it was noted with:
// "before 9 is fine" is no word about the night (REQ-TEL-08).
QString consentBy(const QString &said)
{
    if (!said.trimmed().isEmpty())
        return u"given"_s;
    return said.isNull() ? QString() : u"blank"_s;
}

std::optional<qint64> minutesFromAgreed(const CallSituation &situation, const QDateTime &moment)
{
    std::optional<qint64> nearest;
    for (const Call &call : situation.calls) {
        if (!isOf(situation, call, moment) || !call.agreed.isValid())
            continue;
        const qint64 minutes = qAbs(call.agreed.secsTo(moment)) / 60;
        nearest = nearest ? std::min(*nearest, minutes) : minutes;
    }
    return nearest;
}

void addCounts(FactSheet &facts,
               const CallCounts &counts,
               const QDateTime &moment,
               const QDateTime &lastWritten)
{
    put(facts, "attempt"_L1, qint64(counts.attempt));
    put(facts, "attempts_24h"_L1, qint64(counts.inADay));
    put(facts, "failed_today"_L1, qint64(counts.failedToday));
    put(facts, "failed_in_a_day"_L1, qint64(counts.failedInADay));
    put(facts, "failed_in_a_row"_L1, qint64(counts.failedInARow));
    if (counts.lastAttempt.isValid())
        put(facts, "minutes_since_last"_L1, counts.lastAttempt.secsTo(moment) / 60);
    put(facts,
        "written_since"_L1,
        counts.lastAttempt.isValid() && lastWritten.isValid() && lastWritten > counts.lastAttempt);
    // A promise of which less than a minute is left is kept.
    if (counts.promise.isValid())
        put(facts, "minutes_before_promise"_L1, moment.secsTo(counts.promise) / 60);
}

void addClocks(FactSheet &facts, const CallSituation &situation, const QDateTime &moment)
{
    put(facts, "uk_time"_L1, moment.toTimeZone(ukZone()).time());
    put(facts, "zone_known"_L1, situation.zone.isValid());
    if (!situation.zone.isValid())
        return;
    put(facts, "local_time"_L1, moment.toTimeZone(situation.zone).time());
    put(facts,
        "overseas"_L1,
        situation.zone.offsetFromUtc(moment) != ukZone().offsetFromUtc(moment));
}

void addHolds(FactSheet &facts, const CallSituation &situation, const QDateTime &moment)
{
    qint64 used = 0;
    bool active = false;
    for (const Hold &hold : situation.holds) {
        if (hold.from > moment || hold.reason != kSpeakToCustomer)
            continue;
        ++used;
        active = active || hold.runsAt(moment);
    }
    put(facts, "holds_used"_L1, used);
    put(facts, "hold_active"_L1, active);
}

FactSheet baseFacts(const CallSituation &situation, const QDateTime &moment)
{
    FactSheet facts(callFacts());
    put(facts, "to"_L1, callToWord(situation.to));
    put(facts, "system"_L1, systemName(situation.system));
    put(facts, "number_known"_L1, situation.numberKnown);
    put(facts, "unavailable_noted"_L1, situation.unavailableNoted);
    putWord(facts, "language"_L1, situation.language);
    putWord(facts, "write_by"_L1, situation.writeBy);
    if (const auto minutes = minutesFromAgreed(situation, moment))
        put(facts, "minutes_from_agreed"_L1, *minutes);
    addClocks(facts, situation, moment);
    addHolds(facts, situation, moment);
    return facts;
}

} // namespace

CallCounts countsAt(const CallSituation &situation, const QDateTime &moment)
{
    CallCounts counts;
    std::map<QDate, int> failedOn;
    const QTimeZone &clock = clockOf(situation);
    int failedInADay = 0;
    for (const Call &call : situation.calls) {
        if (!isOf(situation, call, moment))
            continue;
        const bool recent = call.at.secsTo(moment) < kDay;
        if (call.direction == CallDirection::Out && recent)
            ++counts.inADay;
        if (call.reached()) {
            failedOn.clear();
            failedInADay = counts.failedInARow = 0;
            counts.lastAttempt = counts.promise = QDateTime();
        } else if (call.isFailedAttempt()) {
            ++failedOn[call.at.toTimeZone(clock).date()];
            ++counts.failedInARow;
            failedInADay += recent ? 1 : 0;
            counts.lastAttempt = call.at;
            counts.promise = call.next > moment ? call.next : QDateTime();
        }
    }
    counts.attempt = failedInADay + 1;
    for (const auto &[day, failed] : failedOn)
        counts.failedInADay = std::max(counts.failedInADay, failed);
    const auto today = failedOn.find(moment.toTimeZone(clock).date());
    counts.failedToday = today == failedOn.end() ? 0 : today->second;
    return counts;
}

FactSheet factsBefore(const CallSituation &situation, const QDateTime &moment)
{
    FactSheet facts = baseFacts(situation, moment);
    put(facts, "direction"_L1, callDirectionWord(CallDirection::Out));
    putWord(facts, "consent"_L1, consentBy(situation.consent));
    put(facts, "because_given"_L1, !situation.because.trimmed().isEmpty());
    addCounts(facts, countsAt(situation, moment), moment, situation.lastWritten);
    return facts;
}

FactSheet factsOf(const CallSituation &situation, const Call &call)
{
    FactSheet facts = baseFacts(situation, call.at);
    put(facts, "direction"_L1, callDirectionWord(call.direction));
    put(facts, "outcome"_L1, callOutcomeWord(call.outcome));
    putWord(facts, "consent"_L1, consentBy(call.consent));
    put(facts, "because_given"_L1, !call.because.trimmed().isEmpty());
    put(facts, "number_known"_L1, situation.numberKnown || !call.number.isEmpty());
    putWord(facts, "voicemail"_L1, call.voicemail);
    putWord(facts, "greeting"_L1, call.greeting);
    putWord(facts, "identity"_L1, call.identity);
    putWord(facts, "recording"_L1, call.recording);
    putWord(facts, "spoke_to"_L1, call.spokeTo);
    putWord(facts, "welsh_offered"_L1, call.welshOffered);
    put(facts, "advised"_L1, call.advised);
    put(facts, "note_given"_L1, !call.note.trimmed().isEmpty());
    put(facts, "relay"_L1, call.relay);
    put(facts, "asked_documents"_L1, call.askedDocuments);
    put(facts, "written_only"_L1, call.writtenOnly);
    CallCounts counts = countsAt(situation, call.at);
    if (call.isFailedAttempt()) { // it is itself one of those that failed
        ++counts.failedToday;
        ++counts.failedInARow;
        counts.failedInADay = std::max(counts.failedInADay, counts.failedToday);
    }
    if (call.reached()) // whatever failed before, nothing follows from it any more (REQ-TEL-19)
        counts.failedToday = counts.failedInARow = counts.failedInADay = 0;
    addCounts(facts, counts, call.at, situation.lastWritten);
    return facts;
}

void setPromise(FactSheet &facts, const CallSituation &situation, const QDateTime &promised)
{
    if (situation.zone.isValid())
        put(facts, "promise_local_time"_L1, promised.toTimeZone(situation.zone).time());
}

} // namespace casepost::core
