#include "core/staff/first_administrator.h"

#include "core/access/session.h"
#include "core/audit/record/audit.h"
#include "core/staff/open_session.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status linkFirstAdministrator(Database &db, const Clock &clock)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(const auto present, db.scalar(u"SELECT count(*) FROM staff"_s));
    if (present.value_or(QString()) != u"0"_s)
        return fail(ErrorCode::Conflict,
                    u"The store has staff already: an administrator can add more."_s);

    TRY_ASSIGN(const auto who, identityAt(db));
    if (!who.doubt.isEmpty())
        return fail(ErrorCode::NotPermitted, who.doubt);
    const QString login = who.login;
    TRY_ASSIGN(auto staff,
               db.prepare(uR"(INSERT INTO staff (login, os_login, name, initials, team, office,
                                                 mailbox, teams_number)
                              VALUES (?, ?, ?, ?, '', '', '', '') RETURNING id)"_s));
    staff.bind(login).bind(login).bind(login).bind(login.left(2).toUpper());
    TRY_ASSIGN(const auto id, staff.runForId());
    // Examiner as well, so that the one person of a new store can work. Neither role may approve.
    TRY_ASSIGN(auto role, db.prepare(u"INSERT INTO staff_role (staff_id, role) VALUES (?, ?)"_s));
    for (const QString &code : {u"administrator"_s, u"examiner"_s})
        TRY(role.bind(id).bind(code).run());

    TRY_ASSIGN(const auto session, openSession(db, login, clock, who));
    TRY(appendAudit(db, session, u"staff.first"_s, u"staff:%1"_s.arg(id)));
    return transaction.commit();
}

} // namespace casepost::core
