#include "core/people/names/title.h"
#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <QHash>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// What a pack says about forenames.
struct ForenameWords
{
    QHash<QString, std::vector<int>> groups; ///< forms of one name, by folded form
    QSet<QString> ordinary;                  ///< forms that are words at the head of a sentence
    QSet<QString> places;                    ///< surnames that are words: "Sample Street"
    QSet<QString> relatives;                 ///< "mother", "husband": somebody else is meant
    QSet<QString> children;                  ///< the same, unless the passport is for a child
    QSet<QString> mentions;                  ///< "named", "shows": the name itself is spoken of
};

class OneFormCheck final : public TextCheck
{
public:
    OneFormCheck(Scopes scopes, ForenameWords words)
        : TextCheck(scopes)
        , m_words(std::move(words))
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (text.namesAnyone)
            return;
        const WordRun words(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!words.isCapital(i) || words.at(i).size() < 2)
                continue;
            const QString word = words.at(i).toString();
            const bool form = m_words.groups.contains(word);
            const bool before = isBeforeSurname(words, i, letter.names)
                                && (form || !m_words.places.contains(words.at(i + 1).toString()));
            if ((!before && !form) || letter.names.find(word) || words.isInAddress(i)
                || isAboutAnother(words, i, letter))
                continue;
            if (const QString use = form ? otherForm(word, letter.names) : QString();
                !use.isEmpty() && standsAlone(words, i, letter.names))
                hits.push_back(hitAt(words.place(i, i), words.typed(i), use));
            else if (before && !words.beginsSentence(i) && isNoTitle(words.typed(i)))
                hits.push_back(hitAt(words.place(i, i), words.typed(i)));
        }
    }

    // The surname of the customer or the referee follows at once.
    static bool isBeforeSurname(const WordRun &words, std::size_t i, const CaseNames &names)
    {
        if (i + 1 >= words.size() || words.gap(i) != u" " || !words.isCapital(i + 1))
            return false;
        return std::any_of(names.people().begin(), names.people().end(), [&](const auto &person) {
            return person.role != CasePerson::Role::Recipient && !person.forenames.isEmpty()
                   && words.holds(i + 1, person.surname);
        });
    }

    /// The forename of the case that is another form of this one; empty when there is none.
    QString otherForm(const QString &word, const CaseNames &names) const
    {
        const auto &groups = m_words.groups.constFind(word).value();
        for (const CasePerson &person : names.people())
            for (const QString &forename : person.forenames) {
                const auto found = m_words.groups.constFind(forename);
                if (found == m_words.groups.constEnd())
                    continue;
                for (const int group : *found)
                    if (std::find(groups.begin(), groups.end(), group) != groups.end())
                        return names.find(forename)->right;
            }
        return {};
    }

    // No street, saint or stranger: "Catherine Street", "St Catherine", "Catherine Smith".
    bool standsAlone(const WordRun &words, std::size_t i, const CaseNames &names) const
    {
        if (words.beginsSentence(i) && m_words.ordinary.contains(words.at(i).toString()))
            return false;
        const auto stranger = [&](std::size_t at) {
            return words.isCapital(at) && !names.find(words.at(at).toString());
        };
        if (i + 1 < words.size() && words.gap(i) == u" " && stranger(i + 1))
            return false;
        return i == 0 || words.gap(i - 1) != u" " || !stranger(i - 1) || words.beginsSentence(i - 1)
               || !isNoTitle(words.typed(i - 1));
    }

    static bool isNoTitle(const QString &word)
    {
        static const QSet<QString> kGreetings{
            u"dear"_s, u"annwyl"_s, u"hello"_s, u"hi"_s, u"helo"_s};
        return !kGreetings.contains(word.toCaseFolded())
               && core::recogniseTitle(word).kind == core::TitleKind::Unknown;
    }

    bool isAboutAnother(const WordRun &words, std::size_t i, const LetterView &letter) const
    {
        return words.sentenceHolds(i, m_words.relatives) || words.sentenceHolds(i, m_words.mentions)
               || (!letter.in.record.hasDeclarant() && words.sentenceHolds(i, m_words.children));
    }

    ForenameWords m_words;
};

// A recipient typed by hand under another form of the name than the case has.
class RecipientFormCheck final : public Check
{
public:
    explicit RecipientFormCheck(ForenameWords words)
        : m_words(std::move(words))
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &people = letter.names.people();
        if (people.empty() || people.back().role != CasePerson::Role::Recipient)
            return;
        const CasePerson &typed = people.back();
        const auto isHim = [&](const CasePerson &person) {
            return &person != &typed && person.surname == typed.surname
                   && !person.forenames.isEmpty() && !typed.forenames.isEmpty();
        };
        bool other = false;
        for (const CasePerson &person : people) {
            if (!isHim(person))
                continue;
            if (person.forenames.contains(typed.forenames.first()))
                return;
            other = other || areForms(person.forenames.first(), typed.forenames.first());
        }
        if (other)
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, typed.name->forenames));
    }

private:
    bool areForms(const QString &a, const QString &b) const
    {
        const auto first = m_words.groups.value(a), second = m_words.groups.value(b);
        return std::find_first_of(first.begin(), first.end(), second.begin(), second.end())
               != first.end();
    }

    ForenameWords m_words;
};

ForenameWords wordsIn(Fields &params, const QStringList &groups)
{
    ForenameWords words;
    int group = 0;
    for (const QString &forms : groups) {
        for (const QString &form : forms.split(u' ', Qt::SkipEmptyParts))
            words.groups[FoldedText(form).text()].push_back(group);
        ++group;
    }
    words.ordinary = foldedSet(params.textsOr(u"ordinary"_s));
    words.relatives = foldedSet(params.textsOr(u"relatives"_s));
    words.children = foldedSet(params.textsOr(u"children"_s));
    words.mentions = foldedSet(params.textsOr(u"mentions"_s));
    return words;
}

core::Result<ForenameWords> wordsOf(Fields &params, const KindContext &context)
{
    TRY_ASSIGN(const QStringList groups, linesOf(params, u"forms"_s, context));
    ForenameWords words = wordsIn(params, groups);
    if (params.has(u"places_in"_s)) {
        TRY_ASSIGN(const QStringList lines, linesOf(params, u"places_in"_s, context));
        words.places = foldedSet(lines.join(u' ').split(u' '));
    }
    return words;
}

} // namespace

/// name-consistency: one form of a name in the whole letter (REQ-NAM-12). Parameters: looks_for
/// (text: a typed forename that is another form of one of the case, or no forename of the case
/// before its surname; recipient: a recipient typed under another form); forms (a file beside
/// the pack: names that are forms of one another, parted by spaces, one group a line); ordinary
/// (forms that are also words); relatives, children, mentions (words of a sentence in which another
/// person, or the name itself, is meant). Silent when a person of the case has the typed name.
core::Result<KindParts> makeNameConsistency(Fields &params, const KindContext &context)
{
    TRY_ASSIGN(ForenameWords words, wordsOf(params, context));
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "recipient"_L1)
        return KindParts{std::make_unique<RecipientFormCheck>(std::move(words)), {}, {}};
    if (looksFor != "text"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be text or recipient."_s);
    return KindParts{std::make_unique<OneFormCheck>(context.scopes, std::move(words)), {}, {}};
}

} // namespace casepost::letters
