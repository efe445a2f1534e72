#pragma once

#include "core/audit/record/audit.h"

namespace casepost::core {

/// The hash of an entry, from all its other fields (chain_hash.h).
QString hashOf(const AuditEntry &entry);

} // namespace casepost::core
