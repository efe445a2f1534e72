#include "letters/records/call_attempts.h"

#include <algorithm>
#include <map>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

/// What matters of the timeline for one person.
struct Person
{
    QDateTime written; ///< a letter to them went out
    struct Day
    {
        int calls = 0;
        QDateTime last;
    };
    std::map<QDate, Day> days;

    void called(const QDateTime &at, const QString &outcome)
    {
        if (outcome == u"answered"_s) {
            days.clear();
        } else if (outcome == u"no-answer"_s || outcome == u"engaged"_s) {
            Day &day = days[ukDate(at)];
            ++day.calls;
            day.last = at;
        }
    }

    int most() const
    {
        int most = 0;
        for (const auto &[date, day] : days)
            if (!written.isValid() || day.last > written)
                most = std::max(most, day.calls);
        return most;
    }
};

/// A call that was written down later says when it was.
QDateTime momentOf(const TimelineEvent &call)
{
    const QDateTime said = fromIsoUtc(call.details[u"at"_s].toString());
    return said.isValid() ? said : call.atUtc;
}

bool isToReferee(const TimelineEvent &event)
{
    return event.details[u"to"_s] == u"referee"_s;
}

} // namespace

CallAttempts callAttempts(const std::vector<TimelineEvent> &events)
{
    Person applicant, referee;
    std::map<LetterId, bool> toReferee;
    for (const TimelineEvent &event : events) {
        if (event.kind == EventKind::Letter && event.details[u"act"_s] == u"queued"_s)
            toReferee[event.letter] = isToReferee(event);
        if (event.kind == EventKind::Message && event.details[u"act"_s] == u"sent"_s
            && toReferee.contains(event.letter))
            (toReferee[event.letter] ? referee : applicant).written = event.atUtc;
        if (event.kind == EventKind::Call)
            (isToReferee(event) ? referee : applicant)
                .called(momentOf(event), event.details[u"outcome"_s].toString());
    }
    return {applicant.most(), referee.most()};
}

} // namespace casepost::letters
