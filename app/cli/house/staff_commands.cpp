#include "app/cli/common/commands.h"
#include "core/staff/open_session.h"
#include "core/staff/staff_changes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

const QString kNoDay = u"none"_s;

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

Result<int> listStaff(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto everyone, staffList(*db));
    QJsonArray list;
    for (const auto &person : everyone) {
        list.append(QJsonObject{{u"login"_s, person.login},
                                {u"name"_s, person.name},
                                {u"initials"_s, person.initials},
                                {u"team"_s, person.team},
                                {u"office"_s, person.office},
                                {u"mailbox"_s, person.mailbox},
                                {u"teams_number"_s, person.teamsNumber},
                                {u"trained_on"_s, dayOrNull(person.trainedOn)},
                                {u"roles"_s, QJsonArray::fromStringList(person.roles)},
                                {u"acting"_s, person.id == session->staff.id}});
        if (!context.options.json)
            context.print(u"%1 %2 %3 %4"_s.arg(person.id == session->staff.id ? u"*"_s : u" "_s,
                                               person.login.leftJustified(14),
                                               person.team.leftJustified(16),
                                               person.roles.join(u", "_s)));
    }
    if (context.options.json)
        context.print(list);
    return kDone;
}

struct StaffArguments
{
    std::string login, osLogin;
    std::optional<std::string> name, initials, team, office, mailbox, teamsNumber, trainedOn;
    std::vector<std::string> roles, removed;
};

QStringList textsOf(const std::vector<std::string> &given)
{
    QStringList all;
    for (const auto &each : given)
        all += text(each);
    return all;
}

/// The details that were named. Usage for what is no day.
Result<StaffEdit> editOf(const StaffArguments &given)
{
    const auto taken = [](const std::optional<std::string> &typed) {
        return typed ? std::optional(text(*typed)) : std::nullopt;
    };
    StaffEdit edit{taken(given.name),
                   taken(given.initials),
                   taken(given.team),
                   taken(given.office),
                   taken(given.mailbox),
                   taken(given.teamsNumber),
                   {}};
    const auto day = taken(given.trainedOn);
    if (!day)
        return edit;
    edit.trainedOn = QDate::fromString(*day, u"yyyy-MM-dd"_s);
    if (*day != kNoDay && !edit.trainedOn->isValid())
        return fail(ErrorCode::Usage,
                    u"--trained-on needs a day such as 2024-01-15, or '%1', not '%2'."_s.arg(
                        kNoDay, day->left(40)));
    return edit;
}

/// What came of a change: exit code 1 when a second person is needed.
int tell(Context &context, const QString &login, const QString &done, const StaffChange &change)
{
    QJsonObject json{{u"login"_s, login}, {done, !change.waits}};
    if (change.waits)
        json[u"proposal"_s] = qint64(change.waits->row());
    if (context.options.json)
        context.print(json);
    else if (change.waits)
        context.print(u"Request %1: a second administrator must approve it ('decision approve "
                      "%1')."_s.arg(change.waits->row()));
    else
        context.print(done == u"added"_s    ? u"Added %1."_s.arg(login)
                      : done == u"edited"_s ? u"Changed the record of %1."_s.arg(login)
                                            : u"Changed the roles of %1."_s.arg(login));
    return change.waits ? kRefused : kDone;
}

Result<int> addPerson(Context &context, const StaffArguments &given)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto details, editOf(given));
    Staff person = edited({}, details);
    person.login = text(given.login);
    person.roles = textsOf(given.roles);
    TRY_ASSIGN(const auto change, core::addPerson(*db, *session, person, text(given.osLogin)));
    return tell(context, person.login, u"added"_s, change);
}

Result<int> setRoles(Context &context, const StaffArguments &given)
{
    if (given.roles.empty() && given.removed.empty())
        return fail(ErrorCode::Usage, u"Say which role to --add or to --remove."_s);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    const QString login = text(given.login);
    TRY_ASSIGN(const auto change,
               changeRoles(*db, *session, login, textsOf(given.roles), textsOf(given.removed)));
    return tell(context, login, u"changed"_s, change);
}

Result<int> editRecord(Context &context, const StaffArguments &given)
{
    TRY_ASSIGN(const auto edit, editOf(given));
    if (!(edit.name || edit.initials || edit.team || edit.office || edit.mailbox || edit.teamsNumber
          || edit.trainedOn))
        return fail(ErrorCode::Usage, u"Say what to change, such as --team or --mailbox."_s);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    const QString login = text(given.login);
    TRY_ASSIGN(const auto change, editPerson(*db, *session, login, edit));
    return tell(context, login, u"edited"_s, change);
}

/// The details of a record, which somebody new must have.
void addDetails(CLI::App *action, StaffArguments &given, bool isNew)
{
    action->add_option("--name", given.name, "full name")->required(isNew);
    action->add_option("--initials", given.initials, "initials for references")->required(isNew);
    action->add_option("--team", given.team, "team, as references name it")->required(isNew);
    action->add_option("--office", given.office, "Durham, Liverpool, Belfast …")->required(isNew);
    action->add_option("--mailbox", given.mailbox, "the team's mailbox")->required(isNew);
    action->add_option(
        "--teams-number,--teams", given.teamsNumber, "the person's own Teams number");
    action->add_option("--trained-on",
                       given.trainedOn,
                       "the day the course on writing to customers was taken, YYYY-MM-DD; 'none' "
                       "when it was not");
}

/// `staff edit`.
void addEdit(CLI::App *staff, Context &context)
{
    auto given = std::make_shared<StaffArguments>();
    auto *edit = addAction(staff,
                           context,
                           Doing::Acts,
                           "edit",
                           "change what a person's record says (administrator)",
                           [&context, given] { return editRecord(context, *given); });
    edit->add_option("LOGIN", given->login, "whose")->required();
    addDetails(edit, *given, false);
}

/// `staff role`.
void addRoles(CLI::App *staff, Context &context)
{
    auto given = std::make_shared<StaffArguments>();
    auto *role = addAction(staff,
                           context,
                           Doing::Acts,
                           "role",
                           "give a person roles, or take some away (administrator)",
                           [&context, given] { return setRoles(context, *given); });
    role->add_option("LOGIN", given->login, "whose")->required();
    role->add_option("--add", given->roles, "a role to give; may repeat")->allow_extra_args(false);
    role->add_option("--remove", given->removed, "a role to take away; may repeat")
        ->allow_extra_args(false);
}

} // namespace

void addStaffCommands(CLI::App &root, Context &context)
{
    auto *staff = addThing(root, "staff", "who works here");
    addAction(staff, context, Doing::Reads, "list", "staff records and their roles", [&context] {
        return listStaff(context);
    });

    auto given = std::make_shared<StaffArguments>();
    auto *add = addAction(
        staff, context, Doing::Acts, "add", "add a person (administrator)", [&context, given] {
            return addPerson(context, *given);
        });
    add->add_option("LOGIN", given->login, "the name --as takes")->required();
    add->add_option("--os-login", given->osLogin, "the operating-system login linked to it");
    addDetails(add, *given, true);
    add->add_option("--role",
                    given->roles,
                    "examiner, team-leader, customer-assurance or administrator; may repeat")
        ->required()
        ->allow_extra_args(false);
    addEdit(staff, context);
    addRoles(staff, context);
}

} // namespace casepost::app
