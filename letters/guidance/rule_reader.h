#pragma once

#include "letters/guidance/rule.h"

namespace casepost::letters {

/// What the rules of a pack have in common unless they say otherwise.
struct RuleDefaults
{
    QDate notBefore;
    QDate knownBy;
    QString readIn;
    bool amends = false;
};

/// Reads one [[rule]] of a pack.
core::Result<Rule> readRule(const PackValue &table,
                            const QString &file,
                            const RuleDefaults &defaults,
                            const std::function<core::Result<QByteArray>(const QString &)> &read);

} // namespace casepost::letters
