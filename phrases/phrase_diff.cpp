#include "phrases/phrase_diff.h"

#include "phrases/phrase_code.h"

#include <algorithm>
#include <map>

namespace casepost::phrases {

using namespace Qt::StringLiterals;

namespace {

// Words with the white space that follows them, so that joining gives the text back.
QStringList wordsOf(const QString &text)
{
    QStringList words;
    qsizetype start = 0;
    for (qsizetype i = 1; i <= text.size(); ++i) {
        const bool ends = i == text.size() || (text[i - 1].isSpace() && !text[i].isSpace());
        if (!ends)
            continue;
        words += text.mid(start, i - start);
        start = i;
    }
    return words;
}

void append(std::vector<WordRun> *runs, WordRun::Kind kind, const QString &word)
{
    if (runs->empty() || runs->back().kind != kind)
        runs->push_back({kind, {}});
    runs->back().text += word;
}

void appendAll(std::vector<WordRun> *runs, WordRun::Kind kind, const QStringList &words)
{
    for (const QString &word : words)
        append(runs, kind, word);
}

// Lengths of the longest common subsequence of the rests from each pair of places.
std::vector<int> commonLengths(const QStringList &a, const QStringList &b)
{
    const qsizetype width = b.size() + 1;
    std::vector<int> lengths(static_cast<size_t>((a.size() + 1) * width));
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const auto at = [&](qsizetype x, qsizetype y) -> int & {
                return lengths[static_cast<size_t>(x * width + y)];
            };
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    return lengths;
}

void diffMiddle(std::vector<WordRun> *runs, const QStringList &a, const QStringList &b)
{
    constexpr qsizetype kMostCells = 4'000'000;
    if (a.size() * b.size() > kMostCells) {
        appendAll(runs, WordRun::Kind::Removed, a);
        appendAll(runs, WordRun::Kind::Added, b);
        return;
    }
    const std::vector<int> lengths = commonLengths(a, b);
    const auto length = [&](qsizetype i, qsizetype j) {
        return lengths[static_cast<size_t>(i * (b.size() + 1) + j)];
    };
    qsizetype i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && j < b.size() && a[i] == b[j]) {
            append(runs, WordRun::Kind::Same, a[i]);
            ++i, ++j;
        } else if (i < a.size() && (j == b.size() || length(i + 1, j) >= length(i, j + 1))) {
            append(runs, WordRun::Kind::Removed, a[i++]);
        } else {
            append(runs, WordRun::Kind::Added, b[j++]);
        }
    }
}

using Versions = std::map<std::pair<QString, int>, const Phrase *>;

Versions versionsOf(const PhrasePack &pack)
{
    Versions all;
    for (const Phrase &phrase : pack.phrases)
        all[{codeKey(phrase.code), phrase.version}] = &phrase;
    return all;
}

// The newest version of the code that is older than `phrase`.
const Phrase *versionBefore(const Versions &all, const Phrase &phrase)
{
    const QString key = codeKey(phrase.code);
    auto place = all.lower_bound({key, phrase.version});
    if (place == all.begin())
        return nullptr;
    --place;
    return place->first.first == key ? place->second : nullptr;
}

QStringList differingParts(const Template &a, const Template &b)
{
    QStringList parts;
    const auto note = [&parts](bool differs, const QString &part) {
        if (differs)
            parts += part;
    };
    note(a.from != b.from, u"from"_s);
    note(a.to != b.to, u"to"_s);
    note(a.titleEn != b.titleEn || a.titleCy != b.titleCy, u"title"_s);
    note(a.type != b.type, u"type"_s);
    note(a.aliases != b.aliases, u"aliases"_s);
    note(a.forWhom != b.forWhom, u"for"_s);
    note(a.channels != b.channels, u"channels"_s);
    note(a.enclosuresEn != b.enclosuresEn || a.enclosuresCy != b.enclosuresCy, u"enclosures"_s);
    note(a.start != b.start, u"start"_s);
    note(a.subjectEn != b.subjectEn || a.subjectCy != b.subjectCy, u"subject"_s);
    note(a.purpose != b.purpose, u"purpose"_s);
    return parts;
}

