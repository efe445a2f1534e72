#include "core/people/addresses/address_judgement.h"
#include "core/people/names/look_alikes.h"
#include "core/people/names/name_text.h"
#include "core/text/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLine =
    45; // the printer behind Notify cuts there; the window ends there
constexpr qsizetype kLongestRead = 500; // nobody lives behind a longer one
constexpr qsizetype kMostLinesRead = 1000;

// White space that ends a line in other systems, and so hides one here.
bool holdsLineBreak(const QString &line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) {
        return c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == u'\u0085'
               || c == u'\u2028' || c == u'\u2029';
    });
}

QString tidied(const QString &line)
{
    QString tidy = squeezed(line);
    tidy.replace(" ,"_L1, ","_L1).replace(" ."_L1, "."_L1);
    while (tidy.endsWith(u',') || tidy.endsWith(u' '))
        tidy.chop(1);
    return tidy;
}

bool holdsLetterOrDigit(const QString &line)
{
    const auto points = line.toUcs4();
    return std::any_of(
        points.begin(), points.end(), [](char32_t c) { return QChar::isLetterOrNumber(c); });
}

bool isForged(const QString &line)
{
    if (holdsStyledLetters(line))
        return true;
    static const QRegularExpression gap(u"[^\\p{L}\\p{M}]+"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList words = line.left(kLongestRead).split(gap, Qt::SkipEmptyParts);
    return std::any_of(
        words.begin(), words.end(), [](const QString &word) { return mixesAlphabets(word); });
}

void judgeCharacters(AddressJudgement &judged, const QString &line, int at)
{
    if (printableName(line) != line)
        judged.problem(
            u"forbidden-character"_s,
            at,
            u"Line %1 holds a control or hidden character: type the line again."_s.arg(at));
    else if (QStringView(u"@()=[]\"\\/,<>~").contains(line.front()))
        judged.problem(u"forbidden-character"_s,
                       at,
                       u"Line %1 must not begin with \u2018%2\u2019."_s.arg(at).arg(line.front()));
    if (isForged(line))
        judged.problem(u"look-alike"_s,
                       at,
                       u"Line %1 mixes letters of different alphabets that look alike: type the "
                       "line again."_s.arg(at));
}

void judgeLength(AddressJudgement &judged, const QString &line, int at)
{
    if (line.size() > kLongestRead)
        judged.problem(
            u"line-too-long"_s,
            at,
            u"Line %1 is longer than any address line: check what was pasted there."_s.arg(at));
    else if (line.size() > kLongestLine)
        judged.warning(u"line-too-long"_s,
                       at,
                       u"Line %1 is longer than 45 characters: it is cut when printed, so "
                       "break it in two."_s.arg(at));
}

void judgeFixedAbode(AddressJudgement &judged)
{
    static const QRegularExpression form(
        u"\\bno\\s+fixed\\s+(?:abode|address)\\b|^n\\.?\\s?f\\.?\\s?a\\.?$|\\bheb\\s+gartref\\s+"
        "sefydlog\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        if (!form.match(judged.lines[i].left(kLongestRead)).hasMatch())
            continue;
        judged.problem(u"no-fixed-abode"_s,
                       judged.numberOf(i),
                       u"A letter cannot be delivered to no fixed abode: ask for an address "
                       "where post reaches the person."_s);
        return;
    }
}

} // namespace

void AddressJudgement::problem(const QString &code, int line, const QString &message)
{
    verdict.problems.push_back({code, line, message});
    warnedOnly = false;
}

void AddressJudgement::warning(const QString &code, int line, const QString &message)
{
    verdict.problems.push_back({code, line, message});
}

void AddressJudgement::drop(qsizetype index)
{
    lines.removeAt(index);
    number.erase(number.begin() + index);
}

AddressJudgement readAddress(const QStringList &lines, AddressProfile profile)
{
    AddressJudgement judged;
    judged.profile = profile;
    const qsizetype count = std::min(lines.size(), kMostLinesRead);
    for (qsizetype i = 0; i < count; ++i) {
        const int at = static_cast<int>(i) + 1;
        const QString line = tidied(lines[i]);
        if (line.isEmpty())
            continue;
        if (holdsLineBreak(lines[i]))
            judged.problem(u"forbidden-character"_s,
                           at,
                           u"Line %1 holds a hidden line break: type the line again."_s.arg(at));
        judged.lines += line;
        judged.number.push_back(at);
        judgeCharacters(judged, line, at);
        if (profile == AddressProfile::Courier && judged.lines.size() <= 2
            && !holdsLetterOrDigit(line))
            judged.problem(u"no-letter-or-digit"_s,
                           at,
                           u"Line %1 needs at least one letter or digit."_s.arg(at));
        judgeLength(judged, line, at);
    }
    judgeFixedAbode(judged);
    return judged;
}

} // namespace casepost::core
