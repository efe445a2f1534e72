#include "letters/guidance/facts/answer_words.h"

#include "core/text/folded_text.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QSet<QString> setOf(const QString &words)
{
    const QStringList all = words.split(u' ', Qt::SkipEmptyParts);
    return {all.begin(), all.end()};
}

// What fills a box that wants to be filled, or puts the answer off.
const QSet<QString> &fillers()
{
    static const QSet<QString> kWords = setOf(
        u"none nothing nil null void na nr tbc tbd tba todo pending unsure unknown dunno idk maybe "
        "perhaps later soon yet test testing tests asdf asd asdfgh qwer qwert qwerty jkl lorem "
        "ipsum blah bla foo bar baz etc hmm hm err um xyz abc "
        "dim amherthnasol anhysbys ansicr"_s);
    return kWords;
}

const QSet<QString> &negations()
{
    static const QSet<QString> kWords = setOf(
        u"no nope nah not never dont don doesnt doesn didnt didn havent haven hasnt hasn isnt "
        "isn wasnt wasn cannot cant wont "
        "nage nac naddo nid nad ddim heb"_s);
    return kWords;
}

// What is denied with no more said: "not sure", "not applicable", "I haven't checked yet".
const QSet<QString> &deniable()
{
    static const QSet<QString> kWords = setOf(
        u"sure known know applicable available needed required relevant necessary reason reasons "
        "idea clue comment comments answer answers checked check confirmed confirm decided done "
        "looked asked asking said read seen happened tried tell say give given written started "
        "finished ready aware certain "
        "oes ydy ydi eto ei wneud wedi gwn gwybod rheswm sylw ateb siwr"_s);
    return kWords;
}

// Words that carry nothing by themselves.
const QSet<QString> &smallWords()
{
    static const QSet<QString> kWords = setOf(
        u"the an at all any we he she they it is are was were am be been do does did have has "
        "had to of for in on and or so as but this that these there here now just still will "
        "would can could me my us our you your them its who why what because "
        "yn y yr ar am ac mae hyn hwn eich fy pam"_s);
    return kWords;
}

// What alone is a plain yes, and no reason for anything.
const QSet<QString> &plainYes()
{
    static const QSet<QString> kWords =
        setOf(u"yes y yep yeah true ok okay fine done agreed ie do ydy ydw oes iawn cytuno"_s);
    return kWords;
}

QStringList wordsIn(const QString &text)
{
    const QString folded = core::FoldedText(text).text();
    QStringList words{QString()};
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark())
            words.back() += c;
        else if (!words.back().isEmpty())
            words += QString();
    }
    words.removeAll(QString());
    return words;
}

// "x", "xxx", "1": no word.
bool isNoWord(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [&word](QChar c) { return c == word.front(); });
}

// "none", "n/a", "not sure yet", "to be confirmed"
bool putsOff(const QStringList &words)
{
    if (words == QStringList{u"to"_s, u"do"_s}
        || (words.size() == 3 && words[0] == "to"_L1 && words[1] == "be"_L1))
        return true;
    const bool denies = std::any_of(
        words.begin(), words.end(), [](const QString &w) { return negations().contains(w); });
    bool fills = denies || std::all_of(words.begin(), words.end(), isNoWord);
    for (const QString &word : words) {
        const bool isFiller = fillers().contains(word);
        if (!isFiller && !isNoWord(word) && !negations().contains(word)
            && !smallWords().contains(word) && !(denies && deniable().contains(word)))
            return false;
        fills = fills || isFiller;
    }
    return fills;
}

bool isSmallTalk(const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        return isNoWord(word) || smallWords().contains(word);
    });
}

bool isPlainYes(const QStringList &words)
{
    return !words.isEmpty() && std::all_of(words.begin(), words.end(), [](const QString &word) {
        return plainYes().contains(word);
    });
}

} // namespace

bool saysWhy(const QString &reason)
{
    const QStringList words = wordsIn(reason);
    return !isPlainYes(words) && !putsOff(words) && !isSmallTalk(words);
}

bool saysYes(const QString &answer)
{
    const QStringList words = wordsIn(answer);
    return isPlainYes(words) || !(words == QStringList{u"false"_s} || putsOff(words));
}

} // namespace casepost::letters
