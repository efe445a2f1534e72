#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace casepost::core {

enum class Severity { Block, Confirm, Warn };
enum class Verdict { Blocked, NeedsAnswers, Clear };

QString severityName(Severity severity); ///< "block", "confirm", "warn"
QString verdictName(Verdict verdict);    ///< "blocked", "needs-answers", "clear"

/// One objection of the guidance to an act: data, not text for a certain screen. What a subject
/// knows beside it (the place in a letter) stands in a type of its own made from this one.
struct RuleFinding
{
    QString rule;
    QString requirement;
    Severity severity = Severity::Warn;
    QString section;
    QString version;
    QString messageEn;
    QString messageCy;
    /// The answer to a confirm rule was given, or why a warning does not count: kept, no longer in
    /// the way.
    bool answered = false;
    friend bool operator==(const RuleFinding &, const RuleFinding &) = default;
};

/// The guidance an act was judged by.
struct GuidanceUsed
{
    QString pack;
    QString version;
    QDate inForce;
    friend bool operator==(const GuidanceUsed &, const GuidanceUsed &) = default;
};

/// May the act begin? What blocks decides; what must be confirmed waits for its answer; a warning
/// stands in nobody's way.
template<typename Findings>
Verdict verdictOf(const Findings &findings)
{
    auto verdict = Verdict::Clear;
    for (const RuleFinding &finding : findings) {
        if (finding.severity == Severity::Block)
            return Verdict::Blocked;
        if (finding.severity == Severity::Confirm && !finding.answered)
            verdict = Verdict::NeedsAnswers;
    }
    return verdict;
}

/// The objection to an act of a day of which no guidance is known: what nothing speaks about is not
/// allowed by silence. REQ-VER-01.
RuleFinding noGuidanceOn(const QDate &day);

/// A message of a rule with {name} filled in for every name that has a value, in one pass: nothing
/// that was put in is looked at again. A name without a value stays as it stands.
QString filledMessage(const QString &message,
                      const std::function<std::optional<QString>(QStringView)> &valueOf);

/// The JSON of a finding (cli.md): rule, requirement, severity, section, version, message,
/// message_cy when there is one, answered where it can be.
QJsonObject findingToJson(const RuleFinding &finding);
/// {"pack", "version", "in_force"}
QJsonObject guidanceUsedToJson(const GuidanceUsed &used);

} // namespace casepost::core
