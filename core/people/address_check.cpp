#include "core/base/text.h"
#include "core/people/country_names.h"
#include "core/people/name_text.h"
#include "core/people/postal_address.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestLines = 3;
constexpr int kMostNotifyLines = 7;
constexpr int kMostCourierLines = 8; // name, five lines of the extract, postcode, country
constexpr qsizetype kLongestLine =
    45; // the printer behind Notify cuts there; the window ends there
constexpr qsizetype kMostLinesRead = 1000;

/// The block while it is being judged: what is left of it, and what was found.
struct Judged
{
    QStringList lines;       ///< not empty, squeezed
    std::vector<int> number; ///< 1-based line of the input of each
    AddressProfile profile = AddressProfile::Courier;
    std::optional<QString> bfpo;
    bool droppedUk = false;
    AddressVerdict verdict;
    bool warnedOnly = true;

    void problem(const QString &code, int line, const QString &message)
    {
        verdict.problems.push_back({code, line, message});
        warnedOnly = false;
    }
    void warning(const QString &code, int line, const QString &message)
    {
        verdict.problems.push_back({code, line, message});
    }
    void dropLast()
    {
        lines.removeLast();
        number.pop_back();
    }
    int lastLine() const { return number.empty() ? 0 : number.back(); }
};

QString withoutEdgeCommas(QString line)
{
    while (line.endsWith(u',') || line.endsWith(u' '))
        line.chop(1);
    return line;
}

Judged readLines(const QStringList &lines, AddressProfile profile)
{
    Judged judged;
    judged.profile = profile;
    const qsizetype count = std::min(lines.size(), kMostLinesRead);
    for (qsizetype i = 0; i < count; ++i) {
        const QString line = withoutEdgeCommas(squeezed(lines[i]));
        if (line.isEmpty())
            continue;
        judged.lines += line;
        judged.number.push_back(static_cast<int>(i) + 1);
    }
    return judged;
}

