#include "core/people/names/name_text.h"
#include "core/people/names/title.h"
#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using Role = CasePerson::Role;

QString folded(const QString &title)
{
    return FoldedText(title).text().chopped(title.endsWith(u'.') ? 1 : 0);
}

/// The title of a person as it is used, folded and without its stop; nullopt while it waits for a
/// decision.
std::optional<QString> usedTitle(const core::PersonName &name)
{
    const core::TitleDecision decision = core::decideTitle(name);
    if (decision.verdict == core::TitleVerdict::NeedsConfirmation)
        return std::nullopt;
    return folded(decision.used.value_or(QString()));
}

// A title that may be used at all: the others have rules of their own.
bool isUsable(const QString &word)
{
    const core::TitleKind kind = core::recogniseTitle(word).kind;
    return kind == core::TitleKind::Standard || kind == core::TitleKind::Professional
           || kind == core::TitleKind::Religious;
}

/// A title in a text and the name after it.
struct TitledName
{
    QString title; ///< folded
    std::size_t at = 0;
    std::size_t name = 0; ///< first word of the name
};

std::vector<TitledName> titledNames(const WordRun &words, const CaseNames &names)
{
    std::vector<TitledName> found;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (!words.isCapital(i) || !words.isCapital(i + 1) || !words.runsOn(i)
            || (words.at(i + 1).size() > 1 && !names.find(words.at(i + 1).toString()))
            || names.find(words.at(i).toString()) || !isUsable(words.typed(i)))
            continue;
        const QString title = core::recogniseTitle(words.typed(i)).printed;
        found.push_back({folded(title), i, i + 1});
    }
    return found;
}

// "Mrs Katie McNally" for somebody who is Ms, or has no title that can be used (REQ-TTL-16).
class OtherTitleCheck final : public TextCheck
{
public:
    using TextCheck::TextCheck;

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const WordRun words(text);
        for (const TitledName &titled : titledNames(words, letter.names)) {
            std::optional<QString> right;
            bool known = false, fits = false;
            for (const CasePerson &person : letter.names.people()) {
                if (person.role == Role::Future || !isNamed(words, titled.name, person))
                    continue;
                const auto used = usedTitle(*person.name);
                known = true;
                fits = fits || !used || *used == titled.title;
                if (used && !used->isEmpty())
                    right = core::decideTitle(*person.name).used;
            }
            if (known && !fits)
                hits.push_back(
                    hitAt(words.place(titled.at, titled.at), words.typed(titled.at), right));
        }
    }

    // A forename or initial of the person, then the surname.
    static bool isNamed(const WordRun &words, std::size_t at, const CasePerson &person)
    {
        const auto isForename = [&](std::size_t i) {
            return std::any_of(
                person.forenames.begin(), person.forenames.end(), [&](const QString &forename) {
                    return words.at(i) == forename
                           || (words.at(i).size() == 1 && forename.startsWith(words.at(i)));
                });
        };
        std::size_t i = at;
        while (i < words.size() && isForename(i) && words.runsOn(i))
            ++i;
        return i > at && i < words.size() && words.holds(i, person.surname);
    }
};

// "Mrs McNally" where nobody of the case with that surname is Mrs: perhaps somebody else.
class UnknownTitleCheck final : public TextCheck
{
public:
    UnknownTitleCheck(Scopes scopes, QSet<QString> relatives)
        : TextCheck(scopes)
        , m_relatives(std::move(relatives))
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const WordRun words(text);
        for (const TitledName &titled : titledNames(words, letter.names)) {
            bool known = false, fits = false;
            for (const CasePerson &person : letter.names.people()) {
                if (!words.holds(titled.name, person.surname))
                    continue;
                const auto used = usedTitle(*person.name);
                known = known || person.role != Role::Future;
                fits = fits || !used || *used == titled.title || person.role == Role::Future;
            }
            if (known && !fits && !words.sentenceHolds(titled.at, m_relatives)
                && !isOneOfACouple(words, titled.at))
                hits.push_back(hitAt(words.place(titled.at, titled.name),
                                     words.source(titled.at, titled.name)));
        }
    }

    static bool isOneOfACouple(const WordRun &words, std::size_t at)
    {
        return at > 1 && (words.at(at - 1) == u"and" || words.at(at - 1) == u"a")
               && isUsable(words.typed(at - 2));
    }

    QSet<QString> m_relatives;
};

