#include "app/cli/cases/work_commands.h"
#include "core/cases/file/case_store.h"
#include "core/follow_up/examination_questions.h"
#include "core/follow_up/follow_up.h"
#include "core/text/kept_text.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr qint64 kLargestQuestions = 256 * 1024;

struct SetArguments
{
    std::string reference, reason, days, onDay, pigeonHole, query, asked, of = "applicant";
};

struct ListArguments
{
    std::string team, dueBy;
    bool mine = false;
    bool overdue = false;
};

struct EndArguments
{
    std::string id, to, why, outcome;
};

Result<QDate> dayOf(const std::string &given, const QString &option)
{
    const QDate day = QDate::fromString(text(given), Qt::ISODate);
    if (given.empty() || day.isValid())
        return day;
    return fail(ErrorCode::Usage,
                u"%1 takes a day such as 2026-12-10, not '%2'."_s.arg(option, text(given)));
}

/// A whole number from 1 on; Usage, naming what it is, for anything else.
Result<int> numberOf(const QString &given, const QString &what, int most)
{
    bool whole = false;
    const int number = given.trimmed().toInt(&whole);
    if (whole && number >= 1 && number <= most)
        return number;
    return fail(ErrorCode::Usage,
                u"%1 takes a whole number from 1 to %2, not '%3'."_s.arg(
                    what, QString::number(most), given));
}

Result<WorkId> idOf(const std::string &given)
{
    bool whole = false;
    const qlonglong number = text(given).toLongLong(&whole);
    if (whole && number > 0)
        return WorkId::fromRow(number);
    return fail(ErrorCode::Usage,
                u"ID takes the number of a follow-up, not '%1'."_s.arg(text(given)));
}

Result<NewFollowUp> wantedOf(const SetArguments &given)
{
    NewFollowUp wanted;
    wanted.reason = text(given.reason);
    wanted.pigeonHole = text(given.pigeonHole);
    if (!given.days.empty() && !given.onDay.empty())
        return fail(ErrorCode::Usage, u"Give --days or --on-day, not both."_s);
    if (!given.days.empty()) {
        TRY_ASSIGN(wanted.days, numberOf(text(given.days), u"--days"_s, 366));
    }
    TRY_ASSIGN(wanted.onDay, dayOf(given.onDay, u"--on-day"_s));
    TRY_ASSIGN(wanted.asked, dayOf(given.asked, u"--asked-on"_s));
    for (const QString &number : text(given.query).split(u',', Qt::SkipEmptyParts)) {
        TRY_ASSIGN(const int one, numberOf(number, u"--query"_s, 99));
        wanted.query.push_back(one);
    }
    TRY_ASSIGN(wanted.of, answererNamed(given.of, u"--of"_s));
    return wanted;
}

void tell(Context &context, const QStringList &told)
{
    for (const QString &sentence : told)
        context.print(u"  "_s + shownSafely(sentence));
}

int printSet(Context &context, const FollowUpSet &set, const QString &sentence)
{
    if (context.options.json) {
        context.print(QJsonObject{{u"follow_up"_s, qint64(set.id.row())},
                                  {u"event"_s, qint64(set.event.row())},
                                  {u"due"_s, set.due.toString(Qt::ISODate)},
                                  {u"told"_s, QJsonArray::fromStringList(set.told)}});
        return kDone;
    }
    context.print(sentence.arg(QString::number(set.id.row()), set.due.toString(Qt::ISODate)));
    tell(context, set.told);
    return kDone;
}

Result<int> setFollowUp(Context &context, const SetArguments &given)
{
    TRY_ASSIGN(const auto wanted, wantedOf(given));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, text(given.reference)));
    TRY_ASSIGN(const auto set, FollowUps(*db).set(*session, record.id, wanted));
    return printSet(context, set, u"Follow-up %1 is due on %2."_s);
}

Result<int> listFollowUps(Context &context, const ListArguments &given)
{
    FollowUpFilter filter;
    TRY_ASSIGN(const QDate dueBy, dayOf(given.dueBy, u"--due-by"_s));
    if (dueBy.isValid())
        filter.work.dueBy = endOfUkDay(dueBy);
    filter.overdueOnly = given.overdue;
    filter.work.team = text(given.team);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    if (given.mine)
        filter.work.person = session->staff.id;
    TRY_ASSIGN(const auto all, FollowUps(*db).list(*session, filter));
    const QDateTime now = context.clock().nowUtc();
    QJsonArray list;
    for (const OpenFollowUp &one : all) {
        list.append(followUpToJson(one, now));
        if (!context.options.json)
            context.print(u"%1  until %2%3  %4  %5  %6"_s.arg(
                QString::number(one.work.id.row()),
                one.due.toString(Qt::ISODate),
                one.work.isOver(now) ? u", OVERDUE"_s : QString(),
                one.work.caseReference,
                one.pigeonHole.isEmpty() ? u"-"_s : shownSafely(one.pigeonHole),
                shownSafely(one.work.why)));
    }
    if (context.options.json)
        context.print(list);
    else if (all.empty())
        context.remark(u"No follow-up waits."_s);
    return kDone;
}

Result<int> moveFollowUp(Context &context, const EndArguments &given)
{
    TRY_ASSIGN(const auto id, idOf(given.id));
    TRY_ASSIGN(const QDate to, dayOf(given.to, u"--to"_s));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto moved, FollowUps(*db).move(*session, id, to, text(given.why)));
    return printSet(context, moved, u"Follow-up %1 was moved to %2."_s);
}

