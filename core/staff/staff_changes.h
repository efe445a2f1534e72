#pragma once

#include "core/decisions/decisions.h"
#include "core/staff/staff_details.h"

namespace casepost::core {

/// What came of a change of staff: it is done, or it waits for a second administrator.
struct StaffChange
{
    std::optional<ProposalId> waits;
};

// Who alone looks after a store changes its staff alone; as soon as a second administrator could
// act, one asks and another decides. Nobody gives themself a role or a second record, ever.

/// Adds a person with their roles, audited. InvalidInput for a blank or known login, details that
/// checkDetails() refuses or an unknown role; NotPermitted without staff.manage, or for a record of
/// one's own login. `linkedLogin` may be empty.
Result<StaffChange>
addPerson(Database &db, const Session &session, const Staff &person, const QString &linkedLogin);

/// Gives a person roles and takes some away, audited. NotFound for an unknown person, InvalidInput
/// for an unknown role, or when nothing would change or no role would stay; NotPermitted for
/// oneself.
Result<StaffChange> changeRoles(Database &db,
                                const Session &session,
                                const QString &login,
                                const QStringList &add,
                                const QStringList &remove);

/// Changes the details of a person's record, one's own too, audited with old and new. NotFound for
/// an unknown person, InvalidInput for details that checkDetails() refuses or when nothing would
/// change; NotPermitted without staff.manage.
Result<StaffChange>
editPerson(Database &db, const Session &session, const QString &login, const StaffEdit &edit);

/// The kind of proposal that a change of staff is.
ProposalKind staffProposals();

} // namespace casepost::core
