#include "app/cli/cases/work_commands.h"
#include "core/cases/file/case_store.h"
#include "core/follow_up/follow_up.h"
#include "core/follow_up/pigeon_hole.h"
#include "core/text/kept_text.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

QJsonObject toJson(const TimelineEvent &event)
{
    return {{u"event"_s, qint64(event.id.row())},
            {u"at"_s, toIsoUtc(event.atUtc)},
            {u"by"_s, event.staff.isEmpty() ? QJsonValue() : QJsonValue(event.staff)},
            {u"kind"_s, eventKindWord(event.kind)},
            {u"text"_s, event.text},
            {u"letter"_s,
             event.letter.isValid() ? QJsonValue(qint64(event.letter.row())) : QJsonValue()},
            {u"version"_s, event.version},
            {u"details"_s, event.details}};
}

Result<int> showTimeline(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(const auto events, Timeline(*db).of(*session, record.id));
    QJsonArray list;
    for (const TimelineEvent &event : events) {
        list.append(toJson(event));
        if (!context.options.json)
            context.print(u"%1  %2  %3: %4"_s.arg(toIsoUtc(event.atUtc),
                                                  event.staff.isEmpty() ? u"system"_s : event.staff,
                                                  eventKindWord(event.kind),
                                                  shownSafely(event.text)));
    }
    if (context.options.json)
        context.print(list);
    else if (events.empty())
        context.remark(u"Nothing has happened to case %1 yet."_s.arg(record.reference));
    return kDone;
}

Result<int> movePlace(Context &context, const QString &reference, const QString &to)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY(moveCase(*db, *session, record.id, to));
    TRY_ASSIGN(const auto events, Timeline(*db).of(*session, record.id));
    const QString place = pigeonHoleOf(events);
    if (context.options.json)
        context.print(QJsonObject{{u"case"_s, record.reference}, {u"pigeon_hole"_s, place}});
    else
        context.print(u"Case %1 lies in %2."_s.arg(record.reference, shownSafely(place)));
    return kDone;
}

Result<int>
receive(Context &context, const QString &reference, const QString &what, const std::string &from)
{
    TRY_ASSIGN(const auto of, answererNamed(from, u"--from"_s));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(const auto end, FollowUps(*db).received(*session, record.id, what, of));
    return printFollowUpEnd(
        context,
        end,
        u"Noted on case %1; follow-ups that it ended: %2."_s.arg(record.reference)
            .arg(qsizetype(end.ended.size())));
}

} // namespace

void addTimelineCommands(CLI::App *cases, Context &context)
{
    auto reference = std::make_shared<std::string>();
    addAction(cases,
              context,
              Doing::Reads,
              "timeline",
              "everything that happened to a case, oldest first",
              [&context, reference] { return showTimeline(context, text(*reference)); })
        ->add_option("REF", *reference, "the application's reference")
        ->required();

    auto to = std::make_shared<std::string>();
    auto *move = addAction(
        cases, context, Doing::Acts, "move", "say where its file lies", [&context, reference, to] {
            return movePlace(context, text(*reference), text(*to));
        });
    move->add_option("REF", *reference, "the application's reference")->required();
    move->add_option("--to", *to, "the pigeon hole")->required();

    auto what = std::make_shared<std::string>();
    auto from = std::make_shared<std::string>("applicant");
    auto *received = addAction(cases,
                               context,
                               Doing::Acts,
                               "received",
                               "something arrived: nothing is awaited, nothing withdrawn",
                               [&context, reference, what, from] {
                                   return receive(context, text(*reference), text(*what), *from);
                               });
    received->add_option("REF", *reference, "the application's reference")->required();
    received->add_option("--what", *what, "what arrived")->required();
    received->add_option("--from", *from, "applicant, referee or office (applicant unless said)");
}

} // namespace casepost::app
