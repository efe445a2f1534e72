#pragma once

#include "core/access/session.h"
#include "core/base/progress.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace casepost::core {

/// One entry of the tamper-evident record. Ids and codes only: never a name, an address or letter
/// text.
struct AuditEntry
{
    qint64 seq = 0;
    QString atUtc;
    QString osLogin;
    QString staff;
    QString action; ///< "letter.queue"
    QString object; ///< "case:12 letter:7"
    QString digest; ///< SHA-256 (hex) of the content the act concerned; may be empty
    QString previousHash;
    QString hash;
};

/// Appends an entry in the caller's open transaction, so that the act and its record stand or fall
/// together. A failure must fail the act.
Status appendAudit(Database &db,
                   const Session &session,
                   const QString &act,
                   const QString &object,
                   const QByteArray &content = {});

/// What a walk of the chain found.
struct AuditVerdict
{
    qint64 entries = 0;
    bool whole = true;
    std::optional<qint64> firstBroken; ///< sequence number
};

/// Walks the whole chain: numbers without gaps, each hash right, each linked to the one before.
Result<AuditVerdict> verifyAudit(Database &db, const ProgressFn &progress = {});

/// The entries whose object names `object` (all when empty), oldest first, at most `limit`.
Result<std::vector<AuditEntry>> auditEntries(Database &db, const QString &object, int limit);

} // namespace casepost::core
