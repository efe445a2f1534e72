#include "letters/guidance/text/spelt_words.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isPlainLetters(const QString &typed)
{
    return std::all_of(typed.begin(), typed.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'\'';
    });
}

// What may follow an apostrophe at the end of any word: the English 's, and the Welsh article and
// pronouns.
QString withoutEnding(const QString &word)
{
    static const QSet<QString> kEndings{
        u"s"_s, u"r"_s, u"n"_s, u"i"_s, u"u"_s, u"w"_s, u"m"_s, u"ch"_s, u""_s};
    const auto apostrophe = word.lastIndexOf(u'\'');
    return apostrophe > 0 && kEndings.contains(word.mid(apostrophe + 1)) ? word.left(apostrophe)
                                                                         : word;
}

enum class Script { Latin, Mixed, Other };

Script scriptOf(const QString &word)
{
    bool latin = false, other = false;
    for (const QChar c : word) {
        if (!c.isLetter() && !c.isSurrogate())
            continue;
        (c.script() == QChar::Script_Latin ? latin : other) = true;
    }
    if (!other)
        return Script::Latin;
    return latin ? Script::Mixed : Script::Other;
}

bool isAllCapitals(const QString &word)
{
    return word.size() > 1 && word != word.toLower()
           && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
}

// Words parted only by apostrophes are one: don't, mae'r. Gives how many follow the first.
std::size_t apostrophesAfter(const TextUnit &text, std::size_t first)
{
    const QString &folded = text.folded.text();
    std::size_t last = first;
    while (last + 1 < text.words.size() && folded[text.words[last].end()] == u'\''
           && text.words[last + 1].start == text.words[last].end() + 1)
        ++last;
    return last - first;
}

QChar unitAt(const QString &folded, int index)
{
    return index >= 0 && index < folded.size() ? folded[index] : QChar(u' ');
}

constexpr int kLongestCompound = 128;

// The ends of the hyphenated word around a stretch: "re-issue", "mother-in-law".
void markCompound(SpeltWord &word, const QString &folded)
{
    const auto isInside = [&folded](int at) {
        const QChar c = unitAt(folded, at);
        return isWordUnit(c.unicode()) || c == u'-' || c == u'\'';
    };
    if (unitAt(folded, word.end) != u'-' && unitAt(folded, word.start - 1) != u'-')
        return;
    word.compoundStart = word.start;
    word.compoundEnd = word.end;
    while (isInside(word.compoundStart - 1) && word.start - word.compoundStart <= kLongestCompound)
        --word.compoundStart;
    while (isInside(word.compoundEnd) && word.compoundEnd - word.end <= kLongestCompound)
        ++word.compoundEnd;
    if (word.compoundEnd - word.compoundStart > kLongestCompound)
        word.compoundStart = word.compoundEnd = 0; // no word of any dictionary
}

bool holdsDigit(const QString &folded)
{
    return std::any_of(folded.begin(), folded.end(), [](QChar c) { return c.isDigit(); });
}

// Part of a path, a file or a tag, or of a code with a digit in it, is no word.
bool isPartOfCode(const QString &folded, const SpeltWord &word)
{
    const QChar before = unitAt(folded, word.start - 1), after = unitAt(folded, word.end);
    if (before == u'<' || before == u'@' || before == u'#' || before == u'\\' || before == u'_'
        || after == u'@' || after == u'_' || after == u'\\')
        return true;
    const auto joinsDigit = [&folded](QChar sign, int at) {
        return (sign == u'-' || sign == u'/' || sign == u'.') && unitAt(folded, at).isDigit();
    };
    return joinsDigit(before, word.start - 2) || joinsDigit(after, word.end + 1);
}

constexpr int kLongestWord = 64; // a longer run of letters is no word of any dictionary

// As typed, with the combining marks that follow the last letter.
QString typedForm(const TextUnit &text, int start, int end)
{
    const int from = text.folded.sourceAt(start);
    int to = text.folded.sourceEnd(end);
    while (to < text.text.size() && text.text[to].isMark())
        ++to;
    return text.text.mid(from, to - from);
}

} // namespace

QString SpeltWord::stem() const
{
    return withoutEnding(folded);
}

QString SpeltWord::speltStem() const
{
    return withoutEnding(text);
}

QString speltForm(const QString &typed)
{
    if (isPlainLetters(typed))
        return typed;
    QString form = typed.normalized(QString::NormalizationForm_C);
    form.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    for (QChar &c : form)
        if (c == u'\u2019' || c == u'\u2018' || c == u'\u02BC' || c == u'`' || c == u'\u00B4'
            || c == u'\u2032')
            c = u'\'';
        else if (c == u'\u2010' || c == u'\u2011')
            c = u'-';
    return form;
}

std::vector<SpeltWord> speltWords(const TextUnit &text)
{
    std::vector<SpeltWord> words;
    const QString &folded = text.folded.text();
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const std::size_t first = i;
        i += apostrophesAfter(text, i);
        SpeltWord word;
        word.start = text.words[first].start;
        word.end = text.words[i].end();
        if (word.end - word.start < 2 || word.end - word.start > kLongestWord
            || text.isFact(word.start, word.end))
            continue;
        word.folded = folded.mid(word.start, word.end - word.start);
        if (holdsDigit(word.folded) || isPartOfCode(folded, word)
            || text.isFact(text.words[first].start, text.words[first].end()))
            continue;
        word.text = speltForm(typedForm(text, word.start, word.end));
        if (word.text.size() < 2 || isAllCapitals(withoutEnding(word.text))
            || scriptOf(word.text) == Script::Other)
            continue;
        markCompound(word, folded);
        words.push_back(std::move(word));
    }
    return words;
}

} // namespace casepost::letters
