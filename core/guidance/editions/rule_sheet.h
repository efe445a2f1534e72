#pragma once

#include "core/guidance/editions/editions.h"

namespace casepost::core {

/// One rule as people read it and change it.
struct RuleSheet
{
    RuleInfo info;
    QString readIn; ///< version of the guidance in which the rule was last read
    QDate until;    ///< last day in force; invalid: open
    std::shared_ptr<const PackValue> table; ///< as written in its pack; never null
};

/// The rules of a document that stand on a day, by id; none when the document says nothing then.
std::vector<RuleSheet>
ruleSheets(const Editions &editions, const QString &document, const QDate &on);

/// Every text a rule looks for or is about, in one, folded for a search: id, requirement, section,
/// statement, messages, and the words of its parameters.
QString searchText(const RuleSheet &rule);

/// A rule's own examples that do not hold, each as one sentence with its place; none when all do.
QStringList exampleProblems(const Editions &editions,
                            const Subjects &subjects,
                            const QString &document,
                            const QDate &on,
                            const QString &rule);

} // namespace casepost::core
