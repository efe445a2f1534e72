#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "core/follow_up/follow_up.h"
#include "core/follow_up/follow_up_words.h"
#include "core/text/security_answers.h"
#include "core/text/text.h"

#include <QJsonArray>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestOutcome = 1'000;

Status saysWhat(const QString &text, const QString &field)
{
    if (!text.trimmed().isEmpty() && text.size() <= kLongestOutcome)
        return holdsNoSecurityAnswer(text, u"What happened"_s);
    return fail(ErrorCode::InvalidInput,
                u"Say what happened, in at most 1,000 characters."_s,
                {{u"field"_s, field}});
}

QDate askedOf(const TimelineEvent &setBy)
{
    const QDate asked = QDate::fromString(setBy.details[u"asked"_s].toString(), Qt::ISODate);
    return asked.isValid() ? asked : ukDate(setBy.atUtc);
}

bool awaits(const TimelineEvent &setBy, AnswerOf of)
{
    return setBy.details[u"of"_s].toString(answerOfWord(AnswerOf::Applicant)) == answerOfWord(of);
}

/// The day on which something arrived that the customer sent, since it was asked for: on the day on
/// which the follow-up was set, only what came after that (REQ-WDR-02).
std::optional<QDate> arrivedSince(const std::vector<TimelineEvent> &events,
                                  const TimelineEvent &setBy)
{
    const QDate asked = askedOf(setBy);
    const bool askedBefore = asked < ukDate(setBy.atUtc);
    const QString applicant = answerOfWord(AnswerOf::Applicant);
    for (const TimelineEvent &event : events)
        if (event.kind == EventKind::Document
            && (event.id.row() > setBy.id.row() || (askedBefore && ukDate(event.atUtc) >= asked))
            && event.details[u"from"_s].toString(applicant) == applicant)
            return ukDate(event.atUtc);
    return std::nullopt;
}

QJsonArray toArray(const std::vector<WorkId> &ids)
{
    QJsonArray array;
    for (const WorkId id : ids)
        array.append(qint64(id.row()));
    return array;
}

} // namespace

/// What nobody answering leads to.
Result<FollowUpEnd> FollowUps::opened(const Session &session,
                                      const WorkItem &over,
                                      const TimelineEvent &setBy,
                                      EventId by,
                                      FollowUpEnd end)
{
    const QDate today = ukDate(session.clock->nowUtc());
    NewWork work{WorkKind::Withdrawal, over.caseId, {}, over.owner, {}, by};
    if (awaits(setBy, AnswerOf::Office)) {
        end.told += u"An office that does not answer is no reason to withdraw: ask again, and set "
                    "another follow-up."_s;
        return end;
    }
    if (awaits(setBy, AnswerOf::Referee)) {
        work.kind = WorkKind::Referee;
        work.dueUtc = endOfUkDay(today);
        work.why = u"The referee did not answer: follow the guidance on referees and "
                   "countersignatories. The application is not withdrawn for that."_s;
    } else {
        TRY_ASSIGN(const auto record, CaseStore(m_db).byId(session, over.caseId));
        if (!record.inProgress) {
            end.told += u"Case %1 is not in progress: nothing follows."_s.arg(record.reference);
            return end;
        }
        const QDate asked = askedOf(setBy);
        const WithdrawalRule *rule = m_rules.withdrawal(record.system, asked);
        const QDate due = rule && rule->after ? asked.addDays(*rule->after) : today;
        work.dueUtc = endOfUkDay(due);
        work.why = withdrawalSentence(rule, asked, due);
    }
    TRY_ASSIGN(const auto same,
               Work(m_db).list(session, {.kind = work.kind, .caseId = over.caseId}));
    if (!same.empty()) { // one withdrawal is one, however many requests went without an answer
        end.told += u"This waits already: %1"_s.arg(same.front().why);
        end.next = same.front();
        return end;
    }
    end.told += work.why;
    TRY_ASSIGN(const auto id, Work(m_db).open(session, work));
    TRY_ASSIGN(end.next, Work(m_db).item(session, id));
    return end;
}

