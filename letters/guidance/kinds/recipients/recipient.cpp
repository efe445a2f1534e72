#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// Holder and declarant as the words of their names; a shared surname tells nothing.
struct Parties
{
    QStringList holder;
    QStringList declarant;

    explicit Parties(const core::CaseRecord &record)
        : holder(foldedWords(record.applicant.forenames))
        , declarant(foldedWords(record.declarant.forenames) + foldedWords(record.declarant.title))
    {}

    bool meansHolder(const QString &word) const
    {
        return holder.contains(word) && !declarant.contains(word);
    }
};

class RecipientCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        if (!record.hasDeclarant())
            return;
        const Parties parties(record);
        for (const TextUnit &text : letter.texts)
            salutations(text, parties, hits);
        const auto &recipient = letter.letter().recipient;
        if (letter.letter().to == RecipientKind::Other && recipient
            && !foldedWords(recipient->name.forenames).isEmpty()
            && foldedWords(recipient->name.forenames) == parties.holder
            && foldedWords(recipient->name.surname) == foldedWords(record.applicant.surname))
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}));
    }

private:
    // "Dear Adam", at the head of a text, to somebody who did not sign.
    static void salutations(const TextUnit &text, const Parties &parties, std::vector<Hit> &hits)
    {
        static const QSet<QString> kDear{u"dear"_s, u"annwyl"_s, u"hello"_s, u"hi"_s};
        static const QSet<QString> kTitles{u"mr"_s, u"master"_s, u"miss"_s, u"ms"_s, u"mrs"_s};
        if (text.words.size() < 2 || !kDear.contains(text.word(text.words[0])))
            return;
        const std::size_t name = kTitles.contains(text.word(text.words[1])) ? 2 : 1;
        if (name < text.words.size() && parties.meansHolder(text.word(text.words[name])))
            hits.push_back(hitAt(text.place(text.words[0].start, text.words[name].end()),
                                 text.source(text.words[0].start, text.words[name].end())));
    }
};

} // namespace

/// recipient: a letter goes to the person who signed the declaration (REQ-LET-04). The address and
/// greeting of a letter to the applicant are decided by the case; this looks at what was typed: a
/// recipient entered by hand, a greeting. No parameters.
core::Result<KindParts> makeRecipient(Fields &, const KindContext &)
{
    return KindParts{std::make_unique<RecipientCheck>(), {}, {}};
}

} // namespace casepost::letters
