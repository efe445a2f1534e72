#include "core/people/names/title.h"
#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

/// The customer of a post-dated passport, now and then.
struct TwoNames
{
    QStringList forenames; ///< of now
    QStringList surname;   ///< of now
    QStringList then;      ///< words only the future name has
    QString titleNow;
    QString titleThen;

    explicit TwoNames(const core::CaseRecord &record)
        : forenames(foldedWords(record.applicant.forenames))
        , surname(foldedWords(record.applicant.surname))
        , titleNow(titleOf(record.applicant))
        , titleThen(titleOf(record.passportName))
    {
        if (!record.postDated.value_or(false))
            return;
        for (const QString &word :
             foldedWords(record.passportName.forenames) + foldedWords(record.passportName.surname))
            if (!forenames.contains(word) && !surname.contains(word) && !isHeldBy(record, word))
                then += word;
    }

    static QString titleOf(const core::PersonName &name)
    {
        return FoldedText(core::decideTitle(name).used.value_or(QString())).text();
    }

private:
    // The mother who signs may have the name her child will have.
    static bool isHeldBy(const core::CaseRecord &record, const QString &word)
    {
        return foldedWords(record.declarant.surname).contains(word)
               || foldedWords(record.declarant.forenames).contains(word);
    }
};

bool isCustomer(const core::PersonName &name, const TwoNames &names)
{
    const QStringList forenames = foldedWords(name.forenames);
    return !forenames.isEmpty() && forenames.first() == names.forenames.value(0);
}

// The letter is addressed to the name of later.
class AddressedCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const TwoNames names(letter.in.record);
        if (names.then.isEmpty())
            return;
        for (const TextUnit &text : letter.texts) {
            if (text.scope != Scope::Greeting)
                continue;
            const WordRun words(text);
            for (std::size_t i = 0; i < words.size(); ++i)
                if (names.then.contains(words.at(i).toString()))
                    hits.push_back(hitAt(words.place(i, i), words.typed(i)));
        }
        const auto &recipient = letter.letter().recipient;
        if (recipient && isCustomer(recipient->name, names))
            for (const QString &word : foldedWords(recipient->name.surname))
                if (names.then.contains(word)) {
                    hits.push_back(
                        hitAt(Place{Part::Address, -1, {}, 0, 0}, recipient->name.surname));
                    break;
                }
    }
};

// "Mrs Khan must sign": the text speaks of the customer under the name of later, and not of the
// passport that will show it.
class SpokenOfCheck final : public TextCheck
{
public:
    SpokenOfCheck(Scopes scopes, QSet<QString> mentions)
        : TextCheck(scopes)
        , m_mentions(std::move(mentions))
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const TwoNames names(letter.in.record);
        if (names.then.isEmpty() || isItsOwnField(text, letter))
            return;
        const WordRun words(text);
        for (std::size_t i = 1; i < words.size(); ++i) {
            if (!words.isCapital(i) || !names.then.contains(words.at(i).toString())
                || !words.isCapital(i - 1) || !words.runsOn(i - 1))
                continue;
            const QString before = words.at(i - 1).toString();
            const bool forename = names.forenames.contains(before) || isInitial(before, names);
            const bool title = before == names.titleThen || before == names.titleNow;
            if ((forename || (title && !before.isEmpty())) && !words.sentenceHolds(i, m_mentions))
                hits.push_back(hitAt(words.place(i - 1, i), words.source(i - 1, i)));
        }
    }

    // The gap that takes the name of later.
    static bool isItsOwnField(const TextUnit &text, const LetterView &letter)
    {
        if (text.at.part != Part::Block || text.at.field.isEmpty())
            return false;
        const auto *phrase = letter.origins[static_cast<std::size_t>(text.at.block)];
        const auto *field = phrase ? phrase->field(text.at.field) : nullptr;
        return field && field->source == "case.passport-name"_L1;
    }

    static bool isInitial(const QString &word, const TwoNames &names)
    {
        return word.size() == 1
               && std::any_of(names.forenames.begin(),
                              names.forenames.end(),
                              [&](const QString &forename) { return forename.startsWith(word); });
    }

    QSet<QString> m_mentions;
};

// Name and title go together: only one of them was brought back to today's (REQ-NAM-08).
class TitleCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        const TwoNames names(record);
        if (names.then.isEmpty())
            return;
        const auto say = [&](Part part, const QString &title) {
            hits.push_back(hitAt(Place{part, -1, {}, 0, 0}, title));
        };
        const auto &recipient = letter.letter().recipient;
        if (recipient && isCustomer(recipient->name, names)
            && foldedWords(recipient->name.surname) == names.surname) {
            const QString title = TwoNames::titleOf(recipient->name);
            if (title == names.titleThen && title != names.titleNow && !title.isEmpty())
                say(Part::Address, core::decideTitle(recipient->name).used.value_or(QString()));
        } else if (letter.letter().to == RecipientKind::Applicant && !record.hasDeclarant()
                   && names.titleNow == "mrs"_L1 && names.titleThen == "mrs"_L1) {
            // The title that comes with the wedding already stands beside the name before it.
            say(Part::Salutation, u"Mrs"_s);
        }
    }
};

} // namespace

/// post-dated: who applied for a post-dated passport is written to, and spoken of, under the name
/// and title of today (REQ-NAM-07, 08). Parameter looks_for: addressed (greeting and recipient),
/// spoken-of (a text that uses the future name; `mentions` are words of a sentence that may name
/// it, such as "name" or "passport") or title (only one of name and title is today's).
core::Result<KindParts> makePostDated(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "addressed"_L1)
        return KindParts{std::make_unique<AddressedCheck>(), {}, {}};
    if (looksFor == "title"_L1)
        return KindParts{std::make_unique<TitleCheck>(), {}, {}};
    if (looksFor != "spoken-of"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be addressed, spoken-of or title."_s);
    return KindParts{
        std::make_unique<SpokenOfCheck>(context.scopes, foldedSet(params.textsOr(u"mentions"_s))),
        {},
        {}};
}

} // namespace casepost::letters
