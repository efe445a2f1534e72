#include "core/staff/staff_changes.h"

#include "core/audit/record/audit.h"
#include "core/staff/open_session.h"
#include "core/text/kept_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const QString &field, const QString &what)
{
    return fail(ErrorCode::InvalidInput, what, {{u"field"_s, field}});
}

/// A change of the staff as a value: a new person, or roles or details of one who is there.
struct Change
{
    Staff person; ///< only `login` and `roles` (those to add) when the person is there
    QString linkedLogin;
    QStringList remove;
    bool isNew = false;
    std::optional<StaffEdit> edit = {};
    QJsonObject was = {}; ///< what the edit finds, for who decides
};

QByteArray toJson(const Change &change)
{
    const Staff &person = change.person;
    QJsonObject json{{u"new"_s, change.isNew},
                     {u"login"_s, person.login},
                     {u"add"_s, QJsonArray::fromStringList(person.roles)}};
    if (change.edit) {
        json[u"was"_s] = change.was;
        json[u"edit"_s] = detailsToJson(edited({}, *change.edit), *change.edit);
    }
    if (!change.isNew) {
        json[u"remove"_s] = QJsonArray::fromStringList(change.remove);
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }
    json[u"os_login"_s] = change.linkedLogin;
    const QJsonObject details = detailsToJson(person, detailsOf(person));
    for (auto detail = details.begin(); detail != details.end(); ++detail)
        json[detail.key()] = detail.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto &each : list.toArray())
        all += each.toString();
    return all;
}

Change fromJson(const QByteArray &bytes)
{
    const auto json = QJsonDocument::fromJson(bytes).object();
    Change change;
    change.isNew = json[u"new"_s].toBool();
    change.linkedLogin = json[u"os_login"_s].toString();
    change.remove = texts(json[u"remove"_s]);
    Staff &person = change.person;
    person.login = json[u"login"_s].toString();
    person.roles = texts(json[u"add"_s]);
    if (json.contains(u"edit"_s)) {
        change.edit = detailsFromJson(json[u"edit"_s].toObject());
        change.was = json[u"was"_s].toObject();
    }
    if (change.isNew)
        person = edited(person, detailsFromJson(json));
    return change;
}

/// "leader3: add team-leader; login dsmith"
QString inWords(const Change &change)
{
    QStringList parts;
    if (!change.person.roles.isEmpty())
        parts += u"add "_s + change.person.roles.join(u", "_s);
    if (!change.remove.isEmpty())
        parts += u"remove "_s + change.remove.join(u", "_s);
    if (!change.linkedLogin.isEmpty())
        parts += u"login "_s + change.linkedLogin;
    if (change.edit)
        parts += u"change "_s + change.was.keys().join(u", "_s);
    return (change.isNew ? u"new %1: %2"_s : u"%1: %2"_s)
        .arg(change.person.login, parts.join(u"; "_s));
}

Result<std::optional<Staff>> recordOf(Database &db, const QString &login)
{
    TRY_ASSIGN(const auto everyone, staffList(db));
    for (const Staff &person : everyone)
        if (person.login == login)
            return std::optional(person);
    return std::optional<Staff>();
}

Status rolesExist(Database &db, const QStringList &roles)
{
    for (const QString &role : roles) {
        TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM role WHERE code = ?"_s));
        TRY(row.bind(role).run());
        if (!row.next())
            return wrong(u"role"_s, u"There is no role '%1' in this store."_s.arg(role.left(40)));
    }
    return {};
}

Status checkNew(Database &db, const Staff &person, const QDate &today)
{
    if (person.login.trimmed().isEmpty() || person.login.size() > 64)
        return wrong(u"login"_s, u"A staff login needs 1 to 64 characters."_s);
    TRY(mayBeKept(person.login, u"The staff record"_s));
    TRY(checkDetails(detailsOf(person), today));
    if (person.roles.isEmpty())
        return wrong(u"role"_s, u"A staff record needs at least one role."_s);
    TRY_ASSIGN(const auto known, recordOf(db, person.login));
    if (known)
        return wrong(u"login"_s, u"There is already a staff record '%1'."_s.arg(person.login));
    return rolesExist(db, person.roles);
}

