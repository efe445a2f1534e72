#pragma once

#include "core/audit/check/record_check.h"

namespace casepost::core {

/// What a walk of the chain brings beside its verdict.
struct ChainWalk
{
    AuditVerdict verdict;
    qint64 rowsBegin = 0; ///< the newest entry that took up every row; 0: they have none
    std::vector<Anchor> givenUp = {}; ///< named by an entry of a restored store
};

/// Walks the chain from its first entry and compares it with anchors, given in any order.
Result<ChainWalk> walkChain(Database &db, const AuditGrounds &grounds, const ProgressFn &progress);

/// Adds a fault to a verdict; only the first few are kept.
void addFault(AuditVerdict &verdict, const RecordFault &fault);
/// The same of a row or a file.
inline void
addRowFault(AuditVerdict &verdict, const std::optional<qint64> &entry, const QString &what)
{
    addFault(verdict, {entry, what, true});
}

} // namespace casepost::core
