#pragma once

#include "core/access/session.h"

namespace casepost::core {

namespace action {
inline constexpr auto kStoreSettings = u"store.settings";
}

/// How many rows of an extract may be refused before the whole of it is (extract.md): a share of
/// its rows, and a number that is always allowed. A setting of the store.
struct BadRowShare
{
    int perMille = 10; ///< of the rows: 10 is 1 %
    int least = 10;
    friend bool operator==(const BadRowShare &, const BadRowShare &) = default;

    qint64 allowed(qint64 rows) const;
};

/// What the store says, or the house's own where it says nothing.
Result<BadRowShare> badRowShare(Database &db);
/// Keeps another share, audited. NotPermitted without store.settings; InvalidInput for a share over
/// 1,000 per mille or below nothing.
Status setBadRowShare(Database &db, const Session &session, const BadRowShare &share);

} // namespace casepost::core
