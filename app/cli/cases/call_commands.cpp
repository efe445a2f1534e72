#include "app/cli/common/commands.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/cases/file/case_store.h"
#include "core/contact/call_json.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

struct PlanArguments
{
    std::string reference, to = "applicant", place, because, writeBy;
    std::optional<std::string> consent;
};

struct RecordArguments
{
    std::string reference, outcome, to = "applicant", direction = "out", at, agreed, place;
    std::string voicemail, greeting, identity, recording, spokeTo, welshOffered;
    std::string note, number, because;
    std::optional<std::string> consent;
    bool advised = false;
    bool relay = false;
    bool askedDocuments = false;
    bool writtenOnly = false;
};

std::unexpected<Error>
noSuchWord(const char *option, const std::string &given, const QStringList &words)
{
    return fail(ErrorCode::Usage,
                u"%1 takes one of %2, not '%3'."_s.arg(
                    QLatin1StringView(option), words.join(u", "_s), text(given).left(40)));
}

// A word of the fact of that name; Usage, naming the option, for any other.
Result<QString> wordOf(const std::string &given, const char *option, const QString &fact)
{
    const FactKind *kind = callFacts().find(fact);
    if (given.empty() || kind->words.contains(text(given)))
        return text(given);
    return noSuchWord(option, given, kind->words);
}

Result<CallTo> personOf(const std::string &given)
{
    if (const auto to = callToNamed(text(given)))
        return *to;
    return noSuchWord("--to", given, callFacts().find(u"to"_s)->words);
}

// A moment with its offset; not valid when none was given.
Result<QDateTime> momentWithOffset(const std::string &given, const QString &option)
{
    if (given.empty())
        return QDateTime();
    if (const auto moment = momentIn(text(given)))
        return *moment;
    return fail(ErrorCode::Usage,
                u"%1 needs a moment with Z or an offset, such as 2024-09-10T17:05Z or "
                "2024-09-10T17:05+01:00, not '%2'."_s.arg(option, text(given).left(40)));
}

// The moment that a plan reasons from: a day alone is meant at noon, within the hours.
Result<QDateTime> planMoment(const Context &context)
{
    if (context.options.on.empty())
        return context.clock().nowUtc();
    if (!QDate::fromString(text(context.options.on), u"yyyy-MM-dd"_s).isValid())
        return momentOf(context.options.on, u"--on"_s);
    return momentOf(context.options.on + "T12:00", u"--on"_s);
}

// The guidance of a day; the guidance outlives the command.
Result<EditionsOn> editionsOn(Context &context)
{
    TRY_ASSIGN(const auto *guidance, context.guidance());
    return EditionsOn([guidance](const QDate &on) { return guidance->editions().inForce(on); });
}

void printFindings(const Context &context, const std::vector<RuleFinding> &findings)
{
    for (const RuleFinding &finding : findings)
        context.print(u"  %1  %2  %3%4"_s.arg(severityName(finding.severity),
                                              finding.rule,
                                              finding.messageEn,
                                              finding.answered ? u" (answered)"_s : QString()));
}

QString bothClocks(const QDateTime &moment, const QTimeZone &zone)
{
    const QString form = u"ddd d MMM HH:mm"_s;
    QString shown = moment.toTimeZone(ukZone()).toString(form) + u" UK"_s;
    if (zone.offsetFromUtc(moment) != ukZone().offsetFromUtc(moment))
        shown += u", "_s + moment.toTimeZone(zone).toString(form) + u" there"_s;
    return shown;
}

