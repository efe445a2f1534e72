#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/spelt_words.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShortestAtStart = 5;

// A word that begins with a capital and goes on in small letters.
bool isCapitalised(const QString &word)
{
    return word.front().isUpper() && word.mid(1) == word.mid(1).toLower();
}

bool hasInnerCapital(const QString &word)
{
    return word.mid(1) != word.mid(1).toLower();
}

QString withCapital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

class SpellingCheck final : public Check
{
public:
    SpellingCheck(Scopes scopes, core::Language language, QSet<QString> allowed)
        : m_scopes(scopes)
        , m_language(language)
        , m_allowed(std::move(allowed))
    {}

    bool yields() const override { return true; }

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto isRead = [this](const TextUnit &text) { return holds(m_scopes, text.scope); };
        if (std::none_of(letter.texts.begin(), letter.texts.end(), isRead))
            return;
        const Dictionary *dictionary =
            letter.dictionaries ? letter.dictionaries->of(m_language) : nullptr;
        if (!dictionary) {
            Hit unjudged;
            unjudged.noDictionary = true;
            hits.push_back(unjudged);
            return;
        }
        for (const TextUnit &text : letter.texts)
            if (isRead(text))
                findIn(text, letter, *dictionary, hits);
    }

private:
    void findIn(const TextUnit &text,
                const LetterView &letter,
                const Dictionary &dictionary,
                std::vector<Hit> &hits) const
    {
        for (const SpeltWord &word : speltWords(text)) {
            const Place at = text.place(word.start, word.end);
            if (isKnown(word, text, letter, dictionary) || !text.isChanged(at))
                continue;
            Hit hit = hitAt(at, text.source(word.start, word.end));
            if (word.text.front().isLower() && dictionary.knows(withCapital(word.text)))
                hit.use = withCapital(word.text);
            hits.push_back(hit);
        }
    }

    bool isKnown(const SpeltWord &word,
                 const TextUnit &text,
                 const LetterView &letter,
                 const Dictionary &dictionary) const
    {
        if (dictionary.knows(word.text) || m_allowed.contains(word.folded)
            || letter.names.isFact(word.folded) || letter.names.isFact(word.stem())
            || m_allowed.contains(word.stem()) || dictionary.knows(word.speltStem()))
            return true;
        if (word.compoundEnd > 0
            && dictionary.knows(speltForm(text.source(word.compoundStart, word.compoundEnd))))
            return true;
        if (hasInnerCapital(word.text))
            return true;
        // A capital within a sentence begins a name, as far as anybody can tell; at its beginning
        // it is one too, unless a letter away from a word.
        if (isCapitalised(word.text))
            return text.scope == Scope::Field || !beginsSentence(text, word.start)
                   || word.text.size() < kShortestAtStart || !dictionary.isNearlyKnown(word.text);
        return false;
    }

    Scopes m_scopes;
    core::Language m_language;
    QSet<QString> m_allowed; ///< folded
};

} // namespace

/// spelling: words that the dictionary of a language does not know (REQ-TXT-10). Names, addresses,
/// references and words in capitals are not looked at. Without the dictionary the rule says that it
/// could not judge. Parameters: language (en or cy), allowed (words of the trade and of the law).
core::Result<KindParts> makeSpelling(Fields &params, const KindContext &context)
{
    const QString language = params.text(u"language"_s);
    if (language != "en"_L1 && language != "cy"_L1)
        params.refuse(u"language"_s, u"'language' must be en or cy."_s);
    QSet<QString> allowed;
    for (const QString &word : params.textsOr(u"allowed"_s))
        allowed.insert(FoldedText(word).text());
    return KindParts{std::make_unique<SpellingCheck>(context.scopes,
                                                     language == "cy"_L1 ? core::Language::Welsh
                                                                         : core::Language::English,
                                                     std::move(allowed)),
                     {},
                     {}};
}

} // namespace casepost::letters