bool holdsLetterOrDigit(const QString &line)
{
    return std::any_of(
        line.begin(), line.end(), [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

void judgeCharacters(Judged &judged)
{
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        const QString &line = judged.lines[i];
        const int at = judged.number[static_cast<std::size_t>(i)];
        if (printableName(line) != line)
            judged.problem(
                u"forbidden-character"_s,
                at,
                u"Line %1 holds a control or hidden character: type the line again."_s.arg(at));
        else if (QStringView(u"@()=[]\"\\/,<>~").contains(line.front()))
            judged.problem(
                u"forbidden-character"_s,
                at,
                u"Line %1 must not begin with \u2018%2\u2019."_s.arg(at).arg(line.front()));
        if (i < 2 && !holdsLetterOrDigit(line))
            judged.problem(u"no-letter-or-digit"_s,
                           at,
                           u"Line %1 needs at least one letter or digit."_s.arg(at));
        if (line.size() > kLongestLine)
            judged.warning(u"line-too-long"_s,
                           at,
                           u"Line %1 is longer than 45 characters: it is cut when printed, so "
                           "break it in two."_s.arg(at));
    }
}

void judgeFixedAbode(Judged &judged)
{
    static const QRegularExpression form(
        u"^(?:of\\s+)?no\\s+fixed\\s+(?:abode|address)\\b|^n\\.?f\\.?a\\.?$|^heb\\s+gartref\\s+sefydlog\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        if (form.match(judged.lines[i]).hasMatch()) {
            const int at = judged.number[static_cast<std::size_t>(i)];
            judged.problem(u"no-fixed-abode"_s,
                           at,
                           u"A letter cannot be delivered to no fixed abode: ask for an address "
                           "where post reaches the person."_s);
            return;
        }
    }
}

/// Takes "BFPO 57" out of the block, wherever it stands.
void takeBfpo(Judged &judged)
{
    static const QRegularExpression form(u"^BFPO\\s*(?:c/o\\s*)?([0-9]{1,4})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        const auto match = form.match(judged.lines[i]);
        if (!match.hasMatch())
            continue;
        judged.bfpo = match.captured(1);
        judged.lines.removeAt(i);
        judged.number.erase(judged.number.begin() + i);
        return;
    }
}

void takeCountry(Judged &judged)
{
    while (!judged.lines.isEmpty() && namesUnitedKingdom(judged.lines.last())) {
        judged.dropLast();
        judged.droppedUk = true;
    }
    if (judged.lines.size() > 1 && namesBritishIslands(judged.lines.last())
        && normalisedPostcode(judged.lines[judged.lines.size() - 2]))
        judged.dropLast();
    if (judged.lines.isEmpty())
        return;
    const auto country = countryName(judged.lines.last());
    if (!country)
        return;
    if (judged.bfpo) {
        judged.problem(u"bfpo-country"_s,
                       judged.lastLine(),
                       u"A BFPO address must not name a country: leave %1 out."_s.arg(*country));
        judged.dropLast();
        return;
    }
    judged.verdict.country = *country;
    const qsizetype above = judged.lines.size() - 2;
    if (above >= 0 && normalisedPostcode(judged.lines[above]))
        judged.warning(u"postcode-abroad"_s,
                       judged.lastLine(),
                       u"The postcode is of the United Kingdom but the country is %1: check "
                       "which is right."_s.arg(*country));
    judged.lines.last() = *country;
}

bool looksLikePostcode(const QString &line)
{
    static const QRegularExpression form(u"^[A-Z]{1,3}[0-9OI][0-9A-Z]? ?[0-9OI]?[A-Z0-9]{2,3}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(line).hasMatch();
}

bool endsWithPostcode(const QString &line)
{
    const QStringList words = line.split(u' ');
    return normalisedPostcode(words.last())
           || (words.size() > 2 && normalisedPostcode(words.mid(words.size() - 2).join(u' ')));
}

/// Why an inland address has no postcode as its last line.
void sayNoPostcode(Judged &judged)
{
    const QString last = judged.lines.isEmpty() ? QString() : judged.lines.last();
    for (qsizetype i = 0; i + 1 < judged.lines.size(); ++i) {
        if (normalisedPostcode(judged.lines[i])) {
            judged.problem(u"postcode-not-last"_s,
                           judged.number[static_cast<std::size_t>(i)],
                           u"The postcode must be the last line of an address in the United "
                           "Kingdom; a country must be one we know."_s);
            return;
        }
    }
    if (endsWithPostcode(last))
        judged.problem(u"postcode-not-alone"_s,
                       judged.lastLine(),
                       u"Put the postcode on a line of its own, as the last line."_s);
    else if (looksLikePostcode(last))
        judged.problem(u"bad-postcode"_s,
                       judged.lastLine(),
                       u"The last line is not a postcode that exists: check it with the "
                       "customer."_s);
    else
        judged.problem(u"no-postcode"_s,
                       judged.lastLine(),
                       u"The last line must be a postcode of the United Kingdom or a country."_s);
}

void takePostcode(Judged &judged)
{
    if (judged.verdict.country)
        return;
    if (!judged.lines.isEmpty()) {
        if (const auto postcode = normalisedPostcode(judged.lines.last())) {
            judged.verdict.postcode = postcode;
            judged.lines.last() = *postcode;
            return;
        }
    }
    if (!judged.bfpo)
        sayNoPostcode(judged);
}

void judgeLineCount(Judged &judged)
{
    const qsizetype count = judged.verdict.normalised.size();
    const int most =
        judged.profile == AddressProfile::Notify ? kMostNotifyLines : kMostCourierLines;
    if (count < kFewestLines)
        judged.problem(u"too-few-lines"_s, 0, u"An address needs at least 3 lines."_s);
    if (count > most)
        judged.problem(
            u"too-many-lines"_s, 0, u"An address may have %1 lines at most."_s.arg(most));
}

void judgePoBox(Judged &judged)
{
    static const QRegularExpression form(
        u"(?:^|[^A-Z0-9])(?:P\\.?\\s?O\\.?\\s?Box|Post\\s+Office\\s+Box)(?:[^A-Z]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!judged.verdict.country)
        return;
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        if (form.match(judged.lines[i]).hasMatch())
            judged.problem(u"po-box-overseas"_s,
                           judged.number[static_cast<std::size_t>(i)],
                           u"Overseas couriers do not deliver to a PO Box: ask for a street "
                           "address."_s);
    }
}

/// The line above the postcode is a house and street: the town is missing (REQ-ADR-02).
void judgeTown(Judged &judged)
{
    static const QRegularExpression street(
        u"^[0-9]+[A-Z]?(?:\\s*[-/\u2013]\\s*[0-9]+[A-Z]?)?,?\\s|\\s(?:Road|Avenue|Close|Crescent|Terrace|Drive)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (judged.bfpo || !judged.verdict.postcode || judged.lines.size() < 2)
        return;
    const qsizetype above = judged.lines.size() - 2;
    if (street.match(judged.lines[above]).hasMatch())
        judged.problem(u"missing-town"_s,
                       judged.number[static_cast<std::size_t>(above)],
                       u"The town is missing between the street and the postcode."_s);
}

void buildNormalised(Judged &judged)
{
    judged.verdict.normalised = judged.lines;
    if (!judged.bfpo)
        return;
    const qsizetype at = judged.lines.size() - (judged.verdict.postcode ? 1 : 0);
    judged.verdict.normalised.insert(at, u"BFPO "_s + *judged.bfpo);
}

} // namespace

AddressVerdict checkAddress(const QStringList &lines, AddressProfile profile)
{
    Judged judged = readLines(lines, profile);
    judgeCharacters(judged);
    judgeFixedAbode(judged);
    takeBfpo(judged);
    takeCountry(judged);
    takePostcode(judged);
    buildNormalised(judged);
    judgeLineCount(judged);
    if (profile == AddressProfile::Courier) {
        judgePoBox(judged);
        judgeTown(judged);
    }
    judged.verdict.valid = judged.warnedOnly;
    return std::move(judged.verdict);
}

} // namespace casepost::core
