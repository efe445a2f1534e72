#include "core/contact/call_json.h"

#include "core/base/clock.h"
#include "core/calendar/zones/customer_zone.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// Moments in whole seconds: what is planned is shown by a clock on a wall.
QString isoSeconds(const QDateTime &moment)
{
    return moment.toUTC().toString(Qt::ISODate);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject momentToJson(const QDateTime &moment, const QTimeZone &zone)
{
    return {{u"at"_s, isoSeconds(moment)},
            {u"at_local"_s, toIsoLocal(moment, zone)},
            {u"at_uk"_s, toIsoLocal(moment, ukZone())}};
}

std::optional<RuleFinding> findingFromJson(const QJsonObject &json)
{
    RuleFinding finding;
    finding.rule = json[u"rule"_s].toString();
    finding.requirement = json[u"requirement"_s].toString();
    finding.section = json[u"section"_s].toString();
    finding.version = json[u"version"_s].toString();
    finding.messageEn = json[u"message"_s].toString();
    finding.messageCy = json[u"message_cy"_s].toString();
    finding.answered = json[u"answered"_s].toBool();
    for (const Severity each : {Severity::Block, Severity::Confirm, Severity::Warn})
        if (severityName(each) == json[u"severity"_s].toString()) {
            finding.severity = each;
            return finding;
        }
    return std::nullopt;
}

} // namespace

QJsonArray findingsToJson(const std::vector<RuleFinding> &findings)
{
    QJsonArray array;
    for (const RuleFinding &finding : findings)
        array.append(findingToJson(finding));
    return array;
}

std::vector<RuleFinding> findingsFromJson(const QJsonArray &array)
{
    std::vector<RuleFinding> findings;
    for (const QJsonValue &value : array)
        if (auto finding = findingFromJson(value.toObject()))
            findings.push_back(std::move(*finding));
    return findings;
}

QJsonArray followsToJson(const std::vector<CallFollow> &follows)
{
    QJsonArray array;
    for (const CallFollow &follow : follows) {
        QJsonObject json{{u"kind"_s, follow.kind},
                         {u"template"_s, orNull(follow.templateCode)},
                         {u"due"_s, isoSeconds(follow.due)}};
        if (follow.work.isValid())
            json.insert(u"work"_s, qint64(follow.work.row()));
        array.append(json);
    }
    return array;
}

QJsonObject planToJson(const CasePlan &made)
{
    const CallPlan &plan = made.plan;
    QJsonArray next;
    for (const QDateTime &moment : plan.next)
        next.append(momentToJson(moment, made.zone));
    const CallScript &script = plan.script;
    return {
        {u"allowed"_s, plan.allowed},
        {u"findings"_s, findingsToJson(plan.findings)},
        {u"next"_s, next},
        {u"last_today"_s,
         plan.lastToday.isValid() ? QJsonValue(momentToJson(plan.lastToday, made.zone))
                                  : QJsonValue()},
        {u"attempts_24h"_s, plan.counts.inADay},
        {u"attempts_today"_s, plan.counts.failedToday},
        {u"attempt"_s, plan.counts.attempt},
        {u"script"_s,
         QJsonObject{{u"open"_s, orNull(script.open)},
                     {u"voicemail"_s, orNull(script.voicemail)},
                     {u"close"_s, orNull(script.close)},
                     {u"answer"_s, orNull(script.answer)},
                     {u"missing"_s, QJsonArray::fromStringList(script.missing)}}},
        {u"then"_s, orNull(plan.then)},
        {u"template"_s, orNull(plan.with)},
        {u"time_zone"_s,
         made.zone.isValid() ? QJsonValue(QString::fromUtf8(made.zone.id())) : QJsonValue()},
        {u"place_unknown"_s, orNull(made.whereUnknown)},
        {u"number"_s, orNull(made.number)},
    };
}

QJsonObject recordedToJson(const RecordedCall &made)
{
    return {{u"event"_s, qint64(made.call.event.row())},
            {u"attempt"_s, made.call.attempt},
            {u"breaches"_s, QJsonArray::fromStringList(made.call.breaches)},
            {u"findings"_s, findingsToJson(made.findings)},
            {u"follows"_s, followsToJson(made.follows)},
            {u"note"_s, callNote(made)}};
}

QJsonObject listedToJson(const RecordedCall &made)
{
    QJsonObject json = callToJson(made.call);
    json.insert(u"event"_s, qint64(made.call.event.row()));
    json.insert(u"at"_s, isoSeconds(made.call.at));
    const QTimeZone zone(made.call.zone);
    json.insert(u"at_local"_s,
                zone.isValid() ? QJsonValue(toIsoLocal(made.call.at, zone)) : QJsonValue());
    json.insert(u"findings"_s, findingsToJson(made.findings));
    return json;
}

} // namespace casepost::core
