#include "letters/guidance/text/places.h"

#include "letters/guidance/text/folded_text.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

using NamesByFirstWord = QHash<QString, QStringList>;

// Names parted by commas and line ends in resources/language/places.txt; '#' begins a remark.
NamesByFirstWord readPlaces()
{
    NamesByFirstWord names;
    QFile file(u":/casepost/language/places.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return names;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'#'))
            continue;
        for (const QString &name : line.split(u',', Qt::SkipEmptyParts)) {
            const FoldedText folded(name.trimmed());
            const auto words = wordsOf(folded);
            if (!words.empty())
                names[folded.text().mid(words.front().start, words.front().length)] +=
                    folded.text();
        }
    }
    for (QStringList &starting : names)
        std::sort(starting.begin(), starting.end(), [](const QString &a, const QString &b) {
            return a.size() > b.size();
        });
    return names;
}

QSet<QString> months()
{
    static const char16_t *const kNames[] = {
        u"january",    u"february", u"march",     u"april",   u"may",      u"june",
        u"july",       u"august",   u"september", u"october", u"november", u"december",
        u"ionawr",     u"chwefror", u"mawrth",    u"ebrill",  u"mai",      u"mehefin",
        u"gorffennaf", u"awst",     u"medi",      u"hydref",  u"tachwedd", u"rhagfyr"};
    QSet<QString> names;
    for (const char16_t *name : kNames)
        names.insert(QString::fromUtf16(name));
    return names;
}

} // namespace

int placeLengthAt(QStringView folded, int start, int wordLength)
{
    static const NamesByFirstWord kPlaces = readPlaces();
    const auto starting = kPlaces.constFind(folded.mid(start, wordLength).toString());
    if (starting == kPlaces.constEnd())
        return 0;
    const QStringView rest = folded.mid(start);
    for (const QString &name : *starting)
        if (rest.startsWith(name)
            && (rest.size() == name.size() || !isWordUnit(rest[name.size()].unicode())))
            return static_cast<int>(name.size());
    return 0;
}

bool isMonth(QStringView foldedWord)
{
    static const QSet<QString> kMonths = months();
    return kMonths.contains(foldedWord.toString());
}

} // namespace casepost::letters