Result<FollowUpEnd> FollowUps::done(const Session &session, WorkId id, const QString &outcome)
{
    TRY(require(session, action::kCaseNote));
    TRY(saysWhat(outcome, u"outcome"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto item, itsOwn(session, id));
    TRY_ASSIGN(const auto setBy, Timeline(m_db).event(session, item.madeBy));
    const bool noReply = item.kind == WorkKind::BringUp && saysNoReply(outcome);
    if (noReply && awaits(setBy, AnswerOf::Applicant)) {
        TRY_ASSIGN(const auto events, Timeline(m_db).of(session, item.caseId));
        if (const auto arrived = arrivedSince(events, setBy))
            return fail(
                ErrorCode::Blocked,
                u"Something arrived on %1, so nobody failed to answer: say another outcome."_s.arg(
                    dayInWords(*arrived)));
    }
    const QJsonObject details{{u"act"_s, u"done"_s},
                              {u"work"_s, qint64(id.row())},
                              {u"outcome"_s, squeezed(outcome)},
                              {u"no_reply"_s, noReply}};
    FollowUpEnd end{{}, {id}, {}, {}};
    TRY_ASSIGN(end.event,
               Timeline(m_db).add(session,
                                  item.caseId,
                                  {EventKind::FollowUp,
                                   u"Done (%1, %2): %3"_s.arg(workKindWord(item.kind),
                                                              dayInWords(ukDate(item.dueUtc)),
                                                              squeezed(outcome)),
                                   details}));
    TRY(Work(m_db).end(session, id, end.event));
    if (noReply) {
        TRY_ASSIGN(end, opened(session, item, setBy, end.event, std::move(end)));
    }
    TRY(appendAudit(m_db,
                    session,
                    u"follow-up.done"_s,
                    u"case:%1 work:%2"_s.arg(item.caseId.row()).arg(id.row()),
                    detailsToBytes(details)));
    TRY(transaction.commit());
    return end;
}

Result<FollowUpEnd>
FollowUps::received(const Session &session, CaseId caseId, const QString &what, AnswerOf from)
{
    TRY(saysWhat(what, u"what"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto items, Work(m_db).list(session, {.caseId = caseId}));
    FollowUpEnd end;
    WorkOwner owner{session.staff.id, session.staff.team, {}};
    for (const WorkItem &item : items) {
        TRY_ASSIGN(const auto setBy, Timeline(m_db).event(session, item.madeBy));
        const bool ends = (item.kind == WorkKind::BringUp && awaits(setBy, from))
                          || (item.kind == WorkKind::Withdrawal && from == AnswerOf::Applicant)
                          || (item.kind == WorkKind::Referee && from == AnswerOf::Referee);
        if (!ends)
            continue;
        if (end.ended.empty())
            owner = item.owner;
        end.ended.push_back(item.id);
    }
    const QJsonObject details{{u"what"_s, squeezed(what)},
                              {u"from"_s, answerOfWord(from)},
                              {u"ended"_s, toArray(end.ended)}};
    TRY_ASSIGN(
        end.event,
        Timeline(m_db).add(session,
                           caseId,
                           {EventKind::Document, u"Received: %1"_s.arg(squeezed(what)), details}));
    for (const WorkId id : end.ended)
        TRY(Work(m_db).end(session, id, end.event));
    TRY_ASSIGN(const auto next,
               Work(m_db).open(session,
                               {WorkKind::Document,
                                caseId,
                                endOfUkDay(ukDate(session.clock->nowUtc())),
                                owner,
                                u"Look at what arrived: %1"_s.arg(squeezed(what)),
                                end.event}));
    TRY_ASSIGN(end.next, Work(m_db).item(session, next));
    TRY(appendAudit(m_db,
                    session,
                    u"case.received"_s,
                    u"case:%1 work:%2"_s.arg(caseId.row()).arg(next.row()),
                    detailsToBytes(details)));
    TRY(transaction.commit());
    return end;
}

Status FollowUps::takeBack(const Session &session, CaseId caseId, LetterId letter)
{
    TRY_ASSIGN(const auto items,
               Work(m_db).list(session, {.kind = WorkKind::BringUp, .caseId = caseId}));
    for (const WorkItem &item : items) {
        TRY_ASSIGN(const auto setBy, Timeline(m_db).event(session, item.madeBy));
        if (setBy.letter != letter)
            continue;
        TRY_ASSIGN(const auto event,
                   Timeline(m_db).add(session,
                                      caseId,
                                      {EventKind::FollowUp,
                                       u"The letter was taken back, so nothing is awaited."_s,
                                       {{u"act"_s, u"done"_s},
                                        {u"work"_s, qint64(item.id.row())},
                                        {u"outcome"_s, u"letter taken back"_s},
                                        {u"no_reply"_s, false}},
                                       letter}));
        TRY(Work(m_db).end(session, item.id, event));
    }
    return {};
}

} // namespace casepost::core
