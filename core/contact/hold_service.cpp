#include "core/contact/hold_service.h"

#include "core/audit/record/audit.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/contact/call.h"
#include "core/text/kept_text.h"
#include "core/text/security_answers.h"
#include "core/timeline/timeline.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString ukText(const QDateTime &moment)
{
    return moment.toTimeZone(ukZone()).toString(u"d MMMM yyyy HH:mm"_s);
}

QString holdNote(const Hold &hold)
{
    QString text = u"On hold from %1 until %2: I need to speak to a customer."_s.arg(
        ukText(hold.from), ukText(hold.until));
    if (hold.exception == u"call-back")
        text += u" Used again for a call back that the customer asked for."_s;
    else if (hold.exception == u"overseas")
        text += u" Used again for a customer overseas with few hours in common."_s;
    if (!hold.because.isEmpty())
        text += u" Reason given: %1."_s.arg(hold.because);
    return text;
}

Status isFit(AskedHold &asked)
{
    asked.because = withoutMarks(asked.because).trimmed();
    FactSheet facts(holdFacts());
    TRY(facts.set(u"reason"_s, asked.reason));
    if (!asked.exception.isEmpty())
        TRY(facts.set(u"exception"_s, asked.exception));
    if (asked.because.size() > 2'000)
        return fail(ErrorCode::InvalidInput,
                    u"The reason is longer than 2,000 characters: make it shorter."_s);
    TRY(mayBeKept(asked.because, u"The reason"_s));
    return holdsNoSecurityAnswer(asked.because, u"The reason"_s);
}

bool isOver(const Hold &hold, const QDateTime &now)
{
    return hold.ended.isValid() || hold.until <= now;
}

} // namespace

Result<HoldMade> HoldService::judged(const Session &session,
                                     const CaseRecord &record,
                                     const AskedHold &asked,
                                     const QString &place)
{
    // A customer is overseas by the case; a place is only said where the case leaves it open
    // (REQ-TEL-26).
    const QString saidPlace = clockOf(record, {CallTo::Applicant, {}}) ? QString() : place;
    TRY_ASSIGN(const ContactCase about,
               contactCase(m_db, session, record, {CallTo::Applicant, saidPlace}));
    const QDateTime now = session.clock->nowUtc();
    HoldMade made;
    made.findings = m_rules.judge(holdFactsOf(about.situation, asked, now), ukDate(now));
    Hold &hold = made.hold;
    hold.by = session.staff.login;
    hold.reason = asked.reason;
    hold.exception = asked.exception;
    hold.because = asked.because;
    hold.from = now;
    for (const Hold &other : about.situation.holds)
        if (other.reason == asked.reason && !isOver(other, now))
            hold.from = std::max(hold.from, other.until);
    hold.until = hold.from.addSecs(qint64(kHoldHours) * 60 * 60);
    const QDateTime agreed = agreedToCome(about.situation, now);
    if (asked.exception == u"call-back" && agreed.isValid())
        hold.until = std::max(hold.until, agreed);
    return made;
}

Result<std::vector<RuleFinding>> HoldService::findings(const Session &session,
                                                       const CaseRecord &record,
                                                       const AskedHold &asked,
                                                       const QString &place)
{
    AskedHold tidy = asked;
    TRY(isFit(tidy));
    TRY_ASSIGN(const HoldMade made, judged(session, record, tidy, place));
    return made.findings;
}

Result<HoldMade> HoldService::add(const Session &session,
                                  const CaseRecord &record,
                                  AskedHold asked,
                                  const QString &place)
{
    TRY(require(session, action::kCaseNote));
    TRY(isFit(asked));
    // Judged within the transaction, so that two people cannot both use it for the first time.
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(HoldMade made, judged(session, record, asked, place));
    for (const RuleFinding &finding : made.findings)
        if (breachesOf({finding}).contains(finding.rule))
            return fail(ErrorCode::Blocked, finding.messageEn, {{u"rule"_s, finding.rule}});
    const QJsonObject details = holdToJson(made.hold);
    TRY_ASSIGN(
        made.hold.event,
        Timeline(m_db).add(session, record.id, {EventKind::Hold, holdNote(made.hold), details}));
    TRY_ASSIGN(made.work,
               Work(m_db).open(session,
                               {WorkKind::Hold,
                                record.id,
                                made.hold.until,
                                {session.staff.id, session.staff.team, {}},
                                u"The hold for speaking to the customer ends."_s,
                                made.hold.event}));
    TRY(appendAudit(
        m_db, session, u"hold.add"_s, u"case:%1"_s.arg(record.id.row()), detailsToBytes(details)));
    TRY(transaction.commit());
    return made;
}

Result<Hold> HoldService::end(const Session &session, const CaseRecord &record)
{
    TRY(require(session, action::kCaseNote));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto holds, list(session, record));
    const QDateTime now = session.clock->nowUtc();
    const auto running = std::find_if(
        holds.begin(), holds.end(), [&now](const Hold &hold) { return !isOver(hold, now); });
    if (running == holds.end())
        return fail(ErrorCode::NotFound,
                    u"Case %1 is not on hold: 'hold list' shows what was."_s.arg(record.reference));
    Hold hold = *running;
    hold.ended = now;
    const QJsonObject details{{u"act"_s, u"ended"_s}, {u"hold"_s, qint64(hold.event.row())}};
    TRY_ASSIGN(
        const auto event,
        Timeline(m_db).add(
            session,
            record.id,
            {EventKind::Hold, u"The hold for speaking to the customer was ended."_s, details}));
    WorkFilter filter;
    filter.caseId = record.id;
    filter.kind = WorkKind::Hold;
    TRY_ASSIGN(const auto items, Work(m_db).list(session, filter));
    for (const WorkItem &item : items)
        if (item.madeBy == hold.event)
            TRY(Work(m_db).end(session, item.id, event));
    TRY(appendAudit(
        m_db, session, u"hold.end"_s, u"case:%1"_s.arg(record.id.row()), detailsToBytes(details)));
    TRY(transaction.commit());
    return hold;
}

Result<std::vector<Hold>> HoldService::list(const Session &session, const CaseRecord &record)
{
    TRY_ASSIGN(const ContactCase about, contactCase(m_db, session, record, {}));
    return about.situation.holds;
}

QJsonObject listedToJson(const Hold &hold, const QDateTime &now)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{u"hold"_s, qint64(hold.event.row())},
            {u"reason"_s, hold.reason},
            {u"exception"_s, orNull(hold.exception)},
            {u"because"_s, orNull(hold.because)},
            {u"by"_s, hold.by},
            {u"from"_s, toIsoUtc(hold.from)},
            {u"until"_s, toIsoUtc(hold.until)},
            {u"ended"_s, hold.ended.isValid() ? QJsonValue(toIsoUtc(hold.ended)) : QJsonValue()},
            {u"running"_s, hold.runsAt(now)}};
}

} // namespace casepost::core
