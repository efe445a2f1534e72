#include "core/cases/import/extract_order.h"

#include "core/base/clock.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// The extract that a practice store is made of is invented, its dates of the day it was made.
const auto kLastMade = uR"(
    SELECT made_at FROM extract
    WHERE made_at <> '' AND id > CASE
        WHEN EXISTS (SELECT 1 FROM store_info WHERE key = 'practice' AND value = '1')
        THEN (SELECT MIN(id) FROM extract) ELSE 0 END
    ORDER BY id DESC LIMIT 1
)"_s;

bool bringsAnything(const ImportPlan &plan)
{
    return !plan.added.empty() || std::ranges::any_of(plan.changed, [](const ChangedRow &row) {
        return row.columns.any() || row.reappeared;
    });
}

} // namespace

Result<std::optional<QDateTime>> lastMadeAt(Database &db)
{
    TRY_ASSIGN(const auto made, db.scalar(kLastMade));
    if (!made || made->isEmpty())
        return std::optional<QDateTime>();
    return std::optional(fromIsoUtc(*made));
}

Status checkOrder(const ImportOptions &options, ImportPlan &plan)
{
    const ImportReport &report = plan.report;
    if (report.rows == 0 && options.empty == EmptyExtract::Refuse)
        return fail(ErrorCode::InvalidInput,
                    u"The extract holds no case at all, which would end every case in progress, so "
                    "nothing was changed: make it again, or say '--empty' where that is meant."_s,
                    {{u"file"_s, plan.file}, {u"option"_s, u"empty"_s}});
    plan.older = plan.lastMadeAt && report.madeAt && *report.madeAt < *plan.lastMadeAt
                 && bringsAnything(plan);
    if (!plan.older || options.older == OlderExtract::Load)
        return {};
    return fail(
        ErrorCode::InvalidInput,
        u"This extract was made at %1, before the one of %2 that the store holds, so nothing "
        "was changed: load the newest extract, or say '--older' to put older facts in the "
        "place of newer ones."_s.arg(toIsoUtc(*report.madeAt), toIsoUtc(*plan.lastMadeAt)),
        {{u"file"_s, plan.file}, {u"option"_s, u"older"_s}});
}

} // namespace casepost::core
