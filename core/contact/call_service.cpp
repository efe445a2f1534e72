#include "core/contact/call_service.h"

#include "core/audit/record/audit.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/contact/call_json.h"
#include "core/text/kept_text.h"
#include "core/text/security_answers.h"
#include "core/timeline/timeline.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 2'000;

Status isFit(const QString &text, const QString &what)
{
    if (text.size() > kLongest)
        return fail(ErrorCode::InvalidInput,
                    u"%1 is longer than 2,000 characters: make it shorter."_s.arg(what));
    TRY(mayBeKept(text, what));
    return holdsNoSecurityAnswer(text, what);
}

// Texts lose what only arranges them; words must be those of the facts.
Status tidied(Call &call)
{
    const auto keep = [](QString &text) {
        if (!text.isNull())
            text = withoutMarks(text).trimmed();
    };
    keep(call.note);
    keep(call.consent);
    keep(call.because);
    keep(call.number);
    TRY(isFit(call.note, u"The note"_s));
    TRY(isFit(call.consent, u"What the customer said"_s));
    TRY(isFit(call.because, u"The reason"_s));
    if (call.number.size() > 40)
        return fail(ErrorCode::InvalidInput, u"The number is longer than a telephone number."_s);
    TRY(mayBeKept(call.number, u"The number"_s));
    const std::pair<const char16_t *, QString> words[] = {{u"voicemail", call.voicemail},
                                                          {u"greeting", call.greeting},
                                                          {u"identity", call.identity},
                                                          {u"recording", call.recording},
                                                          {u"spoke_to", call.spokeTo},
                                                          {u"welsh_offered", call.welshOffered}};
    FactSheet facts(callFacts());
    for (const auto &[name, word] : words)
        if (!word.isEmpty())
            TRY(facts.set(QString::fromUtf16(name), word));
    return {};
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(
        uR"(^\+?[0-9][0-9 ()./-]{3,}(?:\s*(?:x|ext\.?)\s*[0-9]{1,6})?$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.isEmpty() || number.match(text).hasMatch();
}

// What cannot both have been: whoever was not reached was asked nothing (REQ-TEL-35, REQ-IDV-02).
Status isOneStory(const Call &call)
{
    const bool nobody =
        call.outcome == CallOutcome::NoAnswer || call.outcome == CallOutcome::Engaged;
    const auto refuse = [](const QString &why, const QString &field) {
        return fail(ErrorCode::InvalidInput, why, {{u"field"_s, field}});
    };
    if (!isNumber(call.number))
        return refuse(u"The number is no telephone number: write its digits."_s, u"number"_s);
    if (call.outcome == CallOutcome::NotIdentified && call.identity == u"passed")
        return refuse(
            u"Who passed the security questions was identified: choose another outcome."_s,
            u"identity"_s);
    if (call.outcome == CallOutcome::NotIdentified && call.askedDocuments)
        return refuse(u"Nothing is asked of somebody who was not identified."_s, u"outcome"_s);
    if (nobody && call.identity == u"passed")
        return refuse(u"Nobody was reached, so nobody passed the security questions."_s,
                      u"identity"_s);
    if (call.voicemail == u"left" && (!nobody || call.direction == CallDirection::In))
        return refuse(u"A message is left when nobody answered a call from here."_s,
                      u"voicemail"_s);
    return {};
}

Status isInTime(const Call &call, const QDateTime &now)
{
    if (call.at > now)
        return fail(ErrorCode::InvalidInput,
                    u"A call is recorded once it was made: that moment is still to come."_s,
                    {{u"field"_s, u"at"_s}});
    if (call.agreed.isValid() && call.agreed <= call.at)
        return fail(ErrorCode::InvalidInput,
                    u"The customer cannot have asked to be called before the call: say a later "
                    "moment."_s,
                    {{u"field"_s, u"agreed"_s}});
    return {};
}

bool isNewest(const CallSituation &situation, const QDateTime &at)
{
    for (const Call &call : situation.calls)
        if (call.to == situation.to && call.at > at)
            return false;
    return true;
}

// What the steps of the guidance make of a call, in the words of the command line.
std::vector<CallFollow> followsOf(const Call &call, const std::vector<NextStep> &steps)
{
    std::vector<CallFollow> follows;
    if (call.agreed.isValid())
        follows.push_back({u"call-back"_s, {}, call.agreed, {}});
    for (const NextStep &step : steps) {
        if (step.step != u"call")
            follows.push_back({step.step,
                               step.with,
                               step.step == u"hold" ? call.at : endOfUkDay(ukDate(call.at)),
                               {}});
        else if (!call.agreed.isValid() && call.next.isValid())
            follows.push_back({u"call-back"_s, {}, call.next, {}});
    }
    return follows;
}

QString whyOf(const CallFollow &follow, const Call &call)
{
    const QString whom = call.to == CallTo::Referee ? u"the referee"_s : u"the customer"_s;
    if (follow.kind == u"call-back")
        return call.agreed.isValid()
                   ? u"Phone %1: they asked for a call at this time."_s.arg(whom)
                   : u"Phone %1 again: attempt %2 reached nobody."_s.arg(whom).arg(call.attempt);
    if (follow.kind == u"third-party")
        return u"Follow the guidance on third parties: the referee was not reached by phone."_s;
    if (call.askedDocuments)
        return u"Ask in writing for the documents that were asked for on the phone."_s;
    return follow.templateCode.isEmpty()
               ? u"Write to %1: they were not reached by phone."_s.arg(whom)
               : u"Write to %1: they were not reached by phone; where no letter fits, send %2."_s
                     .arg(whom, follow.templateCode);
}

} // namespace

