#pragma once

#include <QDate>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace casepost::letters {

enum class Severity { Block, Confirm, Warn };
enum class Part { Block, Subject, Salutation, Address, Header, Case, Letter };
enum class Verdict { Blocked, NeedsAnswers, Clear };

QString severityName(Severity severity); ///< "block", "confirm", "warn"
QString partName(Part part);
QString verdictName(Verdict verdict); ///< "blocked", "needs-answers", "clear"

/// Where in a letter: UTF-16 units of that part's own text (a block's typed text, or the field's
/// value).
struct Place
{
    Part part = Part::Letter;
    int block = -1; ///< index of the block; -1 when the part is not a block
    QString field;  ///< name of the field; empty when none
    int start = 0;
    int length = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

/// One way to put a finding right: what takes the place of its stretch.
struct Fix
{
    QString label;
    QString replacement;
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// One objection of the guidance: data, not text for a certain screen.
struct Finding
{
    QString rule;
    QString requirement;
    Severity severity = Severity::Warn;
    QString section;
    QString version;
    QString messageEn;
    QString messageCy;
    Place at;
    std::optional<Fix> fix;
    /// The document holds the answer to a confirm rule, or why a warning does not count: kept, no
    /// longer in the way.
    bool answered = false;
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The guidance a letter was judged by.
struct GuidanceUsed
{
    QString pack;
    QString version;
    QDate inForce;
    friend bool operator==(const GuidanceUsed &, const GuidanceUsed &) = default;
};

/// What a check found, and by which guidance.
struct CheckResult
{
    std::vector<GuidanceUsed> guidance;
    Verdict verdict = Verdict::Clear;
    std::vector<Finding> findings; ///< by part, block, start, rule
};

/// The JSON of `letter check` for one file (cli.md), messages in the language asked for.
QJsonObject checkToJson(const CheckResult &result, const QString &file);

} // namespace casepost::letters
