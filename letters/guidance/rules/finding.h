#pragma once

#include "core/guidance/rules/finding.h"
#include "letters/guidance/text/letter_place.h"

namespace casepost::letters {

using core::GuidanceUsed;
using core::Severity;
using core::severityName;
using core::Verdict;
using core::verdictName;

/// One way to put a finding right: what takes the place of its stretch.
struct Fix
{
    QString label;
    QString replacement;
    friend bool operator==(const Fix &, const Fix &) = default;
};

/// One objection of the guidance to a letter: where it stands, and how it may be put right.
struct Finding : core::RuleFinding
{
    Place at;
    std::optional<Fix> fix;
    friend bool operator==(const Finding &, const Finding &) = default;
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
