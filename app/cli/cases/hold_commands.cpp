#include "app/cli/common/commands.h"
#include "core/calendar/zones/customer_zone.h"
#include "core/cases/file/case_store.h"
#include "core/contact/call_json.h"
#include "core/contact/hold_service.h"

#include <QJsonArray>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

struct HoldArguments
{
    std::string reference, reason, exception, because, place;
};

Result<EditionsOn> editionsOn(Context &context)
{
    TRY_ASSIGN(const auto *guidance, context.guidance());
    return EditionsOn([guidance](const QDate &on) { return guidance->editions().inForce(on); });
}

Result<QString> wordOf(const std::string &given, const char *option, const QString &fact)
{
    const FactKind *kind = holdFacts().find(fact);
    if (given.empty() || kind->words.contains(text(given)))
        return text(given);
    return fail(ErrorCode::Usage,
                u"%1 takes one of %2, not '%3'."_s.arg(
                    QLatin1StringView(option), kind->words.join(u", "_s), text(given).left(40)));
}

QString ukText(const QDateTime &moment)
{
    return moment.toTimeZone(ukZone()).toString(u"yyyy-MM-dd HH:mm"_s);
}

// Refused with everything that stands in the way, before anything is written.
Result<int> refused(const Context &context, const std::vector<RuleFinding> &findings)
{
    if (context.options.json) {
        context.print(QJsonObject{{u"hold"_s, QJsonValue()},
                                  {u"breaches"_s, QJsonArray::fromStringList(breachesOf(findings))},
                                  {u"findings"_s, findingsToJson(findings)}});
        return kRefused;
    }
    for (const RuleFinding &finding : findings)
        context.remark(u"%1: %2"_s.arg(finding.rule, finding.messageEn));
    return kRefused;
}

Result<int> addHold(Context &context, const HoldArguments &given)
{
    AskedHold asked;
    TRY_ASSIGN(asked.reason, wordOf(given.reason, "--reason", u"reason"_s));
    TRY_ASSIGN(asked.exception, wordOf(given.exception, "--exception", u"exception"_s));
    asked.because = text(given.because);
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY(require(*session, action::kCaseNote));
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, text(given.reference)));
    TRY_ASSIGN(auto editions, editionsOn(context));
    HoldService holds(*db, std::move(editions));
    TRY_ASSIGN(const auto findings, holds.findings(*session, record, asked, text(given.place)));
    if (!breachesOf(findings).isEmpty())
        return refused(context, findings);
    TRY_ASSIGN(const auto made, holds.add(*session, record, asked, text(given.place)));
    if (context.options.json) {
        QJsonObject json = listedToJson(made.hold, context.clock().nowUtc());
        json.insert(u"event"_s, qint64(made.hold.event.row()));
        json.insert(u"work"_s, qint64(made.work.row()));
        json.insert(u"findings"_s, findingsToJson(made.findings));
        context.print(json);
        return kDone;
    }
    context.print(u"Case %1 is on hold until %2."_s.arg(record.reference, ukText(made.hold.until)));
    for (const RuleFinding &finding : made.findings)
        context.print(u"  %1  %2"_s.arg(finding.rule, finding.messageEn));
    return kDone;
}

Result<int> listHolds(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(auto editions, editionsOn(context));
    TRY_ASSIGN(const auto holds, HoldService(*db, std::move(editions)).list(*session, record));
    const QDateTime now = context.clock().nowUtc();
    QJsonArray list;
    for (const Hold &hold : holds) {
        list.append(listedToJson(hold, now));
        if (!context.options.json)
            context.print(u"%1  %2 to %3%4  %5  %6"_s.arg(
                QString::number(hold.event.row()),
                ukText(hold.from),
                ukText(hold.ended.isValid() ? hold.ended : hold.until),
                hold.runsAt(now) ? u", RUNNING"_s : QString(),
                hold.by,
                QStringList{hold.reason, hold.exception, hold.because}.join(u' ').simplified()));
    }
    if (context.options.json)
        context.print(list);
    else if (holds.empty())
        context.remark(u"The case was never on hold for phoning."_s);
    return kDone;
}

Result<int> endHold(Context &context, const QString &reference)
{
    TRY_ASSIGN(auto *db, context.database());
    TRY_ASSIGN(const auto *session, context.session());
    TRY_ASSIGN(const auto record, CaseStore(*db).byReference(*session, reference));
    TRY_ASSIGN(auto editions, editionsOn(context));
    TRY_ASSIGN(const auto hold, HoldService(*db, std::move(editions)).end(*session, record));
    if (context.options.json)
        context.print(listedToJson(hold, context.clock().nowUtc()));
    else
        context.print(u"The hold of case %1 has ended."_s.arg(record.reference));
    return kDone;
}

} // namespace

void addHoldCommands(CLI::App &root, Context &context)
{
    auto *hold = addThing(root, "hold", "put a case on hold while you try to phone");
    auto given = std::make_shared<HoldArguments>();
    auto *add = addAction(hold,
                          context,
                          Doing::Acts,
                          "add",
                          "24 hours for the attempts to phone, once but for the exceptions",
                          [&context, given] { return addHold(context, *given); });
    add->add_option("REF", given->reference, "the application's reference")->required();
    add->add_option("--reason", given->reason, "speak-to-customer")->required();
    add->add_option("--exception", given->exception, "call-back or overseas: why once more");
    add->add_option("--because", given->because, "what the customer asked for, or why it is hard");
    add->add_option("--place", given->place, "the time zone where they are, as Australia/Perth");

    auto reference = std::make_shared<std::string>();
    addAction(hold,
              context,
              Doing::Reads,
              "list",
              "the holds of a case",
              [&context, reference] { return listHolds(context, text(*reference)); })
        ->add_option("REF", *reference, "the application's reference")
        ->required();
    addAction(hold,
              context,
              Doing::Acts,
              "end",
              "end the hold that runs",
              [&context, reference] { return endHold(context, text(*reference)); })
        ->add_option("REF", *reference, "the application's reference")
        ->required();
}

} // namespace casepost::app
