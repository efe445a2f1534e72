#include "letters/guidance/amending/rule_form.h"

#include "core/guidance/packs/pack_writer.h"
#include "letters/guidance/amending/form_problems.h"
#include "letters/guidance/kinds/kind_table.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr auto kWordList = "word-list"_L1;

QString textAt(const PackValue &table, const QString &key)
{
    const PackValue *value = packEntry(table, key);
    return value ? value->text : QString();
}

Severity severityOf(const QString &name)
{
    for (const Severity each : {Severity::Block, Severity::Confirm, Severity::Warn})
        if (severityName(each) == name)
            return each;
    return Severity::Warn;
}

// A text that would be read as something else when it stood there plainly is written in quotes,
// within braces for a word.
bool isPlainWord(const QString &text)
{
    return !text.contains(u',') && !text.contains(u'=') && !text.contains(u'\n')
           && !text.startsWith(u'{') && text == text.trimmed();
}

bool isPlainExample(const QString &text)
{
    return !text.contains(u'\n') && !text.startsWith(u'{') && text == text.trimmed();
}

QString wordLine(const PackValue &entry)
{
    if (entry.type == PackValue::Type::Text && isPlainWord(entry.text))
        return entry.text;
    const PackValue *find = packEntry(entry, u"find"_s), *use = packEntry(entry, u"use"_s);
    QStringList found;
    if (find && find->type == PackValue::Type::Text)
        found += find->text;
    for (const PackValue &each : find ? find->list : std::vector<PackValue>())
        found += each.text;
    bool plain = use && entry.table.size() == 2 && isPlainWord(use->text);
    for (const QString &each : found)
        plain = plain && isPlainWord(each);
    if (plain)
        return found.join(u", "_s) + u" = "_s + use->text;
    if (entry.type != PackValue::Type::Text)
        return writeInline(entry);
    PackValue table;
    setPackEntry(table, u"find"_s, entry);
    return writeInline(table);
}

// A table that says nothing but one text is that text.
PackValue unwrapped(PackValue value, const QString &key)
{
    const PackValue *text = packEntry(value, key);
    return text && value.table.size() == 1 && text->type == PackValue::Type::Text ? *text : value;
}

QString exampleLine(const PackValue &given)
{
    const PackValue example = unwrapped(given, u"text"_s);
    if (example.type == PackValue::Type::Text && isPlainExample(example.text))
        return example.text;
    if (example.type != PackValue::Type::Text)
        return writeInline(example);
    PackValue table;
    setPackEntry(table, u"text"_s, example);
    return writeInline(table);
}

QStringList linesOf(const PackValue *list, QString (*line)(const PackValue &))
{
    QStringList lines;
    if (list)
        for (const PackValue &entry : list->list)
            lines += line(entry);
    return lines;
}

Result<PackValue> inlineValue(const QString &line)
{
    TRY_ASSIGN(const PackValue file, readToml("value = " + line.toUtf8(), u"line"_s));
    const PackValue *value = packEntry(file, u"value"_s);
    return value ? *value : PackValue();
}

Result<PackValue> wordOf(const QString &line)
{
    if (line.startsWith(u'{'))
        return inlineValue(line);
    const auto equals = line.indexOf(u'=');
    QStringList found;
    for (const QString &each : line.left(equals < 0 ? line.size() : equals).split(u','))
        if (!each.trimmed().isEmpty())
            found += each.trimmed();
    if (equals < 0 && found.size() == 1)
        return packText(found.front());
    PackValue entry;
    setPackEntry(entry, u"find"_s, found.size() == 1 ? packText(found.front()) : packTexts(found));
    if (equals >= 0)
        setPackEntry(entry, u"use"_s, packText(line.mid(equals + 1).trimmed()));
    return entry;
}

Result<PackValue> exampleOfLine(const QString &line)
{
    if (!line.startsWith(u'{'))
        return packText(line);
    TRY_ASSIGN(PackValue value, inlineValue(line));
    return unwrapped(std::move(value), u"text"_s);
}

// The values of the lines of a field, each remembering its line; a blank line is none.
PackValue valuesOf(const QString &field,
                   const QStringList &lines,
                   Result<PackValue> (*value)(const QString &),
                   FormProblems &problems)
{
    PackValue list;
    list.type = PackValue::Type::List;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        auto made = value(line);
        if (!made) {
            problems.add(field, int(i) + 1, made.error());
            continue;
        }
        problems.remember(field, int(i) + 1);
        list.list.push_back(std::move(*made));
    }
    return list;
}

void setUnlessEmpty(PackValue &table, const QString &key, PackValue value)
{
    const bool empty = value.type == PackValue::Type::Text
                           ? value.text.trimmed().isEmpty()
                           : value.list.empty() && value.table.empty();
    if (!empty)
        setPackEntry(table, key, std::move(value));
}

