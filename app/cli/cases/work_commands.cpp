#include "app/cli/cases/work_commands.h"

#include "core/text/kept_text.h"
#include "core/work/work.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

struct WorkArguments
{
    bool mine = false;
    std::string team;
    std::string role;
    std::string kind;
};

Result<WorkFilter> filterOf(const WorkArguments &given, const Session &session)
{
    WorkFilter filter;
    if (given.mine)
        filter.person = session.staff.id;
    filter.team = text(given.team);
    filter.role = text(given.role);
    if (given.kind.empty())
        return filter;
    filter.kind = workKindNamed(text(given.kind));
    if (!filter.kind)
        return fail(ErrorCode::Usage,
                    u"--kind takes one of %1."_s.arg(workKindWords().join(u", "_s)));
    return filter;
}

/// "leader1, Durham 3".
QString ownerInWords(const WorkItem &item)
{
    QStringList owners{item.person, item.owner.team, item.owner.role};
    owners.removeAll(QString());
    return owners.join(u", "_s);
}

Result<int> listWork(Context &context, const WorkArguments &given)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto filter, filterOf(given, *session));
    TRY_ASSIGN(const auto items, Work(*db).list(*session, filter));
    const QDateTime now = context.clock().nowUtc();
    QJsonArray list;
    for (const WorkItem &item : items) {
        list.append(workToJson(item, now));
        if (!context.options.json)
            context.print(u"%1  %2  until %3%4  %5  (%6)  %7"_s.arg(
                QString::number(item.id.row()),
                workKindWord(item.kind),
                toIsoUtc(item.dueUtc),
                item.isOver(now) ? u", OVERDUE"_s : QString(),
                item.caseReference,
                ownerInWords(item),
                shownSafely(item.why)));
    }
    if (context.options.json)
        context.print(list);
    else if (items.empty())
        context.remark(u"Nothing waits."_s);
    return kDone;
}

} // namespace

void addWorkCommands(CLI::App &root, Context &context)
{
    auto *work = addThing(root, "work", "what must happen next");
    auto given = std::make_shared<WorkArguments>();
    auto *list = addAction(
        work, context, Doing::Reads, "list", "everything that waits, due first", [&context, given] {
            return listWork(context, *given);
        });
    list->add_flag("--mine", given->mine, "what waits for you alone");
    list->add_option("--team", given->team, "what waits for a team and its people");
    list->add_option("--role", given->role, "what waits for a role");
    list->add_option("--kind", given->kind, "bring-up, call-back, document, withdrawal …");
}

} // namespace casepost::app
