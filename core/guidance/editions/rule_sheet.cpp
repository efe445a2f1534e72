#include "core/guidance/editions/rule_sheet.h"

#include "core/guidance/rules/rule_examples.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

void addTexts(const PackValue &value, QStringList &texts)
{
    if (value.type == PackValue::Type::Text)
        texts += value.text;
    for (const PackValue &entry : value.list)
        addTexts(entry, texts);
    for (const auto &[key, entry] : value.table)
        addTexts(entry, texts);
}

const Edition *editionOn(const Editions &editions, const QString &document, const QDate &on)
{
    for (const Edition *edition : editions.inForce(on))
        if (edition->info().document == document)
            return edition;
    return nullptr;
}

} // namespace

std::vector<RuleSheet>
ruleSheets(const Editions &editions, const QString &document, const QDate &on)
{
    std::vector<RuleSheet> sheets;
    const Edition *edition = editionOn(editions, document, on);
    if (!edition)
        return sheets;
    for (const auto &rule : edition->rules())
        sheets.push_back({rule->info, rule->readIn, rule->info.until, {rule, &rule->source}});
    return sheets;
}

QString searchText(const RuleSheet &rule)
{
    const RuleInfo &info = rule.info;
    QStringList texts{info.id,
                      info.requirement,
                      info.section,
                      info.statement,
                      info.kind,
                      info.messageEn,
                      info.messageCy,
                      severityName(info.severity)};
    for (const auto &[key, value] : rule.table->table)
        if (key == "params"_L1)
            addTexts(value, texts);
    return texts.join(u'\n').toCaseFolded();
}

QStringList exampleProblems(const Editions &editions,
                            const Subjects &subjects,
                            const QString &document,
                            const QDate &on,
                            const QString &rule)
{
    QStringList problems;
    if (const Edition *edition = editionOn(editions, document, on))
        for (const Error &fault : exampleFaults(*edition, subjects, rule))
            problems += fault.message;
    return problems;
}

} // namespace casepost::core
