#include "letters/guidance/kinds/kind.h"

#include <QSet>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> wordsOfName(const core::PersonName &name)
{
    const FoldedText folded(name.forenames + u' ' + name.surname);
    QSet<QString> words;
    for (const Word &word : wordsOf(folded))
        if (word.length > 1)
            words += folded.text().mid(word.start, word.length);
    return words;
}

// Names of the customer that the person written to does not share.
QSet<QString> othersNames(const LetterView &letter)
{
    const core::CaseRecord &record = letter.in.record;
    QSet<QString> names = wordsOfName(record.applicant) + wordsOfName(record.declarant);
    if (letter.letter().to == RecipientKind::Referee)
        names -= wordsOfName(record.referee);
    if (letter.letter().recipient)
        names -= wordsOfName(letter.letter().recipient->name);
    return names;
}

class GreetingCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const RecipientKind to = letter.letter().to;
        const bool named = to == RecipientKind::Referee
                           || (to == RecipientKind::Other && letter.letter().recipient
                               && !wordsOfName(letter.letter().recipient->name).isEmpty());
        if (!named)
            return;
        const QSet<QString> others = othersNames(letter);
        for (const TextUnit &text : letter.texts)
            if (text.scope == Scope::Greeting || text.scope == Scope::FreeText
                || text.scope == Scope::Edited)
                greetingOf(text, others, hits);
    }

private:
    // "Dear Ms McNally" at the head of a text: up to three words of a name follow the greeting.
    static void
    greetingOf(const TextUnit &text, const QSet<QString> &others, std::vector<Hit> &hits)
    {
        static const QSet<QString> kDear{u"dear"_s, u"annwyl"_s, u"hello"_s, u"hi"_s};
        if (text.words.size() < 2 || !kDear.contains(text.word(text.words[0])))
            return;
        for (std::size_t i = 1; i < text.words.size() && i < 5; ++i) {
            const Word &word = text.words[i];
            if (!others.contains(text.word(word)))
                continue;
            hits.push_back({text.place(text.words[0].start, word.end()),
                            text.source(text.words[0].start, word.end()),
                            {},
                            false,
                            false});
            return;
        }
    }
};

} // namespace

/// greeting: who is written to is who is greeted (REQ-LET-17): a letter to a referee or a third
/// party does not greet the customer. Looks at a typed greeting, and at a text that begins with
/// one. No parameters.
core::Result<KindParts> makeGreeting(Fields &, const KindContext &)
{
    return KindParts{std::make_unique<GreetingCheck>(), {}, {}};
}

} // namespace casepost::letters