Result<CasePlan>
CallService::plan(const Session &session, const CaseRecord &record, const PlanAsk &ask)
{
    TRY_ASSIGN(ContactCase about, contactCase(m_db, session, record, ask.person));
    about.situation.consent = ask.consent;
    about.situation.because = ask.because;
    if (!ask.writeBy.isEmpty())
        about.situation.writeBy = ask.writeBy;
    CasePlan made;
    made.plan = planCall(about.situation, ask.moment, about.fill, m_rules);
    made.zone = about.situation.zone;
    made.whereUnknown = about.whereUnknown;
    made.number = about.number;
    return made;
}

Result<RecordedCall> CallService::judged(const ContactCase &about, Call call) const
{
    const CallSituation &situation = about.situation;
    RecordedCall made;
    const QDate on = ukDate(call.at);
    call.zone = situation.zone.isValid() ? situation.zone.id() : QByteArray();
    if (call.number.isEmpty())
        call.number = about.number;
    call.attempt = call.direction == CallDirection::Out ? countsAt(situation, call.at).attempt : 0;
    FactSheet facts = factsOf(situation, call);
    const std::vector<NextStep> steps = m_rules.steps(facts, on);
    for (const NextStep &step : steps)
        if (step.step == u"call") {
            call.next = nextCallAfter(situation, call, m_rules);
            setPromise(facts, situation, call.at.addSecs(qint64(step.minutes) * 60));
        }
    made.findings = m_rules.judge(facts, on);
    call.breaches = breachesOf(made.findings);
    // A call that is recorded late says nothing of what comes next.
    if (isNewest(situation, call.at))
        made.follows = followsOf(call, steps);
    made.call = std::move(call);
    return made;
}

Result<RecordedCall> CallService::record(const Session &session,
                                         const CaseRecord &record,
                                         Call call,
                                         const QString &place)
{
    TRY(require(session, action::kCaseNote));
    const QDateTime now = session.clock->nowUtc();
    if (!call.at.isValid())
        call.at = now;
    call.by = session.staff.login;
    TRY(tidied(call));
    TRY(isOneStory(call));
    TRY(isInTime(call, now));
    // Read within the transaction: two people who record at once have one attempt each.
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const ContactCase about, contactCase(m_db, session, record, {call.to, place}));
    TRY_ASSIGN(RecordedCall made, judged(about, std::move(call)));
    TRY(writeDown(session, record, made));
    TRY(transaction.commit());
    return made;
}

Status CallService::writeDown(const Session &session, const CaseRecord &record, RecordedCall &made)
{
    QJsonObject details = callToJson(made.call);
    details.insert(u"findings"_s, findingsToJson(made.findings));
    details.insert(u"follows"_s, followsToJson(made.follows));
    const auto used = m_rules.used(ukDate(made.call.at));
    if (!used.empty())
        details.insert(u"guidance"_s, used.front().version);
    TRY_ASSIGN(made.call.event,
               Timeline(m_db).add(session, record.id, {EventKind::Call, callNote(made), details}));
    if (!made.follows.empty() || made.call.reached())
        TRY(endWhatWaited(session, record, made));
    TRY(openWhatFollows(session, record, made));
    return appendAudit(m_db,
                       session,
                       u"call.record"_s,
                       u"case:%1"_s.arg(record.id.row()),
                       detailsToBytes(details));
}

// A call ends the one that waited, and the letter where they were reached or it is asked for anew.
Status CallService::endWhatWaited(const Session &session,
                                  const CaseRecord &record,
                                  const RecordedCall &made)
{
    const auto writes = [](const CallFollow &follow) {
        return follow.kind != u"call-back" && follow.kind != u"hold";
    };
    const bool letterEnds = made.call.reached() || std::ranges::any_of(made.follows, writes);
    WorkFilter filter;
    filter.caseId = record.id;
    Work work(m_db);
    TRY_ASSIGN(const auto items, work.list(session, filter));
    for (const WorkItem &item : items) {
        if (item.kind != WorkKind::CallBack && !(item.kind == WorkKind::Letter && letterEnds))
            continue;
        TRY_ASSIGN(const TimelineEvent maker, Timeline(m_db).event(session, item.madeBy));
        if (maker.kind == EventKind::Call
            && maker.details[u"to"_s].toString() == callToWord(made.call.to))
            TRY(work.end(session, item.id, made.call.event));
    }
    return {};
}

Status
CallService::openWhatFollows(const Session &session, const CaseRecord &record, RecordedCall &made)
{
    for (CallFollow &follow : made.follows) {
        if (follow.kind == u"hold") // an act of its own, which the person does now
            continue;
        NewWork work;
        work.kind = follow.kind == u"call-back" ? WorkKind::CallBack : WorkKind::Letter;
        work.caseId = record.id;
        work.dueUtc = follow.due;
        work.owner = {session.staff.id, session.staff.team, {}};
        work.why = whyOf(follow, made.call);
        work.madeBy = made.call.event;
        TRY_ASSIGN(follow.work, Work(m_db).open(session, work));
    }
    return {};
}

Result<std::vector<RecordedCall>> CallService::list(const Session &session,
                                                    const CaseRecord &record)
{
    TRY_ASSIGN(const auto events, Timeline(m_db).of(session, record.id));
    std::vector<RecordedCall> calls;
    for (const TimelineEvent &event : events) {
        if (event.kind != EventKind::Call)
            continue;
        auto call = callFromJson(event.details);
        if (!call)
            continue;
        RecordedCall made;
        made.call = std::move(*call);
        made.call.event = event.id;
        made.findings = findingsFromJson(event.details[u"findings"_s].toArray());
        calls.push_back(std::move(made));
    }
    std::stable_sort(calls.begin(), calls.end(), [](const RecordedCall &a, const RecordedCall &b) {
        return a.call.at < b.call.at;
    });
    return calls;
}

} // namespace casepost::core