// The person is of the case, but another title was typed for the envelope.
class RecipientTitleCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &people = letter.names.people();
        if (people.empty() || people.back().role != Role::Recipient)
            return;
        const CasePerson &typed = people.back();
        const auto title = usedTitle(*typed.name);
        if (!title || title->isEmpty() || typed.surname.isEmpty())
            return;
        bool known = false;
        for (const CasePerson &person : people) {
            if (person.role == Role::Recipient || person.role == Role::Future
                || person.surname != typed.surname
                || person.forenames.value(0) != typed.forenames.value(0))
                continue;
            const auto used = usedTitle(*person.name);
            if (!used || *used == *title)
                return;
            known = true;
        }
        if (known)
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0},
                                 core::decideTitle(*typed.name).used.value_or(QString())));
    }
};

// "Dr" in the box for forenames; a knighthood there is asked about (appendix A15, A25).
class InForenamesCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (const CasePerson &person : letter.names.people()) {
            const QString word = core::titleInForenames(*person.name);
            const bool unused =
                person.role == Role::Future
                || (person.role == Role::Referee && letter.letter().to != RecipientKind::Referee);
            if (word.isEmpty() || unused
                || core::recogniseTitle(word).kind == core::TitleKind::Knighthood)
                continue;
            const bool typed = person.role == Role::Recipient;
            hits.push_back(hitAt(Place{typed ? Part::Address : Part::Case, -1, {}, 0, 0}, word));
        }
    }
};

// "Sir A.J. Johnson-Smith": confirmed, and it reads oddly (appendix A13).
class KnighthoodCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee || !letter.addressee->name.title.used
            || !core::titleTakesFirstName(*letter.addressee->name.title.used)
            || letter.addressee->nameLine != letter.addressee->name.posted)
            return;
        hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, letter.addressee->nameLine));
    }
};

// The label for the passport's return still has the title that the letter leaves out (REQ-TTL-10).
class AlternativeNameCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        const QString typed = core::printableName(record.alternativeName);
        const QString title = typed.section(u' ', 0, 0);
        if (typed.contains(u' ') && !letter.names.find(FoldedText(title).text())
            && isRemoved(title, record.applicant.titleConfirmed))
            hits.push_back(hitAt(Place{Part::Case, -1, u"alternative_name"_s, 0, 0}, title));
    }

private:
    static bool isRemoved(const QString &title, bool confirmed)
    {
        core::PersonName name;
        name.otherTitle = title;
        name.titleConfirmed = confirmed;
        const bool known = core::recogniseTitle(title).kind != core::TitleKind::Unknown
                           && core::recogniseTitle(title).kind != core::TitleKind::PostNominal;
        return known && core::decideTitle(name).verdict == core::TitleVerdict::Removed;
    }
};

} // namespace

/// title-use: one decision about a title, used everywhere (REQ-TTL-05, 10, 16; appendix A13, A25).
/// Parameter looks_for: other (a title before forename and surname that the person does not use),
/// unknown (a title before a surname, used by nobody of the case; silent beside one of
/// `relatives`), recipient (the same on the envelope), in-forenames, knighthood or
/// alternative-name.
core::Result<KindParts> makeTitleUse(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    KindParts parts;
    if (looksFor == "other"_L1)
        parts.check = std::make_unique<OtherTitleCheck>(context.scopes);
    else if (looksFor == "unknown"_L1)
        parts.check = std::make_unique<UnknownTitleCheck>(
            context.scopes, foldedSet(params.textsOr(u"relatives"_s)));
    else if (looksFor == "recipient"_L1)
        parts.check = std::make_unique<RecipientTitleCheck>();
    else if (looksFor == "in-forenames"_L1)
        parts.check = std::make_unique<InForenamesCheck>();
    else if (looksFor == "knighthood"_L1)
        parts.check = std::make_unique<KnighthoodCheck>();
    else if (looksFor == "alternative-name"_L1)
        parts.check = std::make_unique<AlternativeNameCheck>();
    else
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be other, unknown, recipient, in-forenames, knighthood or "
                      "alternative-name."_s);
    return parts;
}

} // namespace casepost::letters
