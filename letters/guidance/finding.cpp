#include "letters/guidance/finding.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Block:
        return u"block"_s;
    case Severity::Confirm:
        return u"confirm"_s;
    case Severity::Warn:
        return u"warn"_s;
    }
    return {};
}

QString partName(Part part)
{
    switch (part) {
    case Part::Block:
        return u"block"_s;
    case Part::Subject:
        return u"subject"_s;
    case Part::Salutation:
        return u"salutation"_s;
    case Part::Address:
        return u"address"_s;
    case Part::Header:
        return u"header"_s;
    case Part::Case:
        return u"case"_s;
    case Part::Letter:
        return u"letter"_s;
    }
    return {};
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Blocked:
        return u"blocked"_s;
    case Verdict::NeedsAnswers:
        return u"needs-answers"_s;
    case Verdict::Clear:
        return u"clear"_s;
    }
    return {};
}

namespace {

QJsonObject placeJson(const Place &at)
{
    return {{u"part"_s, partName(at.part)},
            {u"block"_s, at.block < 0 ? QJsonValue() : QJsonValue(at.block)},
            {u"field"_s, at.field.isEmpty() ? QJsonValue() : QJsonValue(at.field)},
            {u"start"_s, at.start},
            {u"length"_s, at.length}};
}

QJsonObject findingJson(const Finding &finding)
{
    QJsonObject json{{u"rule"_s, finding.rule},
                     {u"requirement"_s, finding.requirement},
                     {u"severity"_s, severityName(finding.severity)},
                     {u"section"_s, finding.section},
                     {u"version"_s, finding.version},
                     {u"message"_s, finding.messageEn},
                     {u"at"_s, placeJson(finding.at)},
                     {u"fix"_s, QJsonValue()}};
    if (!finding.messageCy.isEmpty())
        json.insert(u"message_cy"_s, finding.messageCy);
    if (finding.severity == Severity::Confirm || finding.answered)
        json.insert(u"answered"_s, finding.answered);
    if (finding.fix)
        json.insert(u"fix"_s,
                    QJsonObject{{u"label"_s, finding.fix->label},
                                {u"replacement"_s, finding.fix->replacement}});
    return json;
}

} // namespace

QJsonObject checkToJson(const CheckResult &result, const QString &file)
{
    QJsonArray guidance;
    for (const GuidanceUsed &used : result.guidance)
        guidance.append(QJsonObject{{u"pack"_s, used.pack},
                                    {u"version"_s, used.version},
                                    {u"in_force"_s, used.inForce.toString(Qt::ISODate)}});
    QJsonArray findings;
    for (const Finding &finding : result.findings)
        findings.append(findingJson(finding));
    return {{u"file"_s, file},
            {u"guidance"_s, guidance},
            {u"verdict"_s, verdictName(result.verdict)},
            {u"findings"_s, findings}};
}

} // namespace casepost::letters
