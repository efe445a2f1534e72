#include "core/people/names/title.h"

#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// The words of a text right before a name of the case, with a title as the last of them.
class TypedTitleCheck final : public TextCheck
{
public:
    TypedTitleCheck(Scopes scopes, QSet<QString> titles, bool unlessConfirmed)
        : TextCheck(scopes)
        , m_titles(std::move(titles))
        , m_unlessConfirmed(unlessConfirmed)
    {}

private:
    void
    findIn(const TextUnit &text, const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (m_unlessConfirmed && isConfirmed(letter))
            return;
        for (std::size_t i = 0; i + 1 < text.words.size(); ++i) {
            const Word &word = text.words[i], &next = text.words[i + 1];
            // "Lord" may be a name of the case itself (appendix A24).
            if (!m_titles.contains(text.word(word)) || letter.names.find(text.word(word))
                || !letter.names.find(text.word(next)) || !isTitleGap(text, word, next)
                || !text.source(word.start, word.end()).front().isUpper()
                || (i > 0 && letter.names.find(text.word(text.words[i - 1]))))
                continue;
            hits.push_back(
                hitAt(text.place(word.start, word.end()), text.source(word.start, word.end())));
        }
    }

    static bool isTitleGap(const TextUnit &text, const Word &title, const Word &name)
    {
        const QString gap = text.folded.text().mid(title.end(), name.start - title.end());
        return gap == " "_L1 || gap == ". "_L1 || gap == "."_L1;
    }

    static bool isConfirmed(const LetterView &letter)
    {
        const core::CaseRecord &record = letter.in.record;
        return record.applicant.titleConfirmed || record.declarant.titleConfirmed
               || record.referee.titleConfirmed
               || (letter.letter().recipient && letter.letter().recipient->name.titleConfirmed);
    }

    QSet<QString> m_titles;
    bool m_unlessConfirmed;
};

// What a greeting typed by hand makes of the addressee.
class GreetingCheck final : public Check
{
public:
    explicit GreetingCheck(bool surnameOnly)
        : m_surnameOnly(surnameOnly)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee || letter.addressee->name.full.isEmpty())
            return;
        for (const TextUnit &text : letter.texts)
            if (text.scope == Scope::Greeting)
                greeting(text, letter.addressee->name, hits);
    }

private:
    void greeting(const TextUnit &text, const core::NameForms &name, std::vector<Hit> &hits) const
    {
        static const QSet<QString> kFour{u"mr"_s, u"mrs"_s, u"miss"_s, u"ms"_s};
        if (text.words.size() < 2)
            return;
        const Word &second = text.words[1];
        const QString surname = FoldedText(name.surname.suggested).text();
        const QString rest = text.folded.text().mid(second.start).trimmed();
        QString used = FoldedText(name.title.used.value_or(QString())).text();
        used.remove(u'.');
        const bool title = kFour.contains(text.word(second));
        const bool wrong = m_surnameOnly
                               ? rest == surname && name.full != name.surname.suggested
                               : title && text.word(second) != used && rest.contains(surname);
        if (wrong)
            hits.push_back(hitAt(text.place(0, text.folded.size()), text.text, name.salutation));
    }

    bool m_surnameOnly;
};

// The addressee's own title, when a person has to decide about it.
class TitleDecisionCheck final : public Check
{
public:
    TitleDecisionCheck(QStringList decidedBy, QStringList notBy)
        : m_decidedBy(std::move(decidedBy))
        , m_notBy(std::move(notBy))
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee)
            return;
        const core::NameForms &name = letter.addressee->name;
        const QString &by = name.title.rule;
        if (m_notBy.contains(by) || (!m_decidedBy.isEmpty() && !m_decidedBy.contains(by)))
            return;
        // "Sir David" in the forenames: the word in question is the first of them (appendix A15);
        // any other title there is title-use's (A25).
        const QString found = isBlank(name.title.entered) ? name.first : name.title.entered;
        if (by == "title.in-forenames"_L1
            && core::recogniseTitle(found).kind != core::TitleKind::Knighthood)
            return;
        if (name.title.verdict == core::TitleVerdict::NeedsConfirmation)
            hits.push_back(hitAt(Place{Part::Salutation, -1, {}, 0, 0}, found));
    }

private:
    QStringList m_decidedBy;
    QStringList m_notBy;
};

} // namespace

/// title: how a title may stand in a letter (REQ-TTL). Parameter looks_for: typed (a listed title
/// typed before a name of the case; with `titles`, and `unless_confirmed` for nobility), changed (a
/// greeting with another of the four titles than the one chosen), surname-only ("Dear Bloggs"),
/// undecided (the addressee's title needs a person's decision; `decided_by` and `not_by` are the
/// rules of `name format` that this rule speaks for, or leaves to another).
core::Result<KindParts> makeTitle(Fields &params, const KindContext &context)
{
    const QString looksFor = params.text(u"looks_for"_s);
    KindParts parts;
    if (looksFor == "typed"_L1) {
        QSet<QString> titles;
        for (const QString &title : params.texts(u"titles"_s))
            titles.insert(FoldedText(title).text());
        parts.check = std::make_unique<TypedTitleCheck>(
            context.scopes, std::move(titles), params.flagOr(u"unless_confirmed"_s, false));
    } else if (looksFor == "changed"_L1 || looksFor == "surname-only"_L1) {
        parts.check = std::make_unique<GreetingCheck>(looksFor == "surname-only"_L1);
    } else if (looksFor == "undecided"_L1) {
        parts.check = std::make_unique<TitleDecisionCheck>(params.textsOr(u"decided_by"_s),
                                                           params.textsOr(u"not_by"_s));
    } else {
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be typed, changed, surname-only or undecided."_s);
    }
    return parts;
}

} // namespace casepost::letters
