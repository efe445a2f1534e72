#include "core/people/names/title.h"
#include "letters/guidance/rules/kind.h"
#include "letters/guidance/text/word_run.h"

#include <QSet>

#include <algorithm>

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
            hits.push_back(hitAt(text.place(text.words[0].start, word.end()),
                                 text.source(text.words[0].start, word.end())));
            return;
        }
    }
};

/// A typed greeting of somebody else's recipient names that recipient: "Dear Mrs Jones" on a letter
/// to Ann Bell goes to Mrs Jones's eyes. Words for what somebody is (Headteacher, Sir or Madam)
/// name nobody.
class OtherNameCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &recipient = letter.letter().recipient;
        if (letter.letter().to != RecipientKind::Other || !recipient)
            return;
        const QSet<QString> own = wordsOfName(recipient->name);
        for (const TextUnit &text : letter.texts) {
            if (text.scope != Scope::Greeting || own.isEmpty())
                continue;
            const Named named = namedIn(WordRun(text), letter.dictionaries);
            // Who greets somebody else of the case is told so by the rules about them.
            const bool isOfCase =
                std::any_of(named.begin(), named.end(), [&letter](const QString &word) {
                    return letter.names.find(word);
                });
            if (!named.isEmpty() && !isOfCase
                && !QSet<QString>(named.begin(), named.end()).intersects(own))
                hits.push_back(hitAt(text.place(0, text.folded.size()), text.text));
        }
    }

private:
    using Named = QStringList;

    // The words of a greeting that can be a name: after a title whatever stands there, otherwise
    // what no dictionary has as a common word.
    static Named namedIn(const WordRun &words, const Dictionaries *dictionaries)
    {
        static const QSet<QString> kNobody{
            u"dear"_s,     u"annwyl"_s,      u"hello"_s,      u"hi"_s,          u"sir"_s,
            u"sirs"_s,     u"madam"_s,       u"madame"_s,     u"syr"_s,         u"fadam"_s,
            u"or"_s,       u"and"_s,         u"neu"_s,        u"a"_s,           u"the"_s,
            u"team"_s,     u"colleague"_s,   u"all"_s,        u"headteacher"_s, u"registrar"_s,
            u"pennaeth"_s, u"cofrestrydd"_s, u"cydweithiwr"_s};
        Named named;
        bool titled = false;
        const Dictionary *english =
            dictionaries ? dictionaries->of(core::Language::English) : nullptr;
        for (std::size_t i = 0; i < words.size() && i < 12; ++i) {
            const QString word = words.at(i).toString();
            const bool isTitle =
                i > 0 && core::recogniseTitle(words.typed(i)).kind != core::TitleKind::Unknown;
            titled = titled || isTitle;
            if (isTitle || kNobody.contains(word) || word.size() < 2 || !words.isCapital(i))
                continue;
            const bool isCommon = !titled && (!english || english->knows(word));
            if (!isCommon)
                named += word;
        }
        return named;
    }
};

} // namespace

/// greeting: who is written to is who is greeted (REQ-LET-17): a letter to a referee or a third
/// party does not greet the customer. Looks at a typed greeting, and at a text that begins with
/// one. Parameter looks_for: customer (left out: the same), or other-name (a typed greeting names
/// nobody whom the typed recipient's name does).
core::Result<KindParts> makeGreeting(Fields &params, const KindContext &)
{
    const QString looksFor = params.textOr(u"looks_for"_s, u"customer"_s);
    if (looksFor == "other-name"_L1)
        return KindParts{std::make_unique<OtherNameCheck>(), {}, {}};
    if (looksFor != "customer"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be customer or other-name."_s);
    return KindParts{std::make_unique<GreetingCheck>(), {}, {}};
}

} // namespace casepost::letters
