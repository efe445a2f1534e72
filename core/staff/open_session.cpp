#include "core/staff/open_session.h"

#include "core/audit/record/audit.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

struct StaffRow
{
    Staff staff;
    QString osLogin;
    bool active = false;
};

Staff staffOf(const Statement &row)
{
    Staff staff;
    staff.id = StaffId::fromRow(row.integer(0));
    staff.login = row.text(1);
    staff.name = row.text(2);
    staff.initials = row.text(3);
    staff.team = row.text(4);
    staff.office = row.text(5);
    staff.mailbox = row.text(6);
    staff.teamsNumber = row.text(7);
    staff.trainedOn = QDate::fromString(row.text(8), Qt::ISODate);
    return staff;
}

/// Every staff row with its roles, by login; several rows of the join make one record.
Result<std::vector<StaffRow>> readStaff(Database &db)
{
    TRY_ASSIGN(auto rows,
               db.prepare(uR"(SELECT s.id, s.login, s.name, s.initials, s.team, s.office, s.mailbox,
                              s.teams_number, s.trained_on, s.os_login, s.active, r.role
                         FROM staff s LEFT JOIN staff_role r ON r.staff_id = s.id
                        ORDER BY s.login, s.id, r.role)"_s));
    TRY(rows.run());
    std::vector<StaffRow> all;
    while (rows.next()) {
        if (all.empty() || all.back().staff.id != StaffId::fromRow(rows.integer(0)))
            all.push_back({staffOf(rows), rows.text(9), rows.integer(10) == 1});
        if (!rows.isNull(11))
            all.back().staff.roles += rows.text(11);
    }
    return all;
}

/// The record with the lowest id that `matches`: the one that was there first.
template<typename Predicate>
const StaffRow *firstOf(const std::vector<StaffRow> &all, Predicate matches)
{
    const StaffRow *first = nullptr;
    for (const StaffRow &row : all)
        if (row.active && matches(row) && (!first || row.staff.id < first->staff.id))
            first = &row;
    return first;
}

/// The staff records of a store, and who asks for one.
struct Desk
{
    const std::vector<StaffRow> &all;
    const Identity &who;
    bool practice = false;
};

Result<Staff> staffNamed(const Desk &desk, const QString &login)
{
    const auto *row = firstOf(desk.all, [&](const StaffRow &r) { return r.staff.login == login; });
    if (!row)
        return fail(
            ErrorCode::NotPermitted,
            u"There is no active staff record '%1' in this store: check the spelling of --as."_s
                .arg(login));
    if (!desk.practice && row->osLogin != desk.who.login)
        return fail(
            ErrorCode::NotPermitted,
            u"Your login '%1' is not linked to the staff record '%2': an administrator can link it."_s
                .arg(desk.who.login, login));
    return row->staff;
}

Result<Staff> staffOfLogin(const Desk &desk)
{
    const QString login = desk.who.login;
    if (const auto *row = firstOf(desk.all, [&](const StaffRow &r) { return r.osLogin == login; }))
        return row->staff;
    const auto isExaminer = [](const StaffRow &r) { return r.staff.roles.contains(u"examiner"_s); };
    if (const auto *row = desk.practice ? firstOf(desk.all, isExaminer) : nullptr)
        return row->staff;
    return fail(
        ErrorCode::NotPermitted,
        u"Your login '%1' is not linked to a staff record of this store: an administrator can link it."_s
            .arg(login));
}

Result<QSet<QString>> actionsOf(Database &db, StaffId staff)
{
    TRY_ASSIGN(auto rows, db.prepare(uR"(SELECT a.action FROM role_action a
                                JOIN staff_role r ON r.role = a.role WHERE r.staff_id = ?)"_s));
    TRY(rows.bind(staff.row()).run());
    QSet<QString> actions;
    while (rows.next())
        actions.insert(rows.text(0));
    return actions;
}

} // namespace

Result<bool> isPractice(Database &db)
{
    TRY_ASSIGN(const auto value,
               db.scalar(u"SELECT value FROM store_info WHERE key = 'practice'"_s));
    return value.value_or(QString()) == u"1"_s;
}

Result<Session> openSession(Database &db, const QString &asUser, const Clock &clock)
{
    TRY_ASSIGN(const auto who, identityAt(db));
    return openSession(db, asUser, clock, who);
}

Result<Session>
openSession(Database &db, const QString &asUser, const Clock &clock, const Identity &who)
{
    TRY_ASSIGN(const bool practice, isPractice(db));
    TRY_ASSIGN(const auto all, readStaff(db));
    const Desk desk{all, who, practice};
    TRY_ASSIGN(Staff staff, asUser.isEmpty() ? staffOfLogin(desk) : staffNamed(desk, asUser));
    // A course that is booked was not taken.
    if (staff.trainedOn > ukDate(clock.nowUtc()))
        staff.trainedOn = {};
    TRY_ASSIGN(const auto allowed, actionsOf(db, staff.id));
    if (!practice && !who.doubt.isEmpty())
        TRY(db.closeForWriting({ErrorCode::NotPermitted, who.doubt, {}, {}}));
    const Session session{staff, who.login, who.seen, allowed, practice, &clock};
    TRY(bringRecordUpToDate(db, session));
    return session;
}

Result<std::vector<Staff>> staffList(Database &db)
{
    TRY_ASSIGN(const auto all, readStaff(db));
    std::vector<Staff> list;
    list.reserve(all.size());
    for (const StaffRow &row : all)
        list.push_back(row.staff);
    return list;
}

} // namespace casepost::core
