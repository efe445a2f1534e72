#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"
#include "core/work/work_kind.h"

#include <QJsonObject>

// What must happen next: one table, one list, one screen. In comes what an act makes necessary,
// with the entry of the timeline that made it; out goes what waits, due first. Work is never
// deleted: another entry of the same case moves it or ends it. Every room that acts on a case may
// call it.
namespace casepost::core {

using WorkId = TypedId<struct WorkTag>;

/// Who has it to do; at least one of the three.
struct WorkOwner
{
    StaffId person = {};
    QString team = {};
    QString role = {}; ///< code of a role
};

/// What an act makes necessary.
struct NewWork
{
    WorkKind kind = WorkKind::BringUp;
    CaseId caseId;
    QDateTime dueUtc;
    WorkOwner owner;
    QString why;    ///< one sentence for whoever does it
    EventId madeBy; ///< of the case, written in this transaction
};

/// Work as the store has it.
struct WorkItem
{
    WorkId id;
    WorkKind kind = WorkKind::BringUp;
    CaseId caseId;
    QString caseReference;
    QDateTime dueUtc;
    WorkOwner owner;
    QString person; ///< login of the owner; empty for a team or role alone
    QString why;
    EventId madeBy;
    EventId endedBy; ///< not valid while it waits

    bool isOver(const QDateTime &now) const { return dueUtc < now; }
};

/// Which work is asked for; what is left out does not narrow the list.
struct WorkFilter
{
    StaffId person = {}; ///< theirs
    QString team = {};   ///< its own, and that of its people
    QString role = {};
    std::optional<WorkKind> kind = {};
    CaseId caseId = {};
    QDateTime dueBy = {}; ///< not later
};

/// What must happen next, on every case.
class Work
{
public:
    explicit Work(Database &db)
        : m_db(db)
    {}

    // Each within the caller's transaction, which writes the entry of the timeline before and the
    // audit entry of its act: who may write that entry may say what follows from it.

    /// Opens work. InvalidInput without an owner, a moment or a reason; Blocked when the reason
    /// holds what is never written down (REQ-CCT-25).
    Result<WorkId> open(const Session &session, const NewWork &work);
    /// Ends it by an entry of the same case. Blocked when it has ended; Conflict for an entry of
    /// another case; NotFound.
    Status end(const Session &session, WorkId id, EventId by);
    /// Gives it another moment or owner, by an entry of the same case. As end().
    Status move(const Session &session,
                WorkId id,
                const QDateTime &dueUtc,
                const WorkOwner &owner,
                EventId by);

    /// What waits, due first. NotPermitted without case.read.
    Result<std::vector<WorkItem>> list(const Session &session, const WorkFilter &filter = {});
    /// What waits for the acting person, their team or one of their roles, due first.
    Result<std::vector<WorkItem>> waitingFor(const Session &session);
    /// One, whether it waits or has ended. NotFound in words.
    Result<WorkItem> item(const Session &session, WorkId id);

private:
    Result<WorkItem> waiting(const Session &session, WorkId id, EventId by);
    Database &m_db;
};

/// The moment a day's work is due: its last second in the United Kingdom. ukDate() gives the day
/// back.
QDateTime endOfUkDay(const QDate &day);

/// As `work list` tells it; `now` decides what is overdue.
QJsonObject workToJson(const WorkItem &item, const QDateTime &now);

} // namespace casepost::core
