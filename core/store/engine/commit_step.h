#pragma once

#include "core/base/result.h"

namespace casepost::core {

/// What is done with a connection's outermost transactions, beside what their writer does: the
/// record of who did what hangs itself in here (core/audit/record/record_keeper.h).
class CommitStep
{
public:
    virtual ~CommitStep() = default;
    /// A transaction began: what was kept of one that was given up is forgotten.
    virtual void begun() = 0;
    /// The last thing before the COMMIT, in the same transaction; its failure gives all of it up.
    virtual Status beforeCommit() = 0;
};

} // namespace casepost::core
