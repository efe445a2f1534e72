#include "core/work/work.h"

#include "core/text/kept_text.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestWhy = 2'000;

const auto kSelect = u"SELECT w.id, w.kind, w.case_id, c.reference, w.due_utc, w.staff_id, w.team, "
                     u"w.role, s.login, w.why, w.made_by, w.ended_by "
                     "FROM work w JOIN case_file c ON c.id = w.case_id "
                     "LEFT JOIN staff s ON s.id = w.staff_id "_s;

Result<WorkItem> readRow(const Statement &row)
{
    const auto kind = workKindNamed(row.text(1));
    if (!kind)
        return fail(ErrorCode::Corrupt,
                    u"Work %1 of the store cannot be read: restore a backup of the store."_s.arg(
                        row.integer(0)));
    WorkItem item;
    item.id = WorkId::fromRow(row.integer(0));
    item.kind = *kind;
    item.caseId = CaseId::fromRow(row.integer(2));
    item.caseReference = row.text(3);
    item.dueUtc = fromIsoUtc(row.text(4));
    item.owner = {StaffId::fromRow(row.integer(5)), row.text(6), row.text(7)};
    item.person = row.text(8);
    item.why = row.text(9);
    item.madeBy = EventId::fromRow(row.integer(10));
    item.endedBy = EventId::fromRow(row.integer(11));
    return item;
}

Status isOwned(const WorkOwner &owner)
{
    if (owner.person.isValid() || !owner.team.isEmpty() || !owner.role.isEmpty())
        return {};
    return fail(ErrorCode::InvalidInput, u"Say who has it to do: a person, a team or a role."_s);
}

Status isMoment(const QDateTime &due)
{
    if (due.isValid())
        return {};
    return fail(ErrorCode::InvalidInput, u"Say until when it is to be done."_s);
}

Status isFit(const NewWork &work)
{
    TRY(isMoment(work.dueUtc));
    TRY(isOwned(work.owner));
    if (work.why.trimmed().isEmpty() || work.why.size() > kLongestWhy)
        return fail(ErrorCode::InvalidInput,
                    u"Say why it is to be done, in at most 2,000 characters."_s,
                    {{u"field"_s, u"why"_s}});
    return mayBeKept(work.why, u"The reason"_s);
}

std::optional<std::int64_t> orNull(StaffId id)
{
    return id.isValid() ? std::optional(id.row()) : std::nullopt;
}

