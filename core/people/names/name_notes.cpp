#include "core/people/names/name_notes.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    QStringList typed;
    QStringList folded; ///< small, without stops and apostrophes: "dec'd." is "decd"
};

Words wordsOf(const QString &name)
{
    Words words;
    words.typed = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.typed) {
        QString plain;
        for (const QChar c : word)
            if (c.isLetterOrNumber())
                plain += c.toLower();
        words.folded += plain;
    }
    return words;
}

// What nobody is called, wherever it stands.
const QSet<QString> &notes()
{
    static const QSet<QString> kNotes{
        u"deceased"_s,   u"decd"_s,      u"duplicate"_s,  u"duplicated"_s, u"pending"_s,
        u"executor"_s,   u"executors"_s, u"previously"_s, u"formerly"_s,   u"verified"_s,
        u"unverified"_s, u"cancelled"_s, u"withdrawn"_s,  u"incorrect"_s,  u"please"_s,
        u"ymadawedig"_s, u"gweler"_s,    u"obsolete"_s,   u"n\u00E9e"_s,   u"misspelt"_s,
        u"misspelled"_s, u"confirmed"_s, u"unconfirmed"_s};
    return kNotes;
}

// Two words of which one alone may be a name (See, Care, Known).
bool isNotePair(const QString &first, const QString &second)
{
    static const QSet<QString> kPairs{
        u"see note"_s,       u"see notes"_s,   u"see file"_s,        u"see comments"_s,
        u"see comment"_s,    u"see above"_s,   u"see below"_s,       u"see letter"_s,
        u"see case"_s,       u"see other"_s,   u"refer to"_s,        u"do not"_s,
        u"not known"_s,      u"known as"_s,    u"care of"_s,         u"estate of"_s,
        u"trustee of"_s,     u"trustees of"_s, u"the late"_s,        u"on behalf"_s,
        u"maiden name"_s,    u"wrong name"_s,  u"name changed"_s,    u"name change"_s,
        u"old name"_s,       u"new name"_s,    u"widow of"_s,        u"wife of"_s,
        u"parent of"_s,      u"parents of"_s,  u"guardian of"_s,     u"mother of"_s,
        u"father of"_s,      u"carer of"_s,    u"no longer"_s,       u"same as"_s,
        u"as per"_s,         u"ask for"_s,     u"to check"_s,        u"speak to"_s,
        u"call first"_s,     u"passed away"_s, u"has died"_s,        u"is dead"_s,
        u"under review"_s,   u"on hold"_s,     u"by marriage"_s,     u"by deed"_s,
        u"name unclear"_s,   u"not clear"_s,   u"gweler nodiadau"_s, u"check name"_s,
        u"check spelling"_s, u"former name"_s, u"to be"_s,           u"as known"_s};
    return kPairs.contains(first + u' ' + second);
}

// "Smith aka Jones", "Smith nee Jones": names where they stand alone or begin with a capital.
bool isJoiningNote(const Words &words, qsizetype at)
{
    static const QSet<QString> kJoining{u"aka"_s, u"nee"_s, u"born"_s, u"alias"_s, u"fka"_s};
    const QString &typed = words.typed[at];
    const bool isMiddle = at > 0 && at + 1 < words.typed.size();
    const bool isInitialism = words.folded[at] == "aka"_L1 || words.folded[at] == "fka"_L1;
    return isMiddle && kJoining.contains(words.folded[at])
           && (typed.front().isLower() || (isInitialism && typed == typed.toUpper()));
}

bool isMarker(const Words &words, qsizetype at)
{
    static const QSet<QString> kMarkers{u"VIP"_s, u"URGENT"_s, u"DUP"_s, u"FAO"_s, u"TEST"_s};
    return words.typed.size() > 1 && kMarkers.contains(words.typed[at])
           && std::any_of(words.typed.begin(), words.typed.end(), [](const QString &word) {
                  return word != word.toUpper();
              });
}

} // namespace

std::optional<DamagedStretch> titleIn(const QString &surname)
{
    static const QSet<QString> kTitles{u"mr"_s,
                                       u"mrs"_s,
                                       u"ms"_s,
                                       u"mx"_s,
                                       u"dr"_s,
                                       u"miss"_s,
                                       u"prof"_s,
                                       u"professor"_s,
                                       u"rev"_s,
                                       u"revd"_s,
                                       u"reverend"_s,
                                       u"sir"_s,
                                       u"mister"_s,
                                       u"mme"_s,
                                       u"mlle"_s,
                                       u"messrs"_s,
                                       u"doctor"_s,
                                       u"madam"_s};
    static const QSet<QString> kNeverNames{u"mr"_s, u"mrs"_s, u"ms"_s, u"mx"_s, u"dr"_s};
    Words words = wordsOf(surname);
    if (words.typed.isEmpty())
        return std::nullopt;
    const auto lastAt = words.typed.size() - 1;
    const bool isAlone = lastAt == 0;
    const bool isFirst = isAlone ? kNeverNames.contains(words.folded.front())
                                 : kTitles.contains(words.folded.front());
    if (!isFirst && (isAlone || !kNeverNames.contains(words.folded.back())))
        return std::nullopt;
    const QString title = isFirst ? words.typed.front() : words.typed.back();
    const auto start = isFirst ? surname.indexOf(title) : surname.lastIndexOf(title);
    words.typed.removeAt(isFirst ? 0 : lastAt);
    return DamagedStretch{static_cast<int>(start),
                          static_cast<int>(title.size()),
                          Damage::Title,
                          words.typed.join(u' ')};
}

std::optional<DamagedStretch> noteIn(const QString &name)
{
    const Words words = wordsOf(name);
    for (qsizetype i = 0; i < words.typed.size(); ++i) {
        const bool isPair =
            i + 1 < words.typed.size() && isNotePair(words.folded[i], words.folded[i + 1]);
        if (notes().contains(words.folded[i]) || isPair || isJoiningNote(words, i)
            || isMarker(words, i))
            return DamagedStretch{0, static_cast<int>(name.size()), Damage::Note, {}};
    }
    return std::nullopt;
}

} // namespace casepost::core