Result<int> endFollowUp(Context &context, const EndArguments &given)
{
    TRY_ASSIGN(const auto id, idOf(given.id));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto end, FollowUps(*db).done(*session, id, text(given.outcome)));
    return printFollowUpEnd(context, end, u"Follow-up %1 is done."_s.arg(id.row()));
}

Result<int> showQuestions(Context &context)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY(context.session());
    TRY_ASSIGN(const auto questions, questionsOf(*db));
    QJsonArray list;
    int number = 0;
    for (const ExaminationQuestion &question : questions.all) {
        list.append(QJsonObject{{u"query"_s, ++number},
                                {u"text"_s, question.en},
                                {u"text_cy"_s, question.cy},
                                {u"sample"_s, questions.sample}});
        if (!context.options.json)
            context.print(u"%1  %2"_s.arg(number, 2).arg(question.en));
    }
    if (context.options.json)
        context.print(list);
    else if (questions.sample)
        context.remark(u"These are a sample: an administrator sets the office's own with "
                       "'follow-up set-questions FILE'."_s);
    return kDone;
}

Result<int> keepQuestions(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto bytes, readInput(file, kLargestQuestions));
    TRY_ASSIGN(const auto questions, readQuestions(bytes, file));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(setQuestions(*db, *session, questions));
    if (context.options.json)
        context.print(QJsonObject{{u"questions"_s, qint64(questions.all.size())},
                                  {u"sample"_s, questions.sample}});
    else
        context.print(u"The twelve questions are set."_s);
    return kDone;
}

void addSet(CLI::App *thing, Context &context)
{
    auto given = std::make_shared<SetArguments>();
    auto *set = addAction(thing,
                          context,
                          Doing::Acts,
                          "set",
                          "pigeon hole, bring-up and examination query in one act",
                          [&context, given] { return setFollowUp(context, *given); });
    set->add_option("REF", given->reference, "the application's reference")->required();
    set->add_option("--reason", given->reason, "what is awaited")->required();
    set->add_option("--days", given->days, "until it is looked at again (14 unless said)");
    set->add_option("--on-day", given->onDay, "or the day itself, such as 2026-12-10");
    set->add_option("--pigeon-hole", given->pigeonHole, "where the file goes");
    set->add_option("--query", given->query, "questions answered Yes, such as 2,8");
    set->add_option("--asked-on", given->asked, "when it was asked for (today unless said)");
    set->add_option("--of", given->of, "whose answer is awaited: applicant, referee or office");
}

void addList(CLI::App *thing, Context &context)
{
    auto given = std::make_shared<ListArguments>();
    auto *list = addAction(
        thing, context, Doing::Reads, "list", "those that wait, due first", [&context, given] {
            return listFollowUps(context, *given);
        });
    list->add_option("--team", given->team, "a team's and its people's");
    list->add_flag("--mine", given->mine, "yours alone");
    list->add_flag("--overdue", given->overdue, "those whose day is past");
    list->add_option("--due-by", given->dueBy, "those due until that day");
}

void addEnds(CLI::App *thing, Context &context)
{
    auto given = std::make_shared<EndArguments>();
    auto *move =
        addAction(thing, context, Doing::Acts, "move", "to another day", [&context, given] {
            return moveFollowUp(context, *given);
        });
    move->add_option("ID", given->id, "of 'follow-up list' or 'work list'")->required();
    move->add_option("--to", given->to, "the new day")->required();
    move->add_option("--why", given->why, "why")->required();
    auto *done = addAction(thing,
                           context,
                           Doing::Acts,
                           "done",
                           "it is over; 'no reply' opens the withdrawal route",
                           [&context, given] { return endFollowUp(context, *given); });
    done->add_option("ID", given->id, "of 'follow-up list' or 'work list'")->required();
    done->add_option("--outcome", given->outcome, "what came of it")->required();
}

} // namespace

Result<AnswerOf> answererNamed(const std::string &given, const QString &option)
{
    for (const AnswerOf of : {AnswerOf::Applicant, AnswerOf::Referee, AnswerOf::Office})
        if (text(given) == answerOfWord(of))
            return of;
    return fail(ErrorCode::Usage, u"%1 takes applicant, referee or office."_s.arg(option));
}

int printFollowUpEnd(Context &context, const FollowUpEnd &end, const QString &sentence)
{
    if (!context.options.json) {
        context.print(sentence);
        tell(context, end.told);
        return kDone;
    }
    QJsonArray ended;
    for (const WorkId id : end.ended)
        ended.append(qint64(id.row()));
    context.print(QJsonObject{
        {u"event"_s, qint64(end.event.row())},
        {u"ended"_s, ended},
        {u"opened"_s,
         end.next ? QJsonValue(workToJson(*end.next, context.clock().nowUtc())) : QJsonValue()},
        {u"told"_s, QJsonArray::fromStringList(end.told)}});
    return kDone;
}

void addFollowUpCommands(CLI::App &root, Context &context)
{
    auto *thing = addThing(root, "follow-up", "what follows a letter");
    addSet(thing, context);
    addList(thing, context);
    addEnds(thing, context);
    addAction(thing,
              context,
              Doing::Reads,
              "questions",
              "the twelve of the examination query",
              [&context] { return showQuestions(context); });
    auto file = std::make_shared<std::string>();
    addAction(thing,
              context,
              Doing::Acts,
              "set-questions",
              "set the office's own twelve",
              [&context, file] { return keepQuestions(context, text(*file)); })
        ->add_option("FILE", *file, "TOML or JSON, as the sample has it")
        ->required();
}

} // namespace casepost::app
