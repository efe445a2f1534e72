#include "core/guidance/rules/finding.h"

namespace casepost::core {

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

QString filledMessage(const QString &message,
                      const std::function<std::optional<QString>(QStringView)> &valueOf)
{
    QString result;
    for (qsizetype i = 0; i < message.size();) {
        const auto end = message[i] == u'{' ? message.indexOf(u'}', i) : -1;
        const auto value =
            end < 0 ? std::nullopt : valueOf(QStringView(message).mid(i + 1, end - i - 1));
        if (value) {
            result += *value;
            i = end + 1;
        } else {
            result += message[i++];
        }
    }
    return result;
}

QJsonObject findingToJson(const RuleFinding &finding)
{
    QJsonObject json{{u"rule"_s, finding.rule},
                     {u"requirement"_s, finding.requirement},
                     {u"severity"_s, severityName(finding.severity)},
                     {u"section"_s, finding.section},
                     {u"version"_s, finding.version},
                     {u"message"_s, finding.messageEn}};
    if (!finding.messageCy.isEmpty())
        json.insert(u"message_cy"_s, finding.messageCy);
    if (finding.severity == Severity::Confirm || finding.answered)
        json.insert(u"answered"_s, finding.answered);
    return json;
}

QJsonObject guidanceUsedToJson(const GuidanceUsed &used)
{
    return {{u"pack"_s, used.pack},
            {u"version"_s, used.version},
            {u"in_force"_s, used.inForce.toString(Qt::ISODate)}};
}

} // namespace casepost::core