QStringList rolesAfter(const Staff &known, const Change &change)
{
    QStringList after;
    for (const QString &role : known.roles + change.person.roles)
        if (!change.remove.contains(role) && !after.contains(role))
            after += role;
    return after;
}

Result<Staff> knownRecord(Database &db, const QString &login)
{
    TRY_ASSIGN(const auto known, recordOf(db, login));
    if (known)
        return *known;
    return fail(ErrorCode::NotFound,
                u"There is no staff record '%1': 'staff list' shows them."_s.arg(login.left(64)));
}

Status checkEdit(Database &db, const Change &change, const QDate &today)
{
    TRY_ASSIGN(const Staff known, knownRecord(db, change.person.login));
    TRY(checkDetails(*change.edit, today));
    if (differencesOf(known, edited(known, *change.edit)).isEmpty())
        return wrong(u"login"_s,
                     u"Nothing on the record of '%1' would change."_s.arg(change.person.login));
    // What is approved is what was seen.
    if (change.was != detailsToJson(known, *change.edit))
        return fail(ErrorCode::Conflict,
                    u"The record of '%1' changed since this was asked for: ask again."_s.arg(
                        change.person.login));
    return {};
}

Status checkRoles(Database &db, const Change &change)
{
    TRY_ASSIGN(const auto known, knownRecord(db, change.person.login));
    TRY(rolesExist(db, change.person.roles + change.remove));
    auto before = known.roles, after = rolesAfter(known, change);
    before.sort();
    after.sort();
    if (after.isEmpty())
        return wrong(u"role"_s,
                     u"'%1' would be left without a role: leave one."_s.arg(change.person.login));
    if (before == after)
        return wrong(u"role"_s, u"'%1' has just these roles."_s.arg(change.person.login));
    return {};
}

Status check(Database &db, const Session &session, const Change &change)
{
    const QDate today = ukDate(session.clock->nowUtc());
    if (change.edit)
        return checkEdit(db, change, today);
    return change.isNew ? checkNew(db, change.person, today) : checkRoles(db, change);
}

/// Neither who asks nor who decides may be who gains.
Status isForAnother(Database &db, const Session &session, const Change &change)
{
    if (change.edit)
        return {}; // gives no role; a second administrator, where there is one, looks at it
    if (change.isNew) {
        if (session.practice || change.linkedLogin.isEmpty()
            || change.linkedLogin != session.osLogin)
            return {};
    } else {
        TRY_ASSIGN(const auto known, recordOf(db, change.person.login));
        if (!known)
            return {}; // check() says so
        TRY_ASSIGN(const bool own, isSamePerson(db, session, known->id));
        if (!own)
            return {};
    }
    return fail(ErrorCode::NotPermitted,
                u"Nobody gives themself a role or a second staff record: somebody else who looks "
                "after staff must ask for it."_s);
}

/// In the place of those the person has.
Status setRoles(Database &db, std::int64_t person, const QStringList &roles)
{
    if (db.engine() == Engine::Postgres) { // it makes or links the login as well
        TRY_ASSIGN(auto set, db.prepareAct(u"act_roles", u"?, ?"_s));
        return set.bind(person).bind(roles.join(u',')).run();
    }
    TRY_ASSIGN(auto drop, db.prepare(u"DELETE FROM staff_role WHERE staff_id = ?"_s));
    TRY(drop.bind(person).run());
    for (const QString &role : roles) {
        TRY_ASSIGN(auto grant,
                   db.prepare(u"INSERT INTO staff_role (staff_id, role) VALUES (?, ?)"_s));
        TRY(grant.bind(person).bind(role).run());
    }
    return {};
}

