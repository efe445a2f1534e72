#include "letters/guidance/kinds/contents/condition_tests.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

Result<Condition>
readCondition(const PackValue &table, const QString &file, Scopes scopes, ChangedWording counts)
{
    Fields fields(table, file);
    Condition condition;
    TRY(addFactTests(fields, condition));
    TRY(addPhraseTests(fields, condition, counts));
    addWordTests(fields, scopes, condition);
    condition.setAtLeast(fields.numberOr(u"at_least"_s, 0));
    TRY(fields.finish());
    return condition;
}

} // namespace

Result<Conditions> readConditions(Fields &params,
                                  const QString &key,
                                  const KindContext &context,
                                  ChangedWording counts)
{
    Conditions conditions;
    if (!params.has(key))
        return conditions;
    const auto *list = params.list(key);
    for (const PackValue &table : list ? *list : std::vector<PackValue>()) {
        if (table.type != PackValue::Type::Table || table.table.empty()) {
            params.refuseAt(table,
                            u"'%1' must be a list of tables, none of them empty."_s.arg(key));
            continue;
        }
        TRY_ASSIGN(auto condition, readCondition(table, params.file(), context.scopes, counts));
        conditions.add(std::move(condition));
    }
    return conditions;
}

} // namespace casepost::letters
