#pragma once

#include "core/access/session.h"
#include "core/audit/check/anchor.h"
#include "core/base/progress.h"

#include <optional>
#include <vector>

namespace casepost::core {

/// One thing of the record that does not hold.
struct RecordFault
{
    std::optional<qint64> entry; ///< the entry that says otherwise; none where none speaks of it
    QString what;                ///< "letter 7 is not what entry 12 says"
    bool isRow = false;          ///< of a row or a file, not of the chain
};

/// What a check of the record found.
struct AuditVerdict
{
    qint64 entries = 0;
    bool whole = true;
    std::optional<qint64> firstBroken; ///< the entry of the first fault
    std::vector<RecordFault> faults;   ///< the first few, entries before rows
    bool rowsCompared = false;         ///< false: an older store, whose rows have no digests yet
    qint64 clockJumps = 0;             ///< places where an entry is earlier than the one before
    std::optional<qint64> firstJump;
    std::optional<Anchor> newestAnchor; ///< the newest that the record agrees with
    qint64 signedAnchors = 0;           ///< of the office's key, among those it agrees with

    /// One sentence: from which entry on nothing outside the store speaks for the record. Empty
    /// where an anchor speaks for all of it.
    QString notAnchored() const;
};

/// What the record is compared with beside itself.
struct AuditGrounds
{
    std::vector<Anchor> anchors = {}; ///< those given, beside the ones this machine keeps
    std::vector<Anchor> givenUp = {}; ///< not held against it: an older copy was put in its place
    QString publicKey = {};           ///< given from outside; empty: the one set up at the store
};

/// Walks the whole chain (numbers without gaps, each hash right, each linked to the one before),
/// compares every row with the digest that its entry holds, both ways, and the chain with the
/// anchors of this machine and those given. A rewritten chain, or an end cut off behind the last
/// anchor, cannot be seen: notAnchored() tells from where. Cancelled when `progress` says stop;
/// NotPermitted without audit.verify.
Result<AuditVerdict> verifyAudit(Database &db,
                                 const Session &session,
                                 const ProgressFn &progress = {},
                                 const AuditGrounds &grounds = {});

/// The same for `store check`, whose own permission covers it.
Result<AuditVerdict>
checkRecord(Database &db, const ProgressFn &progress = {}, const AuditGrounds &grounds = {});

/// The walk of the chain alone, without rows and anchors.
Result<AuditVerdict> verifyAuditChain(Database &db, const ProgressFn &progress = {});

/// The anchors of this machine that the record does not agree with: what was restored is older.
Result<std::vector<Anchor>> brokenAnchors(Database &db);

} // namespace casepost::core
