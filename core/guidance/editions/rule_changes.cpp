#include "core/guidance/editions/rule_changes.h"

#include "core/base/closed_words.h"
#include "core/guidance/editions/time_limits.h"
#include "core/guidance/packs/pack_writer.h"

#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kRuleChangeNames =
    closedWords<RuleChange::Kind>({{RuleChange::Kind::Added, u"added"},
                                   {RuleChange::Kind::Changed, u"changed"},
                                   {RuleChange::Kind::Removed, u"removed"}});

using RulesById = std::map<QString, const Rule *>;

RulesById rulesOn(const Editions &editions, const QString &document, const QDate &on)
{
    RulesById rules;
    for (const Edition *edition : editions.inForce(on))
        if (edition->info().document == document)
            for (const auto &rule : edition->rules())
                rules[rule->info.id] = rule.get();
    return rules;
}

QStringList differingParts(const PackValue &before, const PackValue &after)
{
    std::set<QString> keys;
    for (const PackValue *table : {&before, &after})
        for (const auto &[key, value] : table->table)
            keys.insert(key);
    keys.erase(u"examples"_s); // they show what a rule does and do nothing
    QStringList parts;
    for (const QString &key : keys) {
        const PackValue *old = packEntry(before, key), *now = packEntry(after, key);
        if (!old || !now || !isSameContent(*old, *now))
            parts += key;
    }
    return parts;
}

void addTexts(const QString &key, const PackValue &value, QStringList &texts)
{
    if (value.type == PackValue::Type::Text)
        texts += value.text;
    if (value.type == PackValue::Type::Number) // params.days = 7
        texts += u"%1 %2"_s.arg(value.number).arg(key);
    for (const PackValue &entry : value.list)
        addTexts(key, entry, texts);
    for (const auto &[name, entry] : value.table)
        if (name != "examples"_L1)
            addTexts(name, entry, texts);
}

std::map<QString, std::set<QString>> limitsByRequirement(const RulesById &rules)
{
    std::map<QString, std::set<QString>> limits;
    for (const auto &[id, rule] : rules) {
        QStringList texts;
        addTexts({}, rule->source, texts);
        limits[rule->info.requirement].merge(timeLimitsIn(texts.join(u'\n')));
    }
    return limits;
}

} // namespace

QString ruleChangeName(RuleChange::Kind kind)
{
    return kRuleChangeNames.of(kind);
}

std::vector<RuleChange>
ruleChanges(const Editions &before, const Editions &after, const QString &document, const QDate &on)
{
    const RulesById old = rulesOn(before, document, on), now = rulesOn(after, document, on);
    std::set<QString> ids;
    for (const auto *rules : {&old, &now})
        for (const auto &[id, rule] : *rules)
            ids.insert(id);
    std::vector<RuleChange> changes;
    for (const QString &id : ids) {
        const auto was = old.find(id), is = now.find(id);
        if (was == old.end())
            changes.push_back({RuleChange::Kind::Added, is->second->info, {}});
        else if (is == now.end())
            changes.push_back({RuleChange::Kind::Removed, was->second->info, {}});
        else if (const auto parts = differingParts(was->second->source, is->second->source);
                 !parts.isEmpty())
            changes.push_back({RuleChange::Kind::Changed, is->second->info, parts});
    }
    return changes;
}

std::set<QString>
limitsGone(const Editions &before, const Editions &after, const QString &document, const QDate &on)
{
    const auto old = limitsByRequirement(rulesOn(before, document, on));
    const auto now = limitsByRequirement(rulesOn(after, document, on));
    std::set<QString> gone;
    for (const auto &[requirement, limits] : old) {
        const auto left = now.find(requirement);
        for (const QString &limit : limits)
            if (left == now.end() || !left->second.contains(limit))
                gone.insert(limit);
    }
    return gone;
}

} // namespace casepost::core
