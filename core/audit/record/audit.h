#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

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
    /// SHA-256 over the entry's lines: the digests of the rows it is about (record_keeper.h). Empty
    /// where it touched none, and in entries of before they were kept.
    QString rowDigest = {};
};

/// Appends an entry in the caller's open transaction, so that the act and its record stand or fall
/// together: it is written when that ends (record_keeper.h), with digests of the rows that were
/// touched before it. A failure must fail the act.
Status appendAudit(Database &db,
                   const Session &session,
                   const QString &act,
                   const QString &object,
                   const QByteArray &content = {});

/// An older store's record takes up every row there is, once, with an entry that says so
/// ("record.begins"); a store of this version has nothing to do. Nothing on a read-only store.
Status bringRecordUpToDate(Database &db, const Session &session);

/// The entries whose object names `object` as one of its words ("case:12"; all when empty), oldest
/// first, the newest `limit` of them. NotPermitted without audit.read.
Result<std::vector<AuditEntry>>
auditEntries(Database &db, const Session &session, const QString &object, int limit);

} // namespace casepost::core
