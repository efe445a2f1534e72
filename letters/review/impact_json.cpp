#include "core/base/closed_words.h"
#include "letters/review/impact.h"

#include <QJsonArray>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kKeyOfWords = core::closedWords<ImpactOn>({{ImpactOn::Phrase, u"phrases"},
                                                          {ImpactOn::Draft, u"drafts"},
                                                          {ImpactOn::Queued, u"queued"},
                                                          {ImpactOn::Sent, u"sent"}});

QJsonArray listOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonObject changeToJson(const core::RuleChange &change)
{
    return {{u"rule"_s, change.rule.id},
            {u"change"_s, core::ruleChangeName(change.kind)},
            {u"requirement"_s, change.rule.requirement},
            {u"section"_s, change.rule.section},
            {u"severity"_s, severityName(change.rule.severity)},
            {u"parts"_s, listOf(change.parts)}};
}

QJsonObject itemToJson(const ImpactedItem &item)
{
    QJsonObject json{{u"limits"_s, listOf(item.limits)},
                     {u"gained"_s, listOf(item.gained)},
                     {u"lost"_s, listOf(item.lost)},
                     {u"reworded"_s, listOf(item.reworded)}};
    if (item.on == ImpactOn::Phrase) {
        json[u"code"_s] = item.reference;
        json[u"version"_s] = item.id;
        json[u"cites"_s] = listOf(item.cites);
        return json;
    }
    json[item.on == ImpactOn::Draft ? u"draft"_s : u"letter"_s] = item.id;
    json[u"case"_s] = item.reference;
    json[u"by"_s] = item.by;
    json[u"phrases"_s] = listOf(item.phrases);
    return json;
}

QString keyOf(ImpactOn on)
{
    return kKeyOfWords.of(on);
}

} // namespace

QJsonObject impactToJson(const GuidanceImpact &impact)
{
    QJsonArray rules, counts;
    for (const core::RuleChange &change : impact.rules)
        rules.append(changeToJson(change));
    for (const auto &[rule, count] : impact.counts)
        counts.append(QJsonObject{{u"rule"_s, rule},
                                  {u"gained"_s, count.gained},
                                  {u"lost"_s, count.lost},
                                  {u"reworded"_s, count.reworded}});
    QJsonObject json{
        {u"pack"_s, impact.pack.document},
        {u"version"_s, impact.pack.version},
        {u"in_force"_s, impact.pack.issued.toString(Qt::ISODate)},
        {u"rules"_s, rules},
        {u"limits"_s, listOf(QStringList(impact.limitsGone.begin(), impact.limitsGone.end()))},
        {u"counts"_s, counts}};
    QJsonObject lookedAt;
    for (const auto on : {ImpactOn::Phrase, ImpactOn::Draft, ImpactOn::Queued, ImpactOn::Sent}) {
        QJsonArray items;
        for (const ImpactedItem &item : impact.items)
            if (item.on == on)
                items.append(itemToJson(item));
        json[keyOf(on)] = items;
        const auto looked = impact.lookedAt.find(on);
        lookedAt[keyOf(on)] = looked == impact.lookedAt.end() ? 0 : looked->second;
    }
    json[u"looked_at"_s] = lookedAt;
    return json;
}

} // namespace casepost::letters
