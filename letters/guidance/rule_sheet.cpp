#include "letters/guidance/rule_sheet.h"

#include "letters/guidance/compiled_pack.h"
#include "letters/guidance/rule_examples.h"

namespace casepost::letters {

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

const CompiledPack *packOn(const Guidance &guidance, const QString &document, const QDate &on)
{
    for (const CompiledPack *pack : guidance.inForce(on))
        if (pack->info().document == document)
            return pack;
    return nullptr;
}

} // namespace

std::vector<RuleSheet>
ruleSheets(const Guidance &guidance, const QString &document, const QDate &on)
{
    std::vector<RuleSheet> sheets;
    const CompiledPack *pack = packOn(guidance, document, on);
    if (!pack)
        return sheets;
    for (const auto &rule : pack->rules())
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

QStringList exampleProblems(const Guidance &guidance,
                            const QString &document,
                            const QDate &on,
                            const QString &rule)
{
    QStringList problems;
    if (const CompiledPack *pack = packOn(guidance, document, on))
        for (const core::Error &fault : exampleFaults(*pack, guidance.dictionaries(), rule))
            problems += fault.message;
    return problems;
}

} // namespace casepost::letters
