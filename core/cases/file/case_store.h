#pragma once

#include "core/access/session.h"
#include "core/cases/record/case_record.h"
#include "core/cases/search/case_hit.h"
#include "core/store/engine/database.h"

#include <QStringList>

namespace casepost::core {

/// One entry of a case's history, oldest first. History is append-only.
struct CaseEvent
{
    EventId id;
    QDateTime atUtc;
    QString staff; ///< login; empty for the system's own
    QString kind;  ///< note, letter, message, extract, name, call, event
    QString text;
    LetterId letter;
};

/// Cases, and what was recorded about them at this desk.
class CaseStore
{
public:
    explicit CaseStore(Database &db)
        : m_db(db)
    {}

    /// The case of a reference (any spacing and case). NotFound in words.
    Result<CaseRecord> byReference(const Session &session, const QString &reference);
    Result<CaseRecord> byId(const Session &session, CaseId id);

    /// Cases that hold every word of `text` as the prefix of a word of a name, or as the beginning
    /// of the reference, postcode (any spacing), email or phone; accents and case folded; any
    /// order; best match first; at most `limit` (1 to 1,000). ≤ 5 ms at the 99th percentile over
    /// 1,000,000 cases.
    Result<std::vector<CaseHit>> find(const Session &session, const QString &text, int limit);

    Result<std::vector<CaseEvent>> history(const Session &session, CaseId id);
    /// Adds a note and its audit entry. InvalidInput when blank or over 20,000 characters;
    /// Blocked when it holds a number that is never written down (REQ-CCT-25) or the answer to a
    /// security question (REQ-IDV-09).
    Status addNote(const Session &session, CaseId id, const QString &typed);
    /// Adds an entry made by the system in the caller's transaction.
    Status appendEvent(const Session &session,
                       CaseId id,
                       const QString &kind,
                       const QString &text,
                       LetterId letter = {});

private:
    Database &m_db;
};

} // namespace casepost::core