void printPlan(const Context &context, const CasePlan &made)
{
    const CallPlan &plan = made.plan;
    context.print(plan.allowed ? u"You may phone now: attempt %1."_s.arg(plan.counts.attempt)
                               : u"Do not phone now."_s);
    printFindings(context, plan.findings);
    if (!made.whereUnknown.isEmpty())
        context.print(u"  "_s + made.whereUnknown);
    context.print(u"Calls in the last 24 hours: %1."_s.arg(plan.counts.inADay));
    for (const QDateTime &moment : plan.next)
        context.print(u"Next: %1"_s.arg(bothClocks(moment, made.zone)));
    if (!plan.then.isEmpty())
        context.print(u"Then: %1 %2"_s.arg(plan.then, plan.with).trimmed());
    const std::pair<QString, QString> parts[] = {{u"Open"_s, plan.script.open},
                                                 {u"Voicemail"_s, plan.script.voicemail},
                                                 {u"Close"_s, plan.script.close}};
    for (const auto &[name, words] : parts)
        if (!words.isEmpty())
            context.print(u"%1: %2"_s.arg(name, words));
}

Result<int> planCalls(Context &context, const PlanArguments &given)
{
    PlanAsk ask;
    TRY_ASSIGN(ask.person.to, personOf(given.to));
    TRY_ASSIGN(ask.writeBy, wordOf(given.writeBy, "--write-by", u"write_by"_s));
    TRY_ASSIGN(ask.moment, planMoment(context));
    ask.person.place = text(given.place);
    ask.because = text(given.because);
    if (given.consent)
        ask.consent = given.consent->empty() ? u""_s : text(*given.consent);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, text(given.reference)));
    TRY_ASSIGN(auto editions, editionsOn(context));
    TRY_ASSIGN(const auto made, CallService(*db, std::move(editions)).plan(*session, record, ask));
    if (context.options.json)
        context.print(planToJson(made));
    else
        printPlan(context, made);
    return made.plan.allowed ? kDone : kRefused;
}

Result<Call> callOf(const RecordArguments &given)
{
    Call call;
    const auto outcome = callOutcomeNamed(text(given.outcome));
    if (!outcome)
        return noSuchWord("--outcome", given.outcome, callOutcomeWords());
    call.outcome = *outcome;
    const auto direction = callDirectionNamed(text(given.direction));
    if (!direction)
        return noSuchWord("--direction", given.direction, {u"out"_s, u"in"_s});
    call.direction = *direction;
    TRY_ASSIGN(call.to, personOf(given.to));
    TRY_ASSIGN(call.at, momentWithOffset(given.at, u"--at"_s));
    TRY_ASSIGN(call.agreed, momentWithOffset(given.agreed, u"--agreed"_s));
    TRY_ASSIGN(call.voicemail, wordOf(given.voicemail, "--voicemail", u"voicemail"_s));
    TRY_ASSIGN(call.greeting, wordOf(given.greeting, "--greeting", u"greeting"_s));
    TRY_ASSIGN(call.identity, wordOf(given.identity, "--identity", u"identity"_s));
    TRY_ASSIGN(call.recording, wordOf(given.recording, "--recording", u"recording"_s));
    TRY_ASSIGN(call.spokeTo, wordOf(given.spokeTo, "--spoke-to", u"spoke_to"_s));
    TRY_ASSIGN(call.welshOffered, wordOf(given.welshOffered, "--welsh", u"welsh_offered"_s));
    call.note = text(given.note);
    call.number = text(given.number);
    call.because = text(given.because);
    if (given.consent)
        call.consent = given.consent->empty() ? u""_s : text(*given.consent);
    call.advised = given.advised;
    call.relay = given.relay;
    call.askedDocuments = given.askedDocuments;
    call.writtenOnly = given.writtenOnly;
    return call;
}

Result<int> recordCall(Context &context, const RecordArguments &given)
{
    TRY_ASSIGN(Call call, callOf(given));
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, text(given.reference)));
    TRY_ASSIGN(auto editions, editionsOn(context));
    TRY_ASSIGN(const auto made,
               CallService(*db, std::move(editions))
                   .record(*session, record, std::move(call), text(given.place)));
    if (context.options.json) {
        context.print(recordedToJson(made));
        return kDone;
    }
    context.print(callNote(made));
    printFindings(context, made.findings);
    return kDone;
}

