#include "core/cases/search/search_forms.h"

#include "core/text/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostVowels = 4;

QStringView spelling(char16_t letter)
{
    switch (letter) {
    case u'ä':
    case u'Ä':
        return u"ae";
    case u'ö':
    case u'Ö':
    case u'ø':
    case u'Ø':
        return u"oe";
    case u'ü':
    case u'Ü':
        return u"ue";
    case u'å':
    case u'Å':
        return u"aa";
    default:
        return {};
    }
}

bool takesE(char c)
{
    return c == 'a' || c == 'o' || c == 'u';
}

std::string with(const std::string &word, std::initializer_list<std::size_t> behind)
{
    std::string made;
    for (std::size_t i = 0; i < word.size(); ++i) {
        made += word[i];
        if (std::find(behind.begin(), behind.end(), i) != behind.end())
            made += 'e';
    }
    return made;
}

} // namespace

QString spelledOut(QStringView text)
{
    const QString whole = text.toString().normalized(QString::NormalizationForm_C);
    QString spelled;
    bool any = false;
    for (const QChar c : whole) {
        const QStringView letters = spelling(c.unicode());
        any = any || !letters.isEmpty();
        if (letters.isEmpty())
            spelled += c;
        else
            spelled += letters;
    }
    return any ? foldForSearch(spelled) : QString();
}

QStringList nameWords(QStringView name)
{
    QStringList words = searchWords(name);
    if (const QString spelled = spelledOut(name); !spelled.isEmpty())
        for (const QString &word : searchWords(spelled))
            if (!words.contains(word))
                words += word;
    return words;
}

std::vector<std::string> withUmlautE(const std::string &word)
{
    std::vector<std::size_t> vowels;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (takesE(word[i]) && word.compare(i + 1, 1, "e") != 0)
            vowels.push_back(i);
    std::vector<std::string> made;
    if (word.size() < kFewestOfForm || vowels.size() > kMostVowels)
        return made;
    for (const std::size_t first : vowels)
        made.push_back(with(word, {first}));
    if (vowels.size() == 2)
        made.push_back(with(word, {vowels[0], vowels[1]}));
    return made;
}

std::vector<std::string> withoutUmlautE(const std::string &word)
{
    std::vector<std::string> made;
    if (word.find("ae") == std::string::npos && word.find("oe") == std::string::npos
        && word.find("ue") == std::string::npos)
        return made;
    std::string all;
    for (std::size_t i = 0; i < word.size(); ++i) {
        all += word[i];
        if (takesE(word[i]) && i + 2 < word.size() && word[i + 1] == 'e') {
            made.push_back(word.substr(0, i + 1) + word.substr(i + 2));
            ++i;
        }
    }
    if (made.size() > 1)
        made.push_back(all);
    return made;
}

std::string otherPrefix(const std::string &word)
{
    using Pair = std::pair<std::string_view, std::string_view>;
    static constexpr std::array<Pair, 4> kPairs{
        Pair{"mac", "mc"}, Pair{"mc", "mac"}, Pair{"saint", "st"}, Pair{"st", "saint"}};
    constexpr std::size_t kFewestBehind = 2;
    for (const auto &[one, other] : kPairs)
        if (word.starts_with(one) && word.size() >= one.size() + kFewestBehind)
            return std::string(other) + word.substr(one.size());
    return {};
}

bool isNamePrefix(std::string_view word)
{
    static constexpr std::array<std::string_view, 28> kPrefixes{
        "al",  "ap",  "ab", "ben", "bin", "d",    "da",  "de",   "del", "della",
        "den", "der", "di", "du",  "el",  "fitz", "ibn", "la",   "le",  "mac",
        "mc",  "o",   "st", "ter", "van", "von",  "zu",  "saint"};
    return std::ranges::find(kPrefixes, word) != kPrefixes.end();
}

} // namespace casepost::core
