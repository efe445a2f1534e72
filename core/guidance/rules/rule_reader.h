#pragma once

#include "core/guidance/rules/subject.h"

namespace casepost::core {

/// What the rules of a pack have in common unless they say otherwise.
struct RuleDefaults
{
    QDate notBefore;
    QDate knownBy;
    QString readIn;
    bool amends = false;
};

/// How [[rule]] tables become rules: by the subjects there are, with the files beside their pack.
struct RuleReading
{
    const Subjects &subjects;
    const ReadFile &readFile;
    RuleDefaults defaults = {};
};

/// Reads one [[rule]] of a pack. InvalidInput as `file:line:column: problem`.
Result<Rule> readRule(const PackValue &table, const QString &file, const RuleReading &reading);

} // namespace casepost::core
