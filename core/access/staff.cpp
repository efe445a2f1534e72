#include "core/access/session.h"
#include "core/audit/audit.h"
#include "core/base/kept_text.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

Status checkPerson(Database &db, const Staff &person)
{
    const auto wrong = [](const QString &field, const QString &what) {
        return fail(ErrorCode::InvalidInput, what, {{u"field"_s, field}});
    };
    if (person.login.trimmed().isEmpty() || person.login.size() > 64)
        return wrong(u"login"_s, u"A staff login needs 1 to 64 characters."_s);
    if (person.name.trimmed().isEmpty() || person.initials.trimmed().isEmpty()
        || person.team.trimmed().isEmpty())
        return wrong(u"name"_s, u"A staff record needs a name, initials and a team."_s);
    if (person.mailbox.count(u'@') != 1 || person.mailbox.contains(u' '))
        return wrong(u"mailbox"_s, u"The team mailbox must be an email address."_s);
    for (const QString &text : {person.login,
                                person.name,
                                person.initials,
                                person.team,
                                person.office,
                                person.mailbox,
                                person.teamsNumber})
        TRY(mayBeKept(text, u"The staff record"_s));
    if (person.roles.isEmpty())
        return wrong(u"role"_s, u"A staff record needs at least one role."_s);
    TRY_ASSIGN(auto known, db.prepare(u"SELECT 1 FROM staff WHERE login = ?"_s));
    TRY(known.bind(person.login).run());
    if (known.next())
        return wrong(u"login"_s, u"There is already a staff record '%1'."_s.arg(person.login));
    for (const QString &role : person.roles) {
        TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM role WHERE code = ?"_s));
        TRY(row.bind(role).run());
        if (!row.next())
            return wrong(u"role"_s, u"There is no role '%1' in this store."_s.arg(role.left(40)));
    }
    return {};
}

} // namespace

Status
addStaff(Database &db, const Session &session, const Staff &person, const QString &linkedLogin)
{
    TRY(require(session, action::kStaffManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(checkPerson(db, person));
    TRY_ASSIGN(
        auto insert,
        db.prepare(
            uR"(INSERT INTO staff (login, os_login, name, initials, team, office, mailbox, teams_number, trained_on)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s));
    insert.bind(person.login)
        .bind(linkedLogin.isEmpty() ? QString() : linkedLogin)
        .bind(person.name)
        .bind(person.initials);
    insert.bind(person.team)
        .bind(person.office.isNull() ? u""_s : person.office)
        .bind(person.mailbox);
    insert.bind(person.teamsNumber.isNull() ? u""_s : person.teamsNumber);
    insert.bind(person.trainedOn.isValid() ? person.trainedOn.toString(Qt::ISODate) : QString());
    TRY_ASSIGN(const auto id, insert.runForId());
    for (const QString &role : person.roles) {
        TRY_ASSIGN(auto grant,
                   db.prepare(u"INSERT INTO staff_role (staff_id, role) VALUES (?, ?)"_s));
        TRY(grant.bind(id).bind(role).run());
    }
    TRY(appendAudit(
        db, session, u"staff.add"_s, u"staff:%1"_s.arg(id), person.roles.join(u',').toUtf8()));
    return transaction.commit();
}

} // namespace casepost::core
