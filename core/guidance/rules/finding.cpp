#include "core/guidance/rules/finding.h"

#include "core/base/closed_words.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kSeverityNames = closedWords<Severity>(
    {{Severity::Block, u"block"}, {Severity::Confirm, u"confirm"}, {Severity::Warn, u"warn"}});

constexpr auto kVerdictNames = closedWords<Verdict>({{Verdict::Blocked, u"blocked"},
                                                     {Verdict::NeedsAnswers, u"needs-answers"},
                                                     {Verdict::Clear, u"clear"}});

} // namespace

QString severityName(Severity severity)
{
    return kSeverityNames.of(severity);
}

QString verdictName(Verdict verdict)
{
    return kVerdictNames.of(verdict);
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

RuleFinding noGuidanceOn(const QDate &day)
{
    RuleFinding finding;
    finding.rule = u"guidance.none"_s;
    finding.requirement = u"REQ-VER-01"_s;
    finding.severity = Severity::Block;
    finding.section = u"Publication"_s;
    const QString shown = day.isValid() ? day.toString(Qt::ISODate) : u"an unknown day"_s;
    finding.messageEn = u"No guidance is known for %1: choose a day on which guidance was in force "
                        "or load the guidance of that day."_s.arg(shown);
    finding.messageCy =
        u"Nid oes canllawiau hysbys ar gyfer %1: dewiswch ddiwrnod pan oedd "
        "canllawiau mewn grym neu llwythwch ganllawiau'r diwrnod hwnnw."_s.arg(shown);
    return finding;
}

QJsonObject guidanceUsedToJson(const GuidanceUsed &used)
{
    return {{u"pack"_s, used.pack},
            {u"version"_s, used.version},
            {u"in_force"_s, used.inForce.toString(Qt::ISODate)}};
}

} // namespace casepost::core
