#include "letters/guidance/rules/finding.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;

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
    QJsonObject json = core::findingToJson(finding);
    json.insert(u"at"_s, placeJson(finding.at));
    json.insert(u"fix"_s,
                finding.fix ? QJsonValue(QJsonObject{{u"label"_s, finding.fix->label},
                                                     {u"replacement"_s, finding.fix->replacement}})
                            : QJsonValue());
    return json;
}

} // namespace

QJsonObject checkToJson(const CheckResult &result, const QString &file)
{
    QJsonArray guidance;
    for (const GuidanceUsed &used : result.guidance)
        guidance.append(core::guidanceUsedToJson(used));
    QJsonArray findings;
    for (const Finding &finding : result.findings)
        findings.append(findingJson(finding));
    return {{u"file"_s, file},
            {u"guidance"_s, guidance},
            {u"verdict"_s, verdictName(result.verdict)},
            {u"findings"_s, findings}};
}

} // namespace casepost::letters
