#include "letters/guidance/amending/form_problems.h"

#include "core/guidance/rules/pack_reader.h"
#include "core/guidance/rules/rule_examples.h"
#include "letters/guidance/judging/subjects.h"

#include <QRegularExpression>

#include <tuple>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

const auto kFile = u"change.toml"_s;

/// A way down a pack: keys, and places in lists.
using Path = QStringList;

// The value that begins last before a place of the file is the one the place belongs to.
void findLast(const PackValue &value,
              const Path &path,
              std::pair<int, int> wanted,
              std::pair<std::pair<int, int>, Path> &found)
{
    const std::pair here(value.line, value.column);
    if (value.line > 0 && here <= wanted && here >= found.first)
        found = {here, path};
    for (std::size_t i = 0; i < value.list.size(); ++i)
        findLast(value.list[i], path + QStringList{QString::number(i)}, wanted, found);
    for (const auto &[key, entry] : value.table)
        findLast(entry, path + QStringList{key}, wanted, found);
}

// The field of the form that a way down the pack comes from.
QString fieldOf(const Path &path)
{
    if (path.value(0) == "issued"_L1)
        return u"from"_s;
    if (path.value(0) != "rule"_L1)
        return path.value(0);
    const QString key = path.value(2), part = path.value(3);
    if (key == "message"_L1)
        return part == "cy"_L1 ? u"messageCy"_s : u"messageEn"_s;
    if (key == "params"_L1)
        return part == "words"_L1 || part == "allowed"_L1 ? part : u"params"_s;
    if (key == "examples"_L1)
        return part == "fail"_L1 ? u"fails"_s : u"passes"_s;
    return key;
}

int numberOf(const core::Error &error, const QString &name)
{
    for (const auto &[key, value] : error.where)
        if (key == name)
            return value.toInt();
    return 0;
}

// A fault without the place in a file the person never saw.
QString sentenceOf(const core::Error &error)
{
    static const QRegularExpression kPlace(u"^(change\\.toml|line|params):\\d+:\\d+: "_s);
    QString sentence = error.message;
    return sentence.remove(kPlace);
}

} // namespace

void FormProblems::add(const QString &field, int line, const QString &message)
{
    m_problems.push_back({field, line, message});
}

void FormProblems::add(const QString &field, int line, const core::Error &error)
{
    add(field, line > 0 ? line : numberOf(error, u"line"_s), sentenceOf(error));
}

int FormProblems::lineOf(const QString &field, int entry) const
{
    const auto lines = m_lines.find(field);
    return lines == m_lines.end() || entry < 0 || entry >= int(lines->second.size())
               ? 0
               : lines->second[std::size_t(entry)];
}

void FormProblems::look(const AmendmentForm &form)
{
    static const QRegularExpression kId(u"^[a-z0-9]+([.-][a-z0-9]+)*$"_s);
    const RuleForm &rule = form.rule;
    const auto needs = [this](const QString &field, const QString &text, const QString &message) {
        if (text.trimmed().isEmpty())
            add(field, 0, message);
    };
    if (!kId.match(rule.id).hasMatch())
        add(u"id"_s,
            0,
            u"Give the rule a short name in small letters, such as text.late-fee: letters, digits, "
            "dots and hyphens."_s);
    needs(u"requirement"_s, rule.requirement, u"Say which requirement the rule keeps."_s);
    needs(u"section"_s, rule.section, u"Say in which section of the guidance the rule stands."_s);
    needs(u"statement"_s, rule.statement, u"Say the rule in one sentence of your own."_s);
    needs(u"messageEn"_s, rule.messageEn, u"Write what the examiner reads in English."_s);
    needs(u"version"_s, form.version, u"Give the change a version number."_s);
    if (!form.from.isValid())
        add(u"from"_s, 0, u"Choose the first day on which the change is in force."_s);
    if (rule.kind == "word-list"_L1 && m_lines[u"words"_s].empty())
        add(u"words"_s, 0, u"List at least one word or phrase, one on each line."_s);
    for (const auto &[field, what] : {std::pair{u"passes"_s, u"that the rule must let pass"_s},
                                      std::pair{u"fails"_s, u"that the rule must object to"_s}}) {
        const auto lines = m_lines.find(field);
        const int count = lines == m_lines.end() ? 0 : int(lines->second.size());
        if (count < kFewestExamples)
            add(field,
                0,
                u"Give at least %1 examples %2, one on each line: %3 so far."_s.arg(kFewestExamples)
                    .arg(what)
                    .arg(count));
    }
}

void FormProblems::judge(const QByteArray &toml)
{
    const auto pack = readToml(toml, kFile);
    if (!pack) {
        add(u"version"_s, 0, sentenceOf(pack.error()));
        return;
    }
    const PackFiles alone{kFile, toml, {}};
    const Subjects subjects = guidanceSubjects(Dictionaries::installed());
    auto draft = readPack(toml, kFile, alone.reader(), subjects);
    if (!draft) {
        lead(draft.error(), *pack);
        return;
    }
    const Edition edition(draft->info, draft->rules, draft->names.value_or(NamePolicy()), {});
    for (const core::Error &fault : exampleFaults(edition, subjects))
        lead(fault, *pack);
}

void FormProblems::lead(const core::Error &error, const PackValue &pack)
{
    const std::pair wanted(numberOf(error, u"line"_s), numberOf(error, u"column"_s));
    std::pair<std::pair<int, int>, Path> found;
    findLast(pack, {}, wanted, found);
    QString field = fieldOf(found.second);
    if (field.isEmpty())
        field = u"params"_s; // what the kind misses is told of the rule as a whole
    add(field, lineOf(field, found.second.value(4, u"-1"_s).toInt()), sentenceOf(error));
}

} // namespace casepost::letters
