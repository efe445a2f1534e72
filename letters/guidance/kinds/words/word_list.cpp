#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestPhrase = 200;

void addEntries(Fields &params, const QStringList &find, WordEntry entry, KindParts &parts)
{
    for (const QString &text : find) {
        if (text.size() > kLongestPhrase || isBlank(text))
            params.refuse(u"words"_s, u"A word or phrase has from 1 to 200 characters."_s);
        entry.find = text;
        parts.words.push_back(entry);
    }
}

// An entry is a text, or { find = "docs" or ["docs", "doc's"], use = "documents", same_case = true
// }.
core::Status addEntry(Fields &params, const PackValue &value, KindParts &parts)
{
    if (value.type == PackValue::Type::Text) {
        addEntries(params, {value.text}, {}, parts);
        return {};
    }
    Fields entry(value, params.file());
    WordEntry made;
    const QStringList find = entry.oneOrMore(u"find"_s);
    if (entry.has(u"use"_s))
        made.use = entry.text(u"use"_s);
    made.sameCase = entry.flagOr(u"same_case"_s, false);
    TRY(entry.finish());
    addEntries(params, find, made, parts);
    return {};
}

} // namespace

/// word-list: words and phrases that must not stand in a text, as whole words, whatever their case,
/// accents, spacing or disguise. Parameters: words, allowed (longer words and phrases in which a
/// hit is none).
core::Result<KindParts> makeWordList(Fields &params, const KindContext &)
{
    KindParts parts;
    const auto *words = params.list(u"words"_s);
    if (!words || words->empty())
        params.refuse(u"words"_s, u"'words' is missing or empty: list at least one word."_s);
    else
        for (const PackValue &value : *words)
            TRY(addEntry(params, value, parts));
    for (const QString &text : params.textsOr(u"allowed"_s))
        parts.allowed.push_back(text);
    return parts;
}

} // namespace casepost::letters
