#include "core/follow_up/follow_up.h"

#include "core/audit/record/audit.h"
#include "core/follow_up/examination_questions.h"
#include "core/follow_up/follow_up_words.h"
#include "core/follow_up/pigeon_hole.h"
#include "core/text/security_answers.h"
#include "core/text/text.h"

#include <QJsonArray>

#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestReason = 2'000;

QJsonArray toArray(const std::vector<int> &numbers)
{
    QJsonArray array;
    for (const int number : numbers)
        array.append(number);
    return array;
}

Status saysWhy(const QString &reason)
{
    if (!reason.trimmed().isEmpty() && reason.size() <= kLongestReason)
        return holdsNoSecurityAnswer(reason, u"The reason"_s);
    return fail(ErrorCode::InvalidInput,
                u"Say why, in at most 2,000 characters."_s,
                {{u"field"_s, u"reason"_s}});
}

std::unexpected<Error> pastDay(const QDate &day)
{
    return fail(ErrorCode::InvalidInput,
                u"%1 is past: give a day from today on."_s.arg(dayInWords(day)),
                {{u"field"_s, u"day"_s}});
}

QString auditName(CaseId caseId, WorkId id)
{
    return u"case:%1 work:%2"_s.arg(caseId.row()).arg(id.row());
}

QJsonObject detailsOf(const NewFollowUp &wanted, const QDate &asked, const QDate &due)
{
    QJsonObject details{{u"act"_s, u"set"_s},
                        {u"reason"_s, squeezed(wanted.reason)},
                        {u"asked"_s, asked.toString(Qt::ISODate)},
                        {u"due"_s, due.toString(Qt::ISODate)},
                        {u"of"_s, answerOfWord(wanted.of)}};
    if (!squeezed(wanted.pigeonHole).isEmpty())
        details.insert(u"pigeon_hole"_s, squeezed(wanted.pigeonHole));
    return details;
}

} // namespace

QString answerOfWord(AnswerOf of)
{
    switch (of) {
    case AnswerOf::Applicant:
        return u"applicant"_s;
    case AnswerOf::Referee:
        return u"referee"_s;
    case AnswerOf::Office:
        return u"office"_s;
    }
    Q_UNREACHABLE();
}

FollowUps::Due FollowUps::worked(const Session &session, const QDate &day) const
{
    const WorkingDays &calendar = WorkingDays::ofOffice(session.staff.office);
    const auto off = calendar.dayOff(day);
    Due due{day, {}};
    if (off && m_rules.movesOffDaysOff(ukDate(session.clock->nowUtc()))) {
        due.day = calendar.nextWorked(day);
        due.told += movedSentence(day, *off, due.day);
    }
    if (!calendar.covers(due.day))
        due.told += unknownYearSentence(due.day);
    return due;
}

Result<FollowUps::Due> FollowUps::dueOf(const Session &session, const NewFollowUp &wanted) const
{
    const QDate today = ukDate(session.clock->nowUtc());
    const BringUpRule *rule = m_rules.bringUp(today, wanted.asksFor);
    const QDate usual = rule ? today.addDays(rule->length) : QDate();
    QDate day = wanted.onDay.isValid() ? wanted.onDay
                : wanted.days          ? today.addDays(*wanted.days)
                                       : usual;
    if (!day.isValid())
        return fail(ErrorCode::InvalidInput,
                    u"No guidance known here says when to look again: give a day."_s,
                    {{u"field"_s, u"days"_s}});
    if (day < today)
        return pastDay(day);
    if (rule && rule->fixed && day != usual && day != worked(session, usual).day)
        return fail(
            ErrorCode::Blocked,
            u"A request for a new photo is brought up after %1 days: leave the day out."_s.arg(
                rule->length),
            {{u"field"_s, u"days"_s}});
    return worked(session, day);
}

Result<FollowUpSet> FollowUps::set(const Session &session, CaseId caseId, const NewFollowUp &wanted)
{
    TRY(require(session,
                wanted.letter.row() ? QStringView(action::kLetterQueue)
                                    : QStringView(action::kCaseNote)));
    TRY(saysWhy(wanted.reason));
    TRY_ASSIGN(const auto questions, questionsOf(m_db));
    TRY_ASSIGN(const auto query, checkedQuery(wanted.query, questions));
    TRY_ASSIGN(const Due due, dueOf(session, wanted));
    const QDate today = ukDate(session.clock->nowUtc());
    const QDate asked = wanted.asked.isValid() ? wanted.asked : today;
    if (asked > today)
        return fail(ErrorCode::InvalidInput,
                    u"It cannot have been asked for on a day that is still to come."_s);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    if (!squeezed(wanted.pigeonHole).isEmpty())
        TRY(putInPigeonHole(m_db, session, caseId, wanted.pigeonHole));
    QJsonObject details = detailsOf(wanted, asked, due.day);
    details.insert(u"query"_s, toArray(query));
    TRY_ASSIGN(const auto event,
               Timeline(m_db).add(session,
                                  caseId,
                                  {EventKind::FollowUp,
                                   setSentence(wanted, due.day, query, due.told),
                                   details,
                                   wanted.letter}));
    TRY_ASSIGN(const auto id,
               Work(m_db).open(session,
                               {WorkKind::BringUp,
                                caseId,
                                endOfUkDay(due.day),
                                {session.staff.id, session.staff.team, {}},
                                squeezed(wanted.reason),
                                event}));
    TRY(appendAudit(
        m_db, session, u"follow-up.set"_s, auditName(caseId, id), detailsToBytes(details)));
    TRY(transaction.commit());
    return FollowUpSet{id, event, due.day, due.told};
}