QString filled(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

Result<std::int64_t> insertPerson(Database &db, const Staff &person, const QString &linkedLogin)
{
    TRY_ASSIGN(
        auto insert,
        db.prepareAct(
            u"act_person",
            uR"(INSERT INTO staff (login, os_login, name, initials, team, office, mailbox, teams_number, trained_on)
                              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id)"_s));
    insert.bind(person.login)
        .bind(linkedLogin.isEmpty() ? QString() : linkedLogin)
        .bind(person.name)
        .bind(person.initials);
    insert.bind(person.team).bind(filled(person.office)).bind(person.mailbox);
    insert.bind(filled(person.teamsNumber));
    insert.bind(person.trainedOn.isValid() ? person.trainedOn.toString(Qt::ISODate) : QString());
    TRY_ASSIGN(const auto id, insert.runForId());
    TRY(setRoles(db, id, person.roles));
    return id;
}

/// In the caller's transaction.
Status apply(Database &db, const Session &session, const Change &change)
{
    TRY(check(db, session, change));
    if (change.isNew) {
        TRY_ASSIGN(const auto id, insertPerson(db, change.person, change.linkedLogin));
        return appendAudit(db,
                           session,
                           u"staff.add"_s,
                           u"staff:%1"_s.arg(id),
                           change.person.roles.join(u',').toUtf8());
    }
    TRY_ASSIGN(const auto known, knownRecord(db, change.person.login));
    if (change.edit)
        return writeDetails(db, session, known, edited(known, *change.edit));
    const auto id = known.id.row();
    const QStringList roles = rolesAfter(known, change);
    TRY(setRoles(db, id, roles));
    return appendAudit(
        db, session, u"staff.roles"_s, u"staff:%1"_s.arg(id), roles.join(u',').toUtf8());
}

/// Could somebody else than the acting person decide about staff? In a real store only a record
/// that is linked to a login can.
Result<bool> hasSecondAdministrator(Database &db, const Session &session)
{
    TRY_ASSIGN(auto rows, db.prepare(uR"(
        SELECT DISTINCT s.id, s.os_login FROM staff s
          JOIN staff_role r ON r.staff_id = s.id JOIN role_action a ON a.role = r.role
         WHERE s.active = 1 AND a.action = ?)"_s));
    TRY(rows.bind(QStringView(action::kStaffManage).toString()).run());
    std::vector<StaffId> others;
    while (rows.next())
        if (session.practice || !rows.text(1).isEmpty())
            others.push_back(StaffId::fromRow(rows.integer(0)));
    for (const StaffId other : others) {
        TRY_ASSIGN(const bool own, isSamePerson(db, session, other));
        if (!own)
            return true;
    }
    return false;
}

Result<StaffChange> askOrApply(Database &db, const Session &session, const Change &change)
{
    TRY(require(session, action::kStaffManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(isForAnother(db, session, change));
    TRY(check(db, session, change));
    TRY_ASSIGN(const bool second, hasSecondAdministrator(db, session));
    StaffChange result;
    if (second) {
        Decisions decisions(db, {staffProposals()});
        TRY_ASSIGN(result.waits,
                   decisions.propose(session, u"staff"_s, inWords(change), toJson(change)));
    } else {
        TRY(apply(db, session, change));
    }
    TRY(transaction.commit());
    return result;
}

} // namespace

Result<StaffChange>
addPerson(Database &db, const Session &session, const Staff &person, const QString &linkedLogin)
{
    return askOrApply(db, session, {edited(person, detailsOf(person)), linkedLogin, {}, true});
}

Result<StaffChange> changeRoles(Database &db,
                                const Session &session,
                                const QString &login,
                                const QStringList &add,
                                const QStringList &remove)
{
    Change change;
    change.person.login = login;
    change.person.roles = add;
    change.remove = remove;
    return askOrApply(db, session, change);
}

Result<StaffChange>
editPerson(Database &db, const Session &session, const QString &login, const StaffEdit &edit)
{
    TRY(require(session, action::kStaffManage));
    TRY_ASSIGN(const Staff known, knownRecord(db, login));
    Change change;
    change.person.login = login;
    change.edit = edit;
    change.was = detailsToJson(known, edit);
    return askOrApply(db, session, change);
}

ProposalKind staffProposals()
{
    return {u"staff"_s,
            u"staff"_s,
            u"a change of staff"_s,
            action::kStaffManage,
            action::kStaffManage,
            action::kStaffManage,
            [](Database &db, const Session &session, const Proposal &proposal, const Approval &)
                -> Status {
                const Change change = fromJson(proposal.content);
                TRY(isForAnother(db, session, change));
                return apply(db, session, change);
            }};
}

} // namespace casepost::core
