#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

enum class Casing { Capitals, Small, Mixed };

Casing casingOf(const QString &word)
{
    if (word == word.toLower())
        return Casing::Small;
    return word.size() > 1 && word == word.toUpper() ? Casing::Capitals : Casing::Mixed;
}

// Accents are the business of another rule (REQ-NAM-15): here only the size of letters counts.
QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (!c.isMark())
            plain += c;
    return plain;
}

class NameCasingCheck final : public TextCheck
{
public:
    NameCasingCheck(Scopes scopes, QSet<QString> ordinary, bool capitals)
        : TextCheck(scopes)
        , m_ordinary(std::move(ordinary))
        , m_capitals(capitals)
    {}

private:
    static constexpr int kShortestName = 3;

    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (std::size_t i = 0; i < text.words.size(); ++i) {
            const Word &word = text.words[i];
            const QString folded = text.word(word);
            const NameWord *name = letter.names.find(folded);
            if (!name || word.length < kShortestName
                || isWithinAddress(text, word.start, word.end()))
                continue;
            const QString typed = text.source(word.start, word.end());
            const Casing casing = casingOf(typed);
            if ((casing == Casing::Capitals) != m_capitals
                || !isWrong(typed, casing, *name, isPlainWord(text, i, letter)))
                continue;
            Hit hit = hitAt(text.place(word.start, word.end()), typed);
            if (!m_ordinary.contains(folded))
                hit.use = name->right;
            hits.push_back(hit);
        }
    }

    bool isWrong(const QString &typed, Casing casing, const NameWord &name, bool plainWord) const
    {
        if (name.isRight(typed))
            return false;
        const QString plain = withoutMarks(typed), right = withoutMarks(name.right);
        if (plain == right || plain.size() != right.size())
            return false;
        switch (casing) {
        case Casing::Capitals:
            return casingOf(name.right) != Casing::Capitals;
        case Casing::Small:
            return !plainWord && casingOf(name.right) == Casing::Mixed;
        case Casing::Mixed:
            // Another capital where the name begins a sentence, or a casing nobody can know.
            if (plain.mid(1) == right.mid(1))
                return false;
            return name.known || name.right.startsWith("Mc"_L1);
        }
        return false;
    }

    // "may", "long", "rose": a name only when another name or a title stands beside it.
    bool isPlainWord(const TextUnit &text, std::size_t index, const LetterView &letter) const
    {
        static const QSet<QString> kTitles{
            u"mr"_s, u"mrs"_s, u"miss"_s, u"ms"_s, u"dr"_s, u"dear"_s};
        if (!m_ordinary.contains(text.word(text.words[index])))
            return false;
        const auto names = [&](std::size_t at) {
            const QString word = text.word(text.words[at]);
            return (letter.names.find(word) && !m_ordinary.contains(word))
                   || kTitles.contains(word);
        };
        return !(index > 0 && names(index - 1))
               && !(index + 1 < text.words.size() && names(index + 1)
                    && !kTitles.contains(text.word(text.words[index + 1])));
    }

    QSet<QString> m_ordinary;
    bool m_capitals;
};

} // namespace

/// name-casing: the names of the case as they may be typed (REQ-NAM-09, REQ-NAM-10). A name in
/// mixed case is the customer's own. Parameters: looks_for (capitals or small), ordinary (names
/// that are also words: left alone in small letters unless another name or a title stands beside
/// them), ordinary_in (the same from a file beside the pack).
core::Result<KindParts> makeNameCasing(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor != "capitals"_L1 && looksFor != "small"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be capitals or small."_s);
    QSet<QString> ordinary = foldedSet(params.textsOr(u"ordinary"_s));
    if (params.has(u"ordinary_in"_s)) {
        TRY_ASSIGN(const QStringList lines, linesOf(params, u"ordinary_in"_s, context));
        ordinary += foldedSet(lines.join(u' ').split(u' '));
    }
    return KindParts{std::make_unique<NameCasingCheck>(
                         context.scopes, std::move(ordinary), looksFor == "capitals"_L1),
                     {},
                     {}};
}

} // namespace casepost::letters
