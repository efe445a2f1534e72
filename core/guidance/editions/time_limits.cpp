#include "core/guidance/editions/time_limits.h"

#include <QHash>
#include <QStringList>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, int> &numberWords()
{
    static const QHash<QString, int> kWords{
        {u"one"_s, 1},       {u"two"_s, 2},      {u"three"_s, 3},   {u"four"_s, 4},
        {u"five"_s, 5},      {u"six"_s, 6},      {u"seven"_s, 7},   {u"eight"_s, 8},
        {u"nine"_s, 9},      {u"ten"_s, 10},     {u"eleven"_s, 11}, {u"twelve"_s, 12},
        {u"fourteen"_s, 14}, {u"fifteen"_s, 15}, {u"twenty"_s, 20}, {u"thirty"_s, 30},
        {u"forty"_s, 40},    {u"fifty"_s, 50},   {u"sixty"_s, 60},  {u"ninety"_s, 90},
        {u"un"_s, 1},        {u"dau"_s, 2},      {u"ddau"_s, 2},    {u"dwy"_s, 2},
        {u"ddwy"_s, 2},      {u"tri"_s, 3},      {u"dri"_s, 3},     {u"tair"_s, 3},
        {u"dair"_s, 3},      {u"pedwar"_s, 4},   {u"bedwar"_s, 4},  {u"pedair"_s, 4},
        {u"bedair"_s, 4},    {u"pum"_s, 5},      {u"bum"_s, 5},     {u"chwe"_s, 6},
        {u"saith"_s, 7},     {u"wyth"_s, 8},     {u"naw"_s, 9},     {u"deg"_s, 10},
        {u"ddeg"_s, 10},     {u"deng"_s, 10},    {u"ddeng"_s, 10},  {u"deuddeg"_s, 12},
    };
    return kWords;
}

const QHash<QString, QString> &unitWords()
{
    static const QHash<QString, QString> kWords = [] {
        QHash<QString, QString> words;
        const auto add = [&words](const QString &unit, const QString &forms) {
            for (const QString &form : forms.split(u' '))
                words[form] = unit;
        };
        add(u"hours"_s, u"hour hours awr oriau"_s);
        add(u"days"_s, u"day days diwrnod ddiwrnod niwrnod dyddiau ddyddiau nyddiau"_s);
        add(u"weeks"_s, u"week weeks wythnos wythnosau"_s);
        add(u"months"_s, u"month months mis fis misoedd fisoedd"_s);
        add(u"years"_s, u"year years blwyddyn flwyddyn mlynedd flynedd blynedd"_s);
        return words;
    }();
    return kWords;
}

// Words that may stand between the number and its unit.
bool isBetween(const QString &word)
{
    static const QStringList kWords{u"working"_s, u"calendar"_s, u"full"_s, u"more"_s, u"gwaith"_s};
    return kWords.contains(word);
}

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text.toCaseFolded()) {
        if (c.isLetterOrNumber()) {
            word += c;
        } else if (!word.isEmpty()) {
            words += word;
            word.clear();
        }
    }
    return word.isEmpty() ? words : words + QStringList{word};
}

int numberOf(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber && word.size() <= 4 ? number : numberWords().value(word, -1);
}

} // namespace

std::set<QString> timeLimitsIn(const QString &text)
{
    std::set<QString> limits;
    const QStringList words = wordsOf(text);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const int number = numberOf(words[i]);
        if (number < 0)
            continue;
        for (qsizetype j = i + 1; j < words.size() && j <= i + 2; ++j) {
            if (const auto unit = unitWords().constFind(words[j]); unit != unitWords().constEnd()) {
                limits.insert(u"%1 %2"_s.arg(number).arg(*unit));
                break;
            }
            if (!isBetween(words[j]))
                break;
        }
    }
    return limits;
}

} // namespace casepost::core