Result<int> listCalls(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(auto editions, editionsOn(context));
    TRY_ASSIGN(const auto calls, CallService(*db, std::move(editions)).list(*session, record));
    QJsonArray list;
    for (const RecordedCall &made : calls) {
        list.append(listedToJson(made));
        if (!context.options.json) {
            context.print(callNote(made));
            printFindings(context, made.findings);
        }
    }
    if (context.options.json)
        context.print(list);
    else if (calls.empty())
        context.remark(u"No call is recorded."_s);
    return kDone;
}

void addPlan(CLI::App *call, Context &context)
{
    auto given = std::make_shared<PlanArguments>();
    auto *plan = addAction(call,
                           context,
                           Doing::Reads,
                           "plan",
                           "may I phone now, when next, and what to say (--on DAY is noon of it)",
                           [&context, given] { return planCalls(context, *given); });
    plan->add_option("REF", given->reference, "the application's reference")->required();
    plan->add_option("--to", given->to, "applicant or referee (applicant unless said)");
    plan->add_option(
        "--place", given->place, "the time zone where they are now, as Australia/Perth");
    plan->add_option("--consent", given->consent, "what they said to a call outside the hours");
    plan->add_option("--because", given->because, "why you may phone although a rule asks");
    plan->add_option("--write-by", given->writeBy, "letter or email, for the third message");
}

void addRecordWords(CLI::App *record, const std::shared_ptr<RecordArguments> &given)
{
    record->add_option("--voicemail", given->voicemail, "left, none or no-facility");
    record->add_option("--greeting", given->greeting, "own or another: whose answerphone it was");
    record->add_option("--identity", given->identity, "passed, failed or not-asked");
    record->add_option(
        "--recording", given->recording, "they record it: own-use, sharing, unsaid or adviser");
    record->add_flag("--advised", given->advised, "they were told not to share a recording");
    record->add_option("--spoke-to", given->spokeTo, "applicant, parent, guardian or other");
    record->add_option("--welsh",
                       given->welshOffered,
                       "what a Welsh speaker took: welsh, appointment, call-back or english");
    record->add_flag("--relay", given->relay, "by text relay");
    record->add_flag("--asked-documents", given->askedDocuments, "documents were asked for");
    record->add_flag(
        "--written-only", given->writtenOnly, "it was about what is only settled in writing");
}

void addRecord(CLI::App *call, Context &context)
{
    auto given = std::make_shared<RecordArguments>();
    auto *record = addAction(call,
                             context,
                             Doing::Acts,
                             "record",
                             "write down a call that was made, with its note and what follows",
                             [&context, given] { return recordCall(context, *given); });
    record->add_option("REF", given->reference, "the application's reference")->required();
    record
        ->add_option("--outcome",
                     given->outcome,
                     "answered, no-answer, engaged, wrong-number, declined, not-identified, "
                     "third-party, recording-ended or abusive")
        ->required();
    record->add_option("--to", given->to, "applicant or referee (applicant unless said)");
    record->add_option("--direction", given->direction, "out or in (out unless said)");
    record->add_option("--at", given->at, "when it was, with Z or an offset (now unless said)");
    record->add_option("--agreed", given->agreed, "when they asked to be called, as --at");
    record->add_option("--place", given->place, "the time zone where they are, as Australia/Perth");
    record->add_option("--number", given->number, "the number (the case's own unless said)");
    record->add_option("--consent", given->consent, "what they said to calls outside the hours");
    record->add_option("--because", given->because, "why what a rule asks did not count");
    record->add_option("--note", given->note, "a note of your own");
    addRecordWords(record, given);
}

} // namespace

void addCallCommands(CLI::App &root, Context &context)
{
    auto *call = addThing(root, "call", "plan, record and list telephone calls");
    addPlan(call, context);
    addRecord(call, context);
    auto reference = std::make_shared<std::string>();
    addAction(call,
              context,
              Doing::Reads,
              "list",
              "the calls of a case with what was found of each",
              [&context, reference] { return listCalls(context, text(*reference)); })
        ->add_option("REF", *reference, "the application's reference")
        ->required();
}

} // namespace casepost::app