Result<std::vector<OpenFollowUp>> FollowUps::list(const Session &session,
                                                  const FollowUpFilter &filter)
{
    WorkFilter asked = filter.work;
    asked.kind = WorkKind::BringUp;
    TRY_ASSIGN(auto items, Work(m_db).list(session, asked));
    if (filter.overdueOnly) {
        const QDateTime now = session.clock->nowUtc();
        std::erase_if(items, [&](const WorkItem &item) { return !item.isOver(now); });
    }
    std::vector<EventId> makers;
    for (const WorkItem &item : items)
        makers.push_back(item.madeBy);
    TRY_ASSIGN(const auto made, Timeline(m_db).events(session, makers));
    std::vector<OpenFollowUp> all;
    for (WorkItem &item : items) {
        OpenFollowUp one;
        one.due = ukDate(item.dueUtc);
        if (const auto event = made.find(item.madeBy); event != made.end()) {
            one.pigeonHole = event->second.details[u"pigeon_hole"_s].toString();
            for (const auto &number : event->second.details[u"query"_s].toArray())
                one.query.push_back(number.toInt());
            one.by = event->second.staff;
        }
        one.work = std::move(item);
        all.push_back(std::move(one));
    }
    return all;
}

/// Work that waits, of kinds that a follow-up makes; what another act made is ended by its own.
Result<WorkItem> FollowUps::itsOwn(const Session &session, WorkId id)
{
    TRY_ASSIGN(auto item, Work(m_db).item(session, id));
    if (item.endedBy.isValid())
        return fail(ErrorCode::Conflict, u"Work %1 was done already."_s.arg(id.row()));
    switch (item.kind) {
    case WorkKind::BringUp:
    case WorkKind::Document:
    case WorkKind::Referee:
    case WorkKind::Withdrawal:
        return item;
    case WorkKind::CallBack:
    case WorkKind::Call:
    case WorkKind::Letter:
    case WorkKind::Approval:
    case WorkKind::Returned:
    case WorkKind::Translation:
    case WorkKind::Bounce:
    case WorkKind::Incident:
    case WorkKind::Photo:
    case WorkKind::Hold:
        break;
    }
    return fail(
        ErrorCode::NotFound,
        u"Work %1 is no follow-up: 'follow-up list' shows those that wait."_s.arg(id.row()));
}

Result<FollowUpSet>
FollowUps::move(const Session &session, WorkId id, const QDate &to, const QString &why)
{
    TRY(require(session, action::kCaseNote));
    TRY(saysWhy(why));
    if (to < ukDate(session.clock->nowUtc()))
        return pastDay(to);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto item, itsOwn(session, id));
    const Due due = item.kind == WorkKind::BringUp ? worked(session, to) : Due{to, {}};
    const QJsonObject details{{u"act"_s, u"moved"_s},
                              {u"work"_s, qint64(id.row())},
                              {u"from"_s, ukDate(item.dueUtc).toString(Qt::ISODate)},
                              {u"due"_s, due.day.toString(Qt::ISODate)},
                              {u"why"_s, squeezed(why)}};
    QStringList sentences{u"Moved from %1 to %2: %3"_s.arg(
        dayInWords(ukDate(item.dueUtc)), dayInWords(due.day), squeezed(why))};
    TRY_ASSIGN(
        const auto event,
        Timeline(m_db).add(session,
                           item.caseId,
                           {EventKind::FollowUp, (sentences + due.told).join(u' '), details}));
    TRY(Work(m_db).move(session, id, endOfUkDay(due.day), item.owner, event));
    TRY(appendAudit(
        m_db, session, u"follow-up.move"_s, auditName(item.caseId, id), detailsToBytes(details)));
    TRY(transaction.commit());
    return FollowUpSet{id, event, due.day, due.told};
}

QJsonObject followUpToJson(const OpenFollowUp &followUp, const QDateTime &now)
{
    const auto orNothing = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{u"follow_up"_s, qint64(followUp.work.id.row())},
            {u"case"_s, followUp.work.caseReference},
            {u"due"_s, followUp.due.toString(Qt::ISODate)},
            {u"overdue"_s, followUp.work.isOver(now)},
            {u"reason"_s, followUp.work.why},
            {u"pigeon_hole"_s, orNothing(followUp.pigeonHole)},
            {u"query"_s, toArray(followUp.query)},
            {u"team"_s, orNothing(followUp.work.owner.team)},
            {u"by"_s, followUp.by}};
}

} // namespace casepost::core
