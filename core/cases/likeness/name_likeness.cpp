#include "core/cases/likeness/name_likeness.h"

#include "core/text/text.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// People named on a case: applicant, referee, sometimes a declarant.
constexpr double kPeopleOfCase = 2.2;
// What a name's share is taken to be before the store has told enough.
constexpr double kCasesBefore = 1'000;
constexpr double kSurnameBefore = 1e-5;
constexpr double kForenameBefore = 1e-4;
// A second forename typed in full is shared by about so many of those who share the rest.
constexpr double kSecondForename = 0.05;
constexpr double kRare = 0.05;
constexpr double kUncommon = 2;
constexpr qint64 kRareHolders = 2;
constexpr qint64 kUncommonHolders = 5;

bool isTitle(const QString &word)
{
    static const QSet<QString> kTitles{u"mr"_s,
                                       u"mrs"_s,
                                       u"miss"_s,
                                       u"ms"_s,
                                       u"mx"_s,
                                       u"dr"_s,
                                       u"sir"_s,
                                       u"rev"_s,
                                       u"lady"_s,
                                       u"lord"_s,
                                       u"dame"_s,
                                       u"prof"_s};
    return kTitles.contains(word);
}

// How much of the beginning of `rest` a typed word is; 0 for none. "St" is "Saint", also where the
// rest of the name was typed with it.
qsizetype begins(QStringView rest, const QString &word)
{
    if (rest.startsWith(word))
        return word.size();
    for (const auto &[one, other] :
         {std::pair{u"saint"_s, u"st"_s}, std::pair{u"st"_s, u"saint"_s}})
        if (word.startsWith(one) && rest.startsWith(other)
            && rest.mid(other.size()).startsWith(QStringView(word).mid(one.size())))
            return word.size() - one.size() + other.size();
    return 0;
}

// The number of words of `typed`, from `at` on, that joined are `whole`; 0 when none are.
qsizetype wordsThatMake(const QString &whole, const QStringList &typed, qsizetype at)
{
    QStringView rest(whole);
    for (qsizetype i = at; i < typed.size() && !rest.isEmpty(); ++i) {
        const qsizetype taken = begins(rest, typed[i]);
        if (taken == 0)
            return 0;
        rest = rest.mid(taken);
        if (rest.isEmpty())
            return i - at + 1;
    }
    return 0;
}

bool endsWithSurname(const QStringList &typed, const QString &surname, qsizetype &head)
{
    for (head = typed.size() - 1; head > 0; --head)
        if (head + wordsThatMake(surname, typed, head) == typed.size())
            return true;
    return false;
}

double share(qint64 holders, qint64 cases, double before)
{
    const auto others = static_cast<double>(std::max<qint64>(holders - 1, 0));
    return (others + kCasesBefore * before) / (static_cast<double>(cases) + kCasesBefore);
}

} // namespace

bool isNameParticle(const QString &word)
{
    static const QSet<QString> kParticles{
        u"van"_s, u"von"_s, u"der"_s,   u"den"_s, u"de"_s, u"del"_s, u"della"_s, u"di"_s,
        u"da"_s,  u"dos"_s, u"du"_s,    u"la"_s,  u"le"_s, u"ap"_s,  u"ab"_s,    u"ferch"_s,
        u"bin"_s, u"ibn"_s, u"binti"_s, u"al"_s,  u"el"_s, u"ter"_s, u"ten"_s,   u"y"_s};
    return kParticles.contains(word);
}

QStringList comparedWords(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : foldForSearch(text) + u' ') {
        if (c.isLetterOrNumber() || c.isSurrogate())
            word += c;
        else if (!word.isEmpty())
            words += std::exchange(word, {});
    }
    return words;
}

NameWords nameWords(const QString &forenames, const QString &surname)
{
    NameWords words;
    for (const QString &forename : forenames.simplified().split(u' ', Qt::SkipEmptyParts))
        if (const QString joined = comparedWords(forename).join(QString()); !joined.isEmpty())
            words.forenames += joined;
    words.surname = comparedWords(surname).join(QString());
    return words;
}

NameWords nameWordsOfLine(const QString &name)
{
    QStringList parts = name.simplified().split(u' ', Qt::SkipEmptyParts);
    while (!parts.isEmpty() && isTitle(comparedWords(parts.front()).join(QString())))
        parts.removeFirst();
    if (parts.isEmpty())
        return {};
    QString surname = parts.takeLast();
    while (parts.size() > 1 && isNameParticle(comparedWords(parts.back()).join(QString())))
        surname = parts.takeLast() + u' ' + surname;
    return nameWords(parts.join(u' '), surname);
}

bool areSurname(const QStringList &typed, const QString &surname)
{
    return !typed.isEmpty() && wordsThatMake(surname, typed, 0) == typed.size();
}

QString otherSaint(QStringView word)
{
    if (word == u"st")
        return u"saint"_s;
    if (word == u"saint")
        return u"st"_s;
    if (word == u"ste")
        return u"sainte"_s;
    return word == u"sainte" ? u"ste"_s : QString();
}

int forenamesIn(const QStringList &typed, const NameWords &name)
{
    qsizetype head = 0;
    if (name.isEmpty() || !endsWithSurname(typed, name.surname, head))
        return 0;
    const QStringList given = typed.first(head);
    qsizetype at = wordsThatMake(name.forenames.front(), given, 0);
    if (at == 0)
        return 0;
    int inFull = 1;
    for (qsizetype next = 1; at < given.size() && next < name.forenames.size(); ++next) {
        const QString &forename = name.forenames[next];
        if (const auto whole = wordsThatMake(forename, given, at); whole > 0) {
            at += whole;
            ++inFull;
        } else if (given[at].size() == 1 && forename.startsWith(given[at])) {
            ++at;
        }
    }
    return at == given.size() ? inFull : 0;
}

bool isWholeName(const QStringList &typed, const NameWords &name)
{
    return name.forenames.size() > 1 && forenamesIn(typed, name) == name.forenames.size();
}

Evidence nameEvidence(const NameCounts &counts)
{
    const double expected = kPeopleOfCase * static_cast<double>(counts.cases)
                            * share(counts.surname, counts.cases, kSurnameBefore)
                            * share(counts.forename, counts.cases, kForenameBefore)
                            * std::pow(kSecondForename, std::max(counts.givenInFull - 1, 0));
    if (counts.holders <= kRareHolders && expected <= kRare)
        return Evidence::Certain;
    if (counts.holders <= kUncommonHolders && expected <= kUncommon)
        return Evidence::Likely;
    return Evidence::Possible;
}

Evidence weaker(Evidence evidence)
{
    return evidence == Evidence::Certain ? Evidence::Likely : Evidence::Possible;
}

} // namespace casepost::core
