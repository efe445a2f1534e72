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
    QString seen;   ///< Identity::seen; empty in entries of before it was kept
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
/// Cancelled when `progress` says stop; NotPermitted without audit.verify. What it cannot see: a
/// tail cut off, or a chain rewritten whole by somebody who may write the file.
Result<AuditVerdict>
verifyAudit(Database &db, const Session &session, const ProgressFn &progress = {});

/// The same walk for `store check`, whose own permission covers it.
Result<AuditVerdict> verifyAuditChain(Database &db, const ProgressFn &progress = {});

/// The entries whose object names `object` as one of its words ("case:12"; all when empty), oldest
/// first, the newest `limit` of them. NotPermitted without audit.read.
Result<std::vector<AuditEntry>>
auditEntries(Database &db, const Session &session, const QString &object, int limit);

} // namespace casepost::core
