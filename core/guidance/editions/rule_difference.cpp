#include "core/guidance/editions/rule_difference.h"

#include "core/guidance/editions/rule_sheet.h"
#include "core/guidance/packs/pack_writer.h"
#include "core/guidance/rules/pack_reader.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString shown(const PackValue &value)
{
    return value.type == PackValue::Type::Text ? value.text : writeInline(value);
}

QStringList entriesOf(const PackValue *list)
{
    QStringList entries;
    if (list)
        for (const PackValue &entry : list->list)
            entries += shown(entry);
    return entries;
}

// Entries of `a` that `b` does not have, each as often as it is missing.
QStringList without(const QStringList &a, QStringList b)
{
    QStringList left;
    for (const QString &entry : a)
        if (!b.removeOne(entry))
            left += entry;
    return left;
}

bool isTable(const PackValue *value)
{
    return value && value->type == PackValue::Type::Table;
}

bool isList(const PackValue *value)
{
    return value && value->type == PackValue::Type::List;
}

void compare(const QString &name,
             const PackValue *before,
             const PackValue *after,
             std::vector<PartDifference> &parts);

void compareTables(const QString &name,
                   const PackValue &before,
                   const PackValue &after,
                   std::vector<PartDifference> &parts)
{
    const QString start = name.isEmpty() ? QString() : name + u'.';
    for (const auto &[key, value] : before.table)
        compare(start + key, &value, packEntry(after, key), parts);
    for (const auto &[key, value] : after.table)
        if (!packEntry(before, key))
            compare(start + key, nullptr, &value, parts);
}

void compare(const QString &name,
             const PackValue *before,
             const PackValue *after,
             std::vector<PartDifference> &parts)
{
    if (before && after && isSameContent(*before, *after))
        return;
    if (isTable(before) || isTable(after)) {
        static const PackValue kNone;
        compareTables(
            name, isTable(before) ? *before : kNone, isTable(after) ? *after : kNone, parts);
        return;
    }
    PartDifference change;
    change.part = name;
    if (isList(before) || isList(after)) {
        change.removed = without(entriesOf(before), entriesOf(after));
        change.added = without(entriesOf(after), entriesOf(before));
    } else {
        change.before = before ? shown(*before) : QString();
        change.after = after ? shown(*after) : QString();
    }
    if (change != PartDifference{name, {}, {}, {}, {}})
        parts.push_back(std::move(change));
}

const RuleSheet *sheetOf(const std::vector<RuleSheet> &sheets, const QString &rule)
{
    for (const RuleSheet &sheet : sheets)
        if (sheet.info.id == rule)
            return &sheet;
    return nullptr;
}

} // namespace

Result<std::vector<RuleDifference>>
differencesOf(const PackFiles &pack, const Editions &editions, const Subjects &subjects)
{
    TRY_ASSIGN(const auto draft, readPack(pack.pack, pack.name, pack.reader(), subjects));
    const auto known = ruleSheets(editions, draft.info.document, draft.info.issued);
    std::vector<RuleDifference> changes;
    for (const QString &dropped : draft.drops)
        changes.push_back({dropped, RuleDifferenceKind::Dropped, {}});
    for (const auto &rule : draft.rules) {
        RuleDifference change;
        change.rule = rule->info.id;
        const RuleSheet *before = sheetOf(known, change.rule);
        change.kind = before ? RuleDifferenceKind::Changed : RuleDifferenceKind::Added;
        compareTables({}, before ? *before->table : PackValue(), rule->source, change.parts);
        if (change.kind == RuleDifferenceKind::Added || !change.parts.empty())
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace casepost::core
