#pragma once

#include "core/access/session.h"

#include <QJsonObject>

#include <optional>

namespace casepost::core {

/// What of a person's record is to change; what is left out stays.
struct StaffEdit
{
    std::optional<QString> name, initials, team, office, mailbox, teamsNumber;
    std::optional<QDate> trainedOn; ///< an invalid day: the course was not taken
};

/// A record as it would be with these changes. Pure.
Staff edited(Staff person, const StaffEdit &edit);

/// May these details stand on a record? InvalidInput for an empty name, initials or team, for a
/// mailbox that is no email address, or a course (REQ-TRN-01) that is still to come on `today`;
/// Blocked for what mayBeKept() refuses. Pure.
Status checkDetails(const StaffEdit &details, const QDate &today);

/// The details of a person who is new.
StaffEdit detailsOf(const Staff &person);

/// The details that a change names, as `person` has them, as JSON: what was, or what will be.
QJsonObject detailsToJson(const Staff &person, const StaffEdit &edit);
StaffEdit detailsFromJson(const QJsonObject &json);

/// "team mailbox:": which details differ, with what they were and are where that names nobody, for
/// the audit's object. Empty when nothing differs. Pure.
QStringList differencesOf(const Staff &before, const Staff &after);

/// Writes the details of one record, audited with old and new. In the caller's transaction.
Status writeDetails(Database &db, const Session &session, const Staff &before, const Staff &after);

} // namespace casepost::core
