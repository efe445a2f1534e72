#include "core/people/addresses/country_names.h"
#include "core/people/names/title.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

Hit onEnvelope(const QString &found)
{
    return hitAt(Place{Part::Address, -1, {}, 0, 0}, found);
}

// Longer than the label takes: it would be cut (REQ-NAM-05).
class LengthCheck final : public Check
{
public:
    explicit LengthCheck(int longest)
        : m_longest(longest)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        // An office in place of a person is no customer's name.
        const auto &recipient = letter.letter().recipient;
        if (letter.letter().to == RecipientKind::Other && recipient
            && isBlank(recipient->name.forenames))
            return;
        if (letter.addressee && letter.addressee->nameLine.size() > m_longest)
            hits.push_back(onEnvelope(letter.addressee->nameLine));
    }

private:
    int m_longest;
};

// A country whose own form of names comes before the standard one (REQ-NAM-04).
class CountryFormCheck final : public Check
{
public:
    explicit CountryFormCheck(const QStringList &countries)
    {
        for (const QString &country : countries)
            m_countries.insert(core::countryName(country).value_or(country));
    }

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee || !letter.addressee->overseas
            || letter.addressee->addressLines.isEmpty())
            return;
        const auto country = core::countryName(letter.addressee->addressLines.last());
        if (country && m_countries.contains(*country))
            hits.push_back(onEnvelope(*country));
    }

private:
    QSet<QString> m_countries;
};

// The customer's surname stands shorter on the envelope than on the application (REQ-NAM-06).
class ShortenedCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (letter.letter().to != RecipientKind::Other)
            return;
        const auto &recipient = letter.letter().recipient;
        const QString typed = recipient ? recipient->name.forenames + u' ' + recipient->name.surname
                                        : letter.in.record.alternativeName;
        const core::CaseRecord &record = letter.in.record;
        for (const core::PersonName *name : {&record.declarant, &record.applicant})
            if (!name->isEmpty() && isShortened(foldedWords(typed), *name)) {
                hits.push_back(onEnvelope(typed));
                return;
            }
    }

private:
    static bool isShortened(QStringList typed, const core::PersonName &name)
    {
        const QStringList forenames = foldedWords(name.forenames);
        const QStringList surname = foldedWords(core::withoutPostNominals(name.surname));
        bool knowsForename = false;
        if (!typed.isEmpty()
            && core::recogniseTitle(typed.first()).kind != core::TitleKind::Unknown)
            typed.removeFirst();
        while (!typed.isEmpty() && typed != surname && isForename(typed.first(), forenames)) {
            knowsForename = true;
            typed.removeFirst();
        }
        if (!knowsForename || typed == surname || surname.isEmpty())
            return false;
        return std::all_of(typed.begin(), typed.end(), [&](const QString &word) {
            return isCutOf(word, surname);
        });
    }

    static bool isForename(const QString &word, const QStringList &forenames)
    {
        return std::any_of(forenames.begin(), forenames.end(), [&](const QString &forename) {
            return forename == word || (word.size() == 1 && forename.startsWith(word));
        });
    }

    static bool isCutOf(const QString &word, const QStringList &surname)
    {
        return std::any_of(surname.begin(), surname.end(), [&](const QString &part) {
            return part.startsWith(word);
        });
    }
};

} // namespace

/// name-line: the name as it stands on the item of post (REQ-NAM-04, 05, 06). Parameter looks_for:
/// length (more than `longest` characters), country-form (post to one of `countries`, whose own
/// rules for names come first) or shortened (the customer's surname is cut on another address).
core::Result<KindParts> makeNameLine(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "length"_L1) {
        const int longest = params.numberOr(u"longest"_s, 0);
        if (longest < 1)
            params.refuse(u"longest"_s, u"'longest' must be a number of characters from 1 on."_s);
        return KindParts{std::make_unique<LengthCheck>(longest), {}, {}};
    }
    if (looksFor == "country-form"_L1)
        return KindParts{std::make_unique<CountryFormCheck>(params.texts(u"countries"_s)), {}, {}};
    if (looksFor != "shortened"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be length, country-form or shortened."_s);
    return KindParts{std::make_unique<ShortenedCheck>(), {}, {}};
}

} // namespace casepost::letters
