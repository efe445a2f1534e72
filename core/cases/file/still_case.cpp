#include "core/cases/file/still_case.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

Status keepCaseStill(Database &db, CaseId id)
{
    // On SQLite the transaction itself keeps every other writer out.
    TRY_ASSIGN(auto there,
               db.prepareAct(u"act_keep_still", u"SELECT count(*) FROM case_file WHERE id = ?"_s));
    TRY_ASSIGN(const auto count, there.bind(id.row()).runForId());
    if (count == 1)
        return {};
    return fail(ErrorCode::NotFound, u"There is no such case in the store."_s);
}

} // namespace casepost::core
