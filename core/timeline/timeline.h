#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"
#include "core/timeline/event_kind.h"

#include <QJsonObject>

#include <map>
#include <vector>

namespace casepost::core {

/// One entry of a case's timeline.
struct TimelineEvent
{
    EventId id;
    QDateTime atUtc;
    QString staff; ///< login; empty for the system's own
    EventKind kind = EventKind::Note;
    QString text;        ///< for people; nothing is read out of it
    LetterId letter;     ///< that it is about, if any
    QJsonObject details; ///< of its kind (README.md)
    int version = 0;     ///< of its details; 0 for an entry of before they were kept
};

/// What a service adds.
struct NewEvent
{
    EventKind kind = EventKind::Note;
    QString text;
    QJsonObject details = {};
    LetterId letter = {};
};

/// The version in which details are written now.
inline constexpr int kDetailsVersion = 1;

/// What happened to cases, one list for every channel (REQ-CNO-05, REQ-CHA-18). Append-only.
class Timeline
{
public:
    explicit Timeline(Database &db)
        : m_db(db)
    {}

    /// Adds an entry, as of now, in the caller's transaction, which also appends the audit entry of
    /// its act. NotPermitted unless the person's roles let them write such an entry; NotFound for a
    /// case that is not there; InvalidInput for a blank text or one over 20,000 characters, or
    /// details over that; Blocked when a text of a person holds what is never written down
    /// (REQ-CCT-25).
    Result<EventId> add(const Session &session, CaseId caseId, const NewEvent &event);

    /// Every entry of a case, oldest first. NotPermitted without case.read; Corrupt when what the
    /// store holds is no entry.
    Result<std::vector<TimelineEvent>> of(const Session &session, CaseId caseId);
    /// Some entries of any cases; one that is not there is left out.
    Result<std::map<EventId, TimelineEvent>> events(const Session &session,
                                                    const std::vector<EventId> &ids);
    /// One entry of any case. NotFound in words.
    Result<TimelineEvent> event(const Session &session, EventId id);

private:
    Database &m_db;
};

/// The details as the store keeps them: a JSON object in one line.
QByteArray detailsToBytes(const QJsonObject &details);

} // namespace casepost::core
