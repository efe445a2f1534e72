#include "letters/guidance/kinds/kind.h"

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
        hits.push_back({text.place(at.start, at.end()),
                        text.source(at.start, at.end()),
                        std::move(use),
                        false,
                        false});
    }
};

// A post-dated passport: the letter goes to the person under the name of today (REQ-NAM-07).
class FutureNameCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        if (!record.postDated.value_or(false))
            return;
        const QString now = FoldedText(record.applicant.surname).text();
        const QString then = FoldedText(record.passportName.surname).text();
        if (then.isEmpty() || then == now)
            return;
        for (const TextUnit &text : letter.texts)
            if (text.scope == Scope::Greeting)
                greeting(text, then, hits);
        const auto &recipient = letter.letter().recipient;
        if (recipient && FoldedText(recipient->name.surname).text() == then
            && FoldedText(recipient->name.forenames).text()
                   == FoldedText(record.applicant.forenames).text())
            hits.push_back(
                {Place{Part::Address, -1, {}, 0, 0}, recipient->name.surname, {}, false, false});
    }

private:
    static void greeting(const TextUnit &text, const QString &name, std::vector<Hit> &hits)
    {
        for (const Word &word : text.words)
            if (text.word(word) == name)
                hits.push_back({text.place(word.start, word.end()),
                                text.source(word.start, word.end()),
                                {},
                                false,
                                false});
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
                hits.push_back(
                    {Place{Part::Salutation, -1, {}, 0, 0}, part->suggested, {}, false, false});
    }
};

} // namespace

/// name-form: the form of a name (REQ-NAM-01, 03, 07, 11). Parameter looks_for: typed (initials
/// without stops, a title after the name), future-name (a post-dated passport's name of later) or
/// unconfirmed (capitals that do not tell how the name is written).
core::Result<KindParts> makeNameForm(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "future-name"_L1)
        return KindParts{std::make_unique<FutureNameCheck>(), {}, {}};
    if (looksFor == "unconfirmed"_L1)
        return KindParts{std::make_unique<UnconfirmedNameCheck>(), {}, {}};
    if (looksFor != "typed"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be typed, future-name or unconfirmed."_s);
    return KindParts{std::make_unique<TypedFormCheck>(context.scopes), {}, {}};
}

} // namespace casepost::letters
