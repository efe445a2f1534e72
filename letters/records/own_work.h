#pragma once

#include "core/access/session.h"
#include "core/base/typed_id.h"
#include "core/store/engine/database.h"

#include <QDateTime>
#include <QHash>

#include <vector>

namespace casepost::letters {

/// What of a person's own work a line tells: a letter begun, a message of theirs that needs
/// somebody, or a case they had in hand.
enum class OwnWorkKind { Draft, Held, NotSent, NotKnown, Lately };

/// One line of what waits for a person, or of what they touched last.
struct OwnWork
{
    OwnWorkKind kind = OwnWorkKind::Lately;
    QString caseReference;
    QString name;        ///< of the case's applicant, forenames first
    QString description; ///< of the draft or letter; empty for Lately
    QDateTime atUtc;
    core::MessageId message; ///< of Held, NotSent, NotKnown
    core::DraftId draft;     ///< of Draft
};

/// What waits for the acting person, newest first: their open drafts, and the messages of their
/// letters that are held, failed or uncertain; then at most `lately` cases that they wrote to,
/// noted something about, or had open, the last one first. Parts that the role may not see are left
/// out; NotPermitted without the right to read cases.
core::Result<std::vector<OwnWork>>
ownWork(core::Database &db, const core::Session &session, int lately);

/// Remembers that the acting person had a case open (for ownWork()). Does nothing on a store that
/// can only be read.
core::Status
rememberOpened(core::Database &db, const core::Session &session, const QString &reference);

/// The descriptions of the letters that have a message in the outbox, by the letter's row.
/// NotPermitted without the right to read the outbox.
core::Result<QHash<std::int64_t, QString>> describedMessages(core::Database &db,
                                                             const core::Session &session);

} // namespace casepost::letters
