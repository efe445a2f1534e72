#pragma once

#include <QJsonArray>
#include <QString>

namespace casepost::letters {

/// How two judgements of one letter differ. The findings are those of the JSON of `letter check`.
struct VerdictDiff
{
    QJsonArray gained;   ///< only the second judgement has them
    QJsonArray lost;     ///< only the first
    QJsonArray reworded; ///< {"rule", "at", "then": finding, "now": finding, "changed": [keys]}

    bool isEmpty() const { return gained.isEmpty() && lost.isEmpty() && reworded.isEmpty(); }
};

/// Compares two lists of findings. The same rule at the same place is one finding; it is reworded
/// when its message, severity, section, requirement or fix is another. Takes each finding once, so
/// two of one rule at one place are told apart.
VerdictDiff diffFindings(const QJsonArray &before, const QJsonArray &after);

} // namespace casepost::letters
