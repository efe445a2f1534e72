#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// Makes the search index of a store anew when an older program made it: names in every way of
/// writing, phone numbers without their 0 (search_forms.h, phone_number.h). Done once a store, in
/// one transaction; nothing is asked of a store that is up to date but one row. A store that cannot
/// be written is left as it is: it is searched as it was.
Status bringSearchUpToDate(Database &db);

} // namespace casepost::core
