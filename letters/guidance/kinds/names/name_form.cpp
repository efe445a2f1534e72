#include "core/people/names/title.h"
#include "core/text/text.h"
#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// "Mr AJ Johnson-Smith", "Johnson-Smith Mr": forms no letter uses.
class TypedFormCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        static const QSet<QString> kTitles{u"mr"_s, u"mrs"_s, u"miss"_s, u"ms"_s, u"dr"_s};
        for (std::size_t i = 0; i + 1 < text.words.size(); ++i) {
            const Word &word = text.words[i], &next = text.words[i + 1];
            const QString folded = text.word(word);
            if (next.start != word.end() + 1 || text.folded.text()[word.end()] != u' ')
                continue;
            const QString typed = text.source(word.start, word.end());
            if (typed == typed.toUpper() && letter.names.isInitials(folded)
                && letter.names.find(text.word(next)))
                add(text, word, withStops(typed), hits);
            else if (kTitles.contains(text.word(next)) && letter.names.find(folded)
                     && isUpper(text, word) && isUpper(text, next) && endsThere(text, i + 1))
                add(text, {word.start, next.end() - word.start}, std::nullopt, hits);
        }
    }

    static QString withStops(const QString &initials)
    {
        QString stopped;
        for (const QChar c : initials)
            stopped += QString(c) + u'.';
        return stopped;
    }

    static bool isUpper(const TextUnit &text, const Word &word)
    {
        return text.source(word.start, word.end()).front().isUpper();
    }

    static bool endsThere(const TextUnit &text, std::size_t last)
    {
        const int end = text.words[last].end();
        return last + 1 == text.words.size() || text.folded.text()[end] != u' ';
    }

    static void
    add(const TextUnit &text, const Word &at, std::optional<QString> use, std::vector<Hit> &hits)
    {
        hits.push_back(
            hitAt(text.place(at.start, at.end()), text.source(at.start, at.end()), std::move(use)));
    }
};

/// Initials that stand before word i, back to the first of them: "K.R." before "McNally".
std::optional<std::size_t> firstInitial(const WordRun &words, std::size_t i)
{
    std::optional<std::size_t> first;
    for (std::size_t k = i; k > 0; --k) {
        if (words.at(k - 1).size() != 1 || !words.isCapital(k - 1) || !words.runsOn(k - 1))
            break;
        first = k - 1;
    }
    return first;
}

bool isTitle(const WordRun &words, std::size_t i)
{
    return words.isCapital(i)
           && core::recogniseTitle(words.typed(i)).kind != core::TitleKind::Unknown;
}

// "J. Bloggs" for a person whose title is not used: then the first name stands in full.
class InitialsCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee || letter.addressee->name.title.used)
            return;
        const core::NameForms &name = letter.addressee->name;
        const QStringList surname = foldedWords(name.surname.suggested);
        const QString initial = FoldedText(name.first).text().left(1);
        if (name.title.verdict == core::TitleVerdict::NeedsConfirmation || surname.isEmpty()
            || name.full == name.first || foldedWords(name.first).value(0).size() < 2)
            return;
        const WordRun words(text);
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words.isCapital(i) || !words.holds(i, surname))
                continue;
            const auto first = firstInitial(words, i);
            if (first && words.at(*first) == initial
                && (*first == 0 || !isTitle(words, *first - 1)))
                hits.push_back(
                    hitAt(words.place(*first, i + static_cast<std::size_t>(surname.size()) - 1),
                          words.source(*first, i),
                          name.posted));
        }
    }
};

// Somebody of one name gets no initial that nobody has (REQ-NAM-14).
class OneNameCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const WordRun words(text);
        for (const CasePerson &person : letter.names.people()) {
            const QStringList only = person.forenames + person.surname;
            if (only.size() != 1 || isOneOfMore(only.first(), letter.names))
                continue;
            for (std::size_t i = 1; i < words.size(); ++i) {
                const auto first =
                    words.at(i) == only.first() ? firstInitial(words, i) : std::nullopt;
                if (first)
                    hits.push_back(
                        hitAt(words.place(*first, i), words.source(*first, i), words.typed(i)));
            }
        }
    }

    static bool isOneOfMore(const QString &name, const CaseNames &names)
    {
        return std::any_of(names.people().begin(), names.people().end(), [&](const auto &person) {
            return person.forenames.size() + person.surname.size() > 1
                   && (person.forenames + person.surname).contains(name);
        });
    }
};

// "Dear  Sukarno": a space too many shows that something was left out.
class SpaceCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        const QString right = core::squeezed(text.text);
        if (right != text.text)
            hits.push_back(hitAt(text.place(0, text.folded.size()), text.text, right));
    }
};

// A name that came in capitals, whose small letters a person has to settle (REQ-NAM-11).
class UnconfirmedNameCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee)
            return;
        const core::NameForms &name = letter.addressee->name;
        for (const core::CasedName *part : {&name.forenames, &name.surname})
            if (part->needsConfirmation)
                hits.push_back(hitAt(Place{Part::Salutation, -1, {}, 0, 0}, part->suggested));
    }
};

} // namespace

/// name-form: the form of a name (REQ-NAM-01, 03, 11, 14). Parameter looks_for: typed (initials
/// without stops, a title after the name), initials (initials for somebody without a title),
/// one-name (an initial before the only name), spaces (more than one space, or one at an end) or
/// unconfirmed (capitals that do not tell how the name is written).
core::Result<KindParts> makeNameForm(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    KindParts parts;
    if (looksFor == "typed"_L1)
        parts.check = std::make_unique<TypedFormCheck>(context.scopes);
    else if (looksFor == "initials"_L1)
        parts.check = std::make_unique<InitialsCheck>(context.scopes);
    else if (looksFor == "one-name"_L1)
        parts.check = std::make_unique<OneNameCheck>(context.scopes);
    else if (looksFor == "spaces"_L1)
        parts.check = std::make_unique<SpaceCheck>(context.scopes);
    else if (looksFor == "unconfirmed"_L1)
        parts.check = std::make_unique<UnconfirmedNameCheck>();
    else
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be typed, initials, one-name, spaces or unconfirmed."_s);
    return parts;
}

} // namespace casepost::letters
