#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

bool isShouted(const QString &word)
{
    return word.size() > 1 && word == word.toUpper() && word != word.toLower();
}

Hit hitOver(const WordRun &words, std::size_t first, std::size_t last, const QString &use)
{
    return hitAt(words.place(first, last), words.source(first, last), use);
}

// "Sian" where the record has "Siân": the same letters with other marks (REQ-NAM-15).
class MarksCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const WordRun words(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!words.isCapital(i))
                continue;
            const NameWord *name = letter.names.find(words.at(i).toString());
            if (!name || words.isInAddress(i))
                continue;
            const QString typed = words.typed(i);
            if (!isShouted(typed) && hasOtherMarks(typed, *name))
                hits.push_back(hitOver(words, i, i, name->right));
        }
    }

    static bool hasOtherMarks(const QString &typed, const NameWord &name)
    {
        const auto same = [&typed](const QString &right) {
            return typed.normalized(QString::NormalizationForm_C)
                       .compare(right.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
                   == 0;
        };
        // A form filled in with capitals often leaves the marks out: nothing is known.
        if (!name.known && isPlain(name.right))
            return false;
        return !same(name.right) && std::none_of(name.also.begin(), name.also.end(), same);
    }

    static bool isPlain(const QString &text)
    {
        return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    }
};

// "Ap Rhys" where the record has "ap Rhys" (REQ-NAM-15). Other words are name-casing's.
class ParticleCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const WordRun words(text);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const NameWord *name = letter.names.find(words.at(i).toString());
            if (!name || !name->known || !words.runsOn(i) || !words.isCapital(i)
                || !name->right.front().isLower() || words.beginsSentence(i))
                continue;
            const QString typed = words.typed(i);
            if (!name->isRight(typed) && !isShouted(typed)
                && letter.names.find(words.at(i + 1).toString()))
                hits.push_back(hitOver(words, i, i, name->right));
        }
    }
};

// A name whose words an apostrophe or a hyphen joins, and what was typed in its place: "ONeill",
// "O Neill", "Johnson Smith" (REQ-NAM-16, REQ-NAM-12).
class JoinedNameCheck final : public TextCheck
{
public:
    JoinedNameCheck(Scopes scopes, QChar joiner)
        : TextCheck(scopes)
        , m_joiner(joiner)
    {}

private:
    /// Two words of one name, and the name's own spelling of them.
    struct Pair
    {
        QString first;
        QString second;
        QString right;
    };

    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const std::vector<Pair> pairs = pairsOf(letter.names);
        if (pairs.empty())
            return;
        const WordRun words(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words.isCapital(i))
                for (const Pair &pair : pairs)
                    compare(words, i, pair, letter.names, hits);
        }
    }

    void compare(const WordRun &words,
                 std::size_t i,
                 const Pair &pair,
                 const CaseNames &names,
                 std::vector<Hit> &hits) const
    {
        const QString word = words.at(i).toString();
        if (word == pair.first + pair.second && !names.find(word) && !words.isInAddress(i)) {
            hits.push_back(hitOver(words, i, i, pair.right));
        } else if (word == pair.first && i + 1 < words.size() && words.at(i + 1) == pair.second
                   && words.gap(i) != QStringView(&m_joiner, 1) && words.gap(i).size() <= 2
                   && !words.gap(i).contains(u',') && words.isCapital(i + 1)
                   && !words.isInAddress(i)) {
            hits.push_back(hitOver(words, i, i + 1, pair.right));
        }
    }

    std::vector<Pair> pairsOf(const CaseNames &names) const
    {
        std::vector<Pair> pairs;
        for (const CasePerson &person : names.people())
            for (const QString &part : {person.name->forenames, person.name->surname})
                addPairs(core::suggestCasing(part).suggested, pairs);
        // Somebody else of the case may write the same words apart.
        for (const CasePerson &person : names.people()) {
            const QString whole = person.forenames.join(u' ') + u' ' + person.surname.join(u' ');
            const FoldedText plain(person.name->forenames + u' ' + person.name->surname);
            pairs.erase(std::remove_if(pairs.begin(),
                                       pairs.end(),
                                       [&](const Pair &pair) {
                                           const QString apart = pair.first + u' ' + pair.second;
                                           return whole.contains(apart)
                                                  && plain.text().contains(apart);
                                       }),
                        pairs.end());
        }
        return pairs;
    }

    void addPairs(const QString &part, std::vector<Pair> &pairs) const
    {
        const FoldedText folded(part);
        if (!folded.text().contains(m_joiner))
            return;
        const auto words = wordsOf(folded);
        for (std::size_t i = 0; i + 1 < words.size(); ++i) {
            const Word &word = words[i], &next = words[i + 1];
            if (next.start != word.end() + 1 || folded.text()[word.end()] != m_joiner)
                continue;
            const int start = folded.sourceAt(word.start);
            pairs.push_back({folded.text().mid(word.start, word.length),
                             folded.text().mid(next.start, next.length),
                             part.mid(start, folded.sourceEnd(next.end()) - start)});
        }
    }

    QChar m_joiner;
};

} // namespace

/// name-spelling: the letters and signs of a name as the case has them (REQ-NAM-12, 15, 16).
/// Parameter looks_for: marks (accents left out or put in), particle (a small word of the name with
/// a capital), apostrophe or hyphen (left out, or another sign). A name that came in capitals
/// without marks proves nothing about them.
core::Result<KindParts> makeNameSpelling(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "marks"_L1)
        return KindParts{std::make_unique<MarksCheck>(context.scopes), {}, {}};
    if (looksFor == "particle"_L1)
        return KindParts{std::make_unique<ParticleCheck>(context.scopes), {}, {}};
    if (looksFor != "apostrophe"_L1 && looksFor != "hyphen"_L1)
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be marks, particle, apostrophe or hyphen."_s);
    const QChar joiner = looksFor == "hyphen"_L1 ? u'-' : u'\'';
    return KindParts{std::make_unique<JoinedNameCheck>(context.scopes, joiner), {}, {}};
}

} // namespace casepost::letters
