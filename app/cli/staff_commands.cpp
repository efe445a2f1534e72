#include "app/cli/commands.h"
#include "core/staff/staff_changes.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

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
    std::string login, osLogin, name, initials, team, office, mailbox, teamsNumber;
    std::vector<std::string> roles, removed;
};

QStringList textsOf(const std::vector<std::string> &given)
{
    QStringList all;
    for (const auto &each : given)
        all += text(each);
    return all;
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
        context.print(done == u"added"_s ? u"Added %1."_s.arg(login)
                                         : u"Changed the roles of %1."_s.arg(login));
    return change.waits ? kRefused : kDone;
}

Result<int> addPerson(Context &context, const StaffArguments &given)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    Staff person;
    person.login = text(given.login);
    person.name = text(given.name);
    person.initials = text(given.initials);
    person.team = text(given.team);
    person.office = text(given.office);
    person.mailbox = text(given.mailbox);
    person.teamsNumber = text(given.teamsNumber);
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
    add->add_option("--name", given->name, "full name")->required();
    add->add_option("--initials", given->initials, "initials for references")->required();
    add->add_option("--team", given->team, "team, as references name it")->required();
    add->add_option("--office", given->office, "Durham, Liverpool, Belfast …")->required();
    add->add_option("--mailbox", given->mailbox, "the team's mailbox")->required();
    add->add_option("--teams-number", given->teamsNumber, "the person's own Teams number");
    add->add_option("--role",
                    given->roles,
                    "examiner, team-leader, customer-assurance or administrator; may repeat")
        ->required()
        ->allow_extra_args(false);
    addRoles(staff, context);
}

} // namespace casepost::app
