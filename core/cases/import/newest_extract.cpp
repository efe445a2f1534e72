#include "core/cases/import/newest_extract.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Result<std::optional<QDateTime>> newestExtract(Database &db, const Session &session)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(const auto made,
               db.scalar(u"SELECT COALESCE(made_at, imported_utc) FROM extract "
                         "ORDER BY id DESC LIMIT 1"_s));
    if (!made)
        return std::optional<QDateTime>();
    return std::optional(fromIsoUtc(*made));
}

} // namespace casepost::core