PackValue paramsOf(const RuleForm &form, FormProblems &problems)
{
    PackValue params;
    if (form.kind == kWordList) {
        setUnlessEmpty(params, u"words"_s, valuesOf(u"words"_s, form.words, wordOf, problems));
        setUnlessEmpty(
            params, u"allowed"_s, valuesOf(u"allowed"_s, form.allowed, exampleOfLine, problems));
        return params;
    }
    auto read = readToml(form.params.toUtf8(), u"params"_s);
    if (read)
        return std::move(*read);
    problems.add(u"params"_s, 0, read.error());
    return params;
}

PackValue ruleTable(const RuleForm &form, FormProblems &problems)
{
    PackValue rule = form.rest, message, examples;
    setUnlessEmpty(rule, u"id"_s, packText(form.id));
    setUnlessEmpty(rule, u"requirement"_s, packText(form.requirement));
    setUnlessEmpty(rule, u"section"_s, packText(form.section));
    setUnlessEmpty(rule, u"statement"_s, packText(form.statement));
    setPackEntry(rule, u"severity"_s, packText(severityName(form.severity)));
    setUnlessEmpty(rule, u"kind"_s, packText(form.kind));
    setUnlessEmpty(message, u"en"_s, packText(form.messageEn));
    setUnlessEmpty(message, u"cy"_s, packText(form.messageCy));
    setPackEntry(rule, u"message"_s, message);
    setUnlessEmpty(rule, u"params"_s, paramsOf(form, problems));
    setUnlessEmpty(
        examples, u"pass"_s, valuesOf(u"passes"_s, form.passes, exampleOfLine, problems));
    setUnlessEmpty(examples, u"fail"_s, valuesOf(u"fails"_s, form.fails, exampleOfLine, problems));
    setPackEntry(rule, u"examples"_s, examples);
    return rule;
}

} // namespace

bool operator==(const RuleForm &a, const RuleForm &b)
{
    return a.id == b.id && a.requirement == b.requirement && a.section == b.section
           && a.statement == b.statement && a.severity == b.severity && a.kind == b.kind
           && a.messageEn == b.messageEn && a.messageCy == b.messageCy && a.words == b.words
           && a.allowed == b.allowed && a.params == b.params && a.passes == b.passes
           && a.fails == b.fails && isSameContent(a.rest, b.rest);
}

QStringList ruleKinds()
{
    return kindNames();
}

RuleForm ruleForm(const PackValue &rule)
{
    RuleForm form;
    const PackValue none;
    const auto part = [&](const QString &key) {
        const PackValue *value = packEntry(rule, key);
        return value ? value : &none;
    };
    form.id = textAt(rule, u"id"_s);
    form.requirement = textAt(rule, u"requirement"_s);
    form.section = textAt(rule, u"section"_s);
    form.statement = textAt(rule, u"statement"_s);
    form.severity = severityOf(textAt(rule, u"severity"_s));
    form.kind = textAt(rule, u"kind"_s);
    form.messageEn = textAt(*part(u"message"_s), u"en"_s);
    form.messageCy = textAt(*part(u"message"_s), u"cy"_s);
    const PackValue &params = *part(u"params"_s);
    if (form.kind == kWordList) {
        form.words = linesOf(packEntry(params, u"words"_s), wordLine);
        form.allowed = linesOf(packEntry(params, u"allowed"_s), exampleLine);
    } else {
        form.params = QString::fromUtf8(writePack(params)).trimmed();
    }
    form.passes = linesOf(packEntry(*part(u"examples"_s), u"pass"_s), exampleLine);
    form.fails = linesOf(packEntry(*part(u"examples"_s), u"fail"_s), exampleLine);
    static const QStringList kShown{u"id"_s,
                                    u"requirement"_s,
                                    u"section"_s,
                                    u"statement"_s,
                                    u"severity"_s,
                                    u"kind"_s,
                                    u"message"_s,
                                    u"params"_s,
                                    u"examples"_s};
    for (const auto &[key, value] : rule.table)
        if (!kShown.contains(key))
            setPackEntry(form.rest, key, value);
    return form;
}

AmendmentDraft amendmentOf(const AmendmentForm &form)
{
    FormProblems problems;
    PackValue pack, rules;
    rules.type = PackValue::Type::List;
    rules.list.push_back(ruleTable(form.rule, problems));
    setPackEntry(pack, u"document"_s, packText(form.document));
    setPackEntry(pack, u"title"_s, packText(form.title));
    setPackEntry(pack, u"version"_s, packText(form.version.trimmed()));
    if (form.from.isValid())
        setPackEntry(pack, u"issued"_s, packDate(form.from));
    setPackEntry(pack, u"amends"_s, packFlag(true));
    setPackEntry(pack, u"rule"_s, rules);
    AmendmentDraft draft{writePack(pack), {}};
    problems.look(form);
    if (problems.none())
        problems.judge(draft.toml);
    draft.problems = problems.take();
    return draft;
}

QString freeVersion(const core::Editions &editions, const QString &document, const QString &version)
{
    QStringList taken;
    for (const core::PackInfo &pack : editions.packs())
        if (pack.document == document)
            taken += pack.version;
    int number = 1;
    while (taken.contains(u"%1.%2"_s.arg(version).arg(number)))
        ++number;
    return u"%1.%2"_s.arg(version).arg(number);
}

} // namespace casepost::letters
