#include "core/cases/still_case.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status keepCaseStill(Database &db, CaseId id)
{
    // On SQLite the transaction itself keeps every other writer out.
    const QString lock = db.engine() == Engine::Postgres ? u" FOR SHARE"_s : QString();
    TRY_ASSIGN(auto row, db.prepare(u"SELECT 1 FROM case_file WHERE id = ?"_s + lock));
    TRY(row.bind(id.row()).run());
    if (row.next())
        return {};
    return fail(ErrorCode::NotFound, u"There is no such case in the store."_s);
}

} // namespace casepost::core