std::map<QString, const Template *> templatesOf(const PhrasePack &pack)
{
    std::map<QString, const Template *> all;
    for (const Template &each : pack.templates)
        all[codeKey(each.code)] = &each;
    return all;
}

} // namespace

std::vector<TemplateChange> diffTemplates(const PhrasePack &before, const PhrasePack &after)
{
    using Kind = PhraseChange::Kind;
    static const Template nothing;
    const auto old = templatesOf(before), now = templatesOf(after);
    std::map<QString, TemplateChange> changes;
    for (const auto &[key, made] : old) {
        if (!now.contains(key))
            changes[key] = {Kind::Removed, made->code, differingParts(*made, nothing)};
    }
    for (const auto &[key, made] : now) {
        const auto found = old.find(key);
        const Template &was = found == old.end() ? nothing : *found->second;
        if (was != *made)
            changes[key] = {found == old.end() ? Kind::Added : Kind::Changed,
                            made->code,
                            differingParts(was, *made)};
    }
    std::vector<TemplateChange> list;
    for (auto &[key, change] : changes)
        list.push_back(std::move(change));
    return list;
}

std::vector<WordRun> diffWords(const QString &before, const QString &after)
{
    QStringList a = wordsOf(before), b = wordsOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head
           && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    std::vector<WordRun> runs;
    appendAll(&runs, WordRun::Kind::Same, a.mid(0, head));
    diffMiddle(&runs, a.mid(head, a.size() - head - tail), b.mid(head, b.size() - head - tail));
    appendAll(&runs, WordRun::Kind::Same, a.mid(a.size() - tail));
    return runs;
}

PhraseChange diffPhrases(const Phrase *before, const Phrase *after)
{
    static const Phrase nothing;
    const Phrase &a = before ? *before : nothing;
    const Phrase &b = after ? *after : nothing;
    PhraseChange change;
    change.kind = !before  ? PhraseChange::Kind::Added
                  : !after ? PhraseChange::Kind::Removed
                           : PhraseChange::Kind::Changed;
    change.code = after ? b.code : a.code;
    change.version = after ? b.version : a.version;
    const auto note = [&change](bool differs, const QString &part) {
        if (differs)
            change.parts += part;
    };
    note(a.from != b.from, u"from"_s);
    note(a.to != b.to, u"to"_s);
    note(a.title != b.title, u"title"_s);
    note(a.types != b.types, u"types"_s);
    note(a.role != b.role, u"role"_s);
    note(a.templates != b.templates, u"templates"_s);
    note(a.forWhom != b.forWhom, u"for"_s);
    note(a.locked != b.locked, u"locked"_s);
    note(a.textEn != b.textEn, u"text.en"_s);
    note(a.textCy != b.textCy, u"text.cy"_s);
    note(a.fields != b.fields, u"fields"_s);
    note(a.sample != b.sample, u"sample"_s);
    note(a.source != b.source, u"source"_s);
    change.textEn = diffWords(a.textEn, b.textEn);
    change.textCy = diffWords(a.textCy, b.textCy);
    return change;
}

std::vector<PhraseChange> diffPacks(const PhrasePack &before, const PhrasePack &after)
{
    const Versions old = versionsOf(before), now = versionsOf(after);
    std::map<std::pair<QString, int>, PhraseChange> changes;
    for (const auto &[key, phrase] : old) {
        if (!now.contains(key))
            changes[key] = diffPhrases(phrase, nullptr);
    }
    for (const auto &[key, phrase] : now) {
        const auto found = old.find(key);
        const Phrase *kept = versionBefore(now, *phrase);
        const Phrase *replaced = kept ? nullptr : versionBefore(old, *phrase);
        if (found == old.end()) {
            changes[key] = diffPhrases(kept ? kept : replaced, phrase);
            changes[key].kind = replaced ? PhraseChange::Kind::Changed : PhraseChange::Kind::Added;
            if (replaced)
                changes.erase({key.first, replaced->version});
        } else if (*found->second != *phrase) {
            changes[key] = diffPhrases(found->second, phrase);
        }
    }
    std::vector<PhraseChange> list;
    for (auto &[key, change] : changes)
        list.push_back(std::move(change));
    return list;
}

} // namespace casepost::phrases