QString notNull(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

Result<WorkId> Work::open(const Session &session, const NewWork &work)
{
    Q_ASSERT(m_db.inTransaction());
    TRY(require(session, action::kCaseRead));
    TRY(isFit(work));
    TRY_ASSIGN(auto insert,
               m_db.prepareAct(
                   u"act_work",
                   u"INSERT INTO work (kind, case_id, due_utc, staff_id, team, role, why, made_by) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s));
    TRY_ASSIGN(const auto id,
               insert.bind(workKindWord(work.kind))
                   .bind(work.caseId.row())
                   .bind(toIsoUtc(work.dueUtc))
                   .bind(orNull(work.owner.person))
                   .bind(notNull(work.owner.team))
                   .bind(notNull(work.owner.role))
                   .bind(work.why)
                   .bind(work.madeBy.row())
                   .runForId());
    return WorkId::fromRow(id);
}

Result<WorkItem> Work::waiting(const Session &session, WorkId id, EventId by)
{
    TRY_ASSIGN(auto item, this->item(session, id));
    if (item.endedBy.isValid())
        return fail(ErrorCode::Blocked, u"Work %1 was done already."_s.arg(id.row()));
    TRY_ASSIGN(auto same, m_db.prepare(u"SELECT 1 FROM case_event WHERE id = ? AND case_id = ?"_s));
    TRY(same.bind(by.row()).bind(item.caseId.row()).run());
    if (!same.next())
        return fail(ErrorCode::Conflict,
                    u"Work %1 belongs to another case: nothing was changed."_s.arg(id.row()));
    return item;
}

Status Work::end(const Session &session, WorkId id, EventId by)
{
    Q_ASSERT(m_db.inTransaction());
    TRY(waiting(session, id, by));
    TRY_ASSIGN(
        auto end,
        m_db.prepareAct(u"act_end_work",
                        u"UPDATE work SET ended_by = ? WHERE id = ? AND ended_by IS NULL"_s));
    return end.bind(by.row()).bind(id.row()).run();
}

Status Work::move(
    const Session &session, WorkId id, const QDateTime &dueUtc, const WorkOwner &owner, EventId by)
{
    Q_ASSERT(m_db.inTransaction());
    TRY(isMoment(dueUtc));
    TRY(isOwned(owner));
    TRY(waiting(session, id, by));
    // What moved it is for the server alone, which asks whether that was written just now.
    TRY_ASSIGN(auto update,
               m_db.prepareAct(u"act_move_work",
                               u"UPDATE work SET due_utc = ?, staff_id = ?, team = ?, role = ? "
                               "WHERE id = ? AND ended_by IS NULL AND ? > 0"_s));
    return update.bind(toIsoUtc(dueUtc))
        .bind(orNull(owner.person))
        .bind(notNull(owner.team))
        .bind(notNull(owner.role))
        .bind(id.row())
        .bind(by.row())
        .run();
}

Result<std::vector<WorkItem>> Work::list(const Session &session, const WorkFilter &filter)
{
    TRY(require(session, action::kCaseRead));
    QString where = u"WHERE w.ended_by IS NULL"_s;
    if (filter.person.isValid())
        where += u" AND w.staff_id = ?"_s;
    if (!filter.team.isEmpty())
        where += u" AND (w.team = ? OR s.team = ?)"_s;
    if (!filter.role.isEmpty())
        where += u" AND w.role = ?"_s;
    if (filter.kind)
        where += u" AND w.kind = ?"_s;
    if (filter.caseId.isValid())
        where += u" AND w.case_id = ?"_s;
    if (filter.dueBy.isValid())
        where += u" AND w.due_utc <= ?"_s;
    TRY_ASSIGN(auto rows, m_db.prepare(kSelect + where + u" ORDER BY w.due_utc, w.id"_s));
    if (filter.person.isValid())
        rows.bind(filter.person.row());
    if (!filter.team.isEmpty())
        rows.bind(filter.team).bind(filter.team);
    if (!filter.role.isEmpty())
        rows.bind(filter.role);
    if (filter.kind)
        rows.bind(workKindWord(*filter.kind));
    if (filter.caseId.isValid())
        rows.bind(filter.caseId.row());
    if (filter.dueBy.isValid())
        rows.bind(toIsoUtc(filter.dueBy));
    TRY(rows.run());
    std::vector<WorkItem> items;
    while (rows.next()) {
        TRY_ASSIGN(auto item, readRow(rows));
        items.push_back(std::move(item));
    }
    return items;
}

Result<std::vector<WorkItem>> Work::waitingFor(const Session &session)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto rows,
               m_db.prepare(kSelect
                            + u"WHERE w.ended_by IS NULL AND (w.staff_id = ? "
                              "OR (w.team <> '' AND w.team = ?) "
                              "OR w.role IN (SELECT role FROM staff_role WHERE staff_id = ?)) "
                              "ORDER BY w.due_utc, w.id"_s));
    TRY(rows.bind(session.staff.id.row())
            .bind(notNull(session.staff.team))
            .bind(session.staff.id.row())
            .run());
    std::vector<WorkItem> items;
    while (rows.next()) {
        TRY_ASSIGN(auto item, readRow(rows));
        items.push_back(std::move(item));
    }
    return items;
}

Result<WorkItem> Work::item(const Session &session, WorkId id)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto row, m_db.prepare(kSelect + u"WHERE w.id = ?"_s));
    TRY(row.bind(id.row()).run());
    if (row.next())
        return readRow(row);
    return fail(ErrorCode::NotFound,
                u"There is no work %1 here: 'work list' shows what waits."_s.arg(id.row()));
}

QDateTime endOfUkDay(const QDate &day)
{
    return ukDayStart(day.addDays(1)).addSecs(-1);
}

QJsonObject workToJson(const WorkItem &item, const QDateTime &now)
{
    const auto orNothing = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    return {{u"work"_s, qint64(item.id.row())},
            {u"kind"_s, workKindWord(item.kind)},
            {u"case"_s, item.caseReference},
            {u"due"_s, toIsoUtc(item.dueUtc)},
            {u"overdue"_s, item.isOver(now)},
            {u"owner"_s,
             QJsonObject{{u"person"_s, orNothing(item.person)},
                         {u"team"_s, orNothing(item.owner.team)},
                         {u"role"_s, orNothing(item.owner.role)}}},
            {u"why"_s, item.why}};
}

} // namespace casepost::core
