#include "app/cli/common/commands.h"

#include <QJsonArray>
#include <QJsonObject>

#include <CLI/CLI.hpp>

namespace casepost::app {

using namespace Qt::StringLiterals;
using namespace casepost::core;
using namespace casepost::letters;

namespace {

QJsonValue dayOrNull(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject toJson(const RuleInfo &rule)
{
    return {
        {u"rule"_s, rule.id},
        {u"requirement"_s, rule.requirement},
        {u"severity"_s, severityName(rule.severity)},
        {u"section"_s, rule.section},
        {u"statement"_s, rule.statement},
        {u"kind"_s, rule.kind},
        {u"message"_s, QJsonObject{{u"en"_s, rule.messageEn}, {u"cy"_s, rule.messageCy}}},
        {u"not_before"_s, dayOrNull(rule.notBefore)},
        {u"known_by"_s, dayOrNull(rule.knownBy)},
        {u"until"_s, dayOrNull(rule.until)},
        {u"examples"_s,
         QJsonObject{{u"pass"_s, QJsonArray::fromStringList(rule.passExamples)},
                     {u"fail"_s, QJsonArray::fromStringList(rule.failExamples)}}},
    };
}

bool isInForce(const PackInfo &pack, const QDate &on)
{
    return pack.issued <= on && !(pack.inForceTo.isValid() && pack.inForceTo < on);
}

QString stateOf(const PackInfo &pack, const QDate &on)
{
    return isInForce(pack, on) ? u"in force"_s : pack.issued > on ? u"to come"_s : u"past"_s;
}

// Both clocks: in force from `issued` to `in_force_to`, known here from `known_here_from`.
QJsonObject toJson(const PackInfo &pack, const QDate &on)
{
    return {{u"pack"_s, pack.document},
            {u"title"_s, pack.title},
            {u"version"_s, pack.version},
            {u"issued"_s, dayOrNull(pack.issued)},
            {u"published"_s, dayOrNull(pack.published)},
            {u"in_force_from"_s, dayOrNull(pack.issued)},
            {u"in_force_to"_s, dayOrNull(pack.inForceTo)},
            {u"known_here_from"_s, toIsoUtc(pack.knownFrom)},
            {u"not_before"_s, dayOrNull(pack.notBefore)},
            {u"known_by"_s, dayOrNull(pack.knownBy)},
            {u"origin"_s, packOriginName(pack.origin)},
            {u"amends"_s, pack.amends},
            {u"state"_s, stateOf(pack, on)},
            {u"rules"_s, qint64(pack.rules.size())}};
}

QString lineOf(const PackInfo &pack, const QDate &on)
{
    return u"%1  %2  issued %3  published %4  known here %5  %6 rules  %7"_s
        .arg(pack.document,
             pack.version.leftJustified(5),
             pack.issued.toString(Qt::ISODate),
             pack.published.toString(Qt::ISODate),
             ukDate(pack.knownFrom).toString(Qt::ISODate))
        .arg(pack.rules.size(), 3)
        .arg(pack.amends ? stateOf(pack, on) + u", amends"_s : stateOf(pack, on));
}

Result<int> listPacks(Context &context, const std::string &knownOn)
{
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *all, context.guidanceHere());
    auto guidance = *all;
    if (!knownOn.empty()) {
        TRY_ASSIGN(const auto moment, momentOf(knownOn, u"--known-on"_s));
        guidance = all->knownBy(moment);
    }
    QJsonArray list;
    for (const auto &pack : guidance.packs()) {
        list.append(toJson(pack, on));
        if (!context.options.json)
            context.print(lineOf(pack, on));
    }
    if (context.options.json)
        context.print(list);
    else if (list.isEmpty())
        context.remark(u"No guidance was known here then."_s);
    return kDone;
}

Result<int> showRule(Context &context, const QString &id)
{
    TRY_ASSIGN(const auto on, context.on());
    TRY_ASSIGN(const auto *guidance, context.guidanceHere());
    const auto packs = guidance->packs();
    const RuleInfo *found = nullptr;
    const PackInfo *source = nullptr;
    for (const auto &pack : packs) // the version of the day, otherwise the newest that has the rule
        for (const auto &rule : pack.rules)
            if (rule.id == id && !(source && isInForce(*source, on)))
                found = &rule, source = &pack;
    if (!found)
        return fail(
            ErrorCode::NotFound,
            u"No guidance has a rule '%1': 'guidance list' shows the packs."_s.arg(id.left(60)),
            {{u"rule"_s, id.left(60)}});
    QJsonObject json = toJson(*found);
    json[u"pack"_s] = source->document;
    json[u"version"_s] = source->version;
    json[u"in_force"_s] = dayOrNull(source->issued);
    json[u"in_force_to"_s] = dayOrNull(source->inForceTo);
    json[u"known_here_from"_s] = toIsoUtc(source->knownFrom);
    if (context.options.json) {
        context.print(json);
        return kDone;
    }
    context.print(
        u"%1 (%2), %3"_s.arg(found->id, found->requirement, severityName(found->severity)));
    context.print(u"%1 version %2, in force %3, section '%4'"_s.arg(
        source->title, source->version, source->issued.toString(Qt::ISODate), found->section));
    context.print(u"\n%1\n"_s.arg(found->statement));
    context.print(found->messageEn);
    context.print(found->messageCy);
    for (const QString &example : found->passExamples)
        context.print(u"  passes: %1"_s.arg(example));
    for (const QString &example : found->failExamples)
        context.print(u"  fails:  %1"_s.arg(example));
    return kDone;
}

Result<int> checkPack(Context &context, const QString &file)
{
    TRY_ASSIGN(const auto guidance, Guidance::fromFiles({file}));
    qsizetype rules = 0;
    qsizetype examples = 0;
    for (const auto &pack : guidance.packs()) {
        if (pack.origin != PackOrigin::File)
            continue; // what an amending pack stands on
        rules += qsizetype(pack.rules.size());
        for (const auto &rule : pack.rules)
            examples += rule.passExamples.size() + rule.failExamples.size();
    }
    if (context.options.json)
        context.print(QJsonObject{
            {u"file"_s, file}, {u"rules"_s, rules}, {u"examples"_s, examples}, {u"whole"_s, true}});
    else
        context.print(u"%1: %2 rules, all %3 examples hold."_s.arg(file).arg(rules).arg(examples));
    return kDone;
}

} // namespace

void addGuidanceCommands(CLI::App &root, Context &context)
{
    auto *guidance = addThing(root, "guidance", "the rules letters are judged by");
    auto knownOn = std::make_shared<std::string>();
    addAction(guidance,
              context,
              Doing::Reads,
              "list",
              "packs: in force, past and to come",
              [&context, knownOn] { return listPacks(context, *knownOn); })
        ->add_option("--known-on", *knownOn, "only what was known here on this day");

    auto name = std::make_shared<std::string>();
    addAction(guidance,
              context,
              Doing::Reads,
              "show",
              "one rule with its section",
              [&context, name] { return showRule(context, text(*name)); })
        ->add_option("RULE", *name, "id of the rule")
        ->required();
    addAction(guidance,
              context,
              Doing::Reads,
              "check",
              "a pack's own examples run as tests",
              [&context, name] { return checkPack(context, text(*name)); })
        ->add_option("PACK", *name, "the pack, TOML")
        ->required();
    addGuidanceChangeCommands(guidance, context);
}

} // namespace casepost::app
