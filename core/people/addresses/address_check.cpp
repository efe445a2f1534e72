#include "core/people/addresses/address_judgement.h"
#include "core/people/addresses/country_names.h"
#include "core/people/names/look_alikes.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFewestLines = 3;
constexpr int kMostNotifyLines = 7;
constexpr int kMostCourierLines = 8; // name, five lines of the extract, postcode, country

using Judged = AddressJudgement;

/// The postcode of an overseas territory: it says the country, which must be named all the same.
struct TerritoryCode
{
    QLatin1StringView code;
    QLatin1StringView territory;
};

constexpr std::array kTerritoryCodes{
    TerritoryCode{"ASCN1ZZ"_L1, "Ascension Island"_L1},
    TerritoryCode{"BBND1ZZ"_L1, "British Indian Ocean Territory"_L1},
    TerritoryCode{"BIQQ1ZZ"_L1, "British Antarctic Territory"_L1},
    TerritoryCode{"FIQQ1ZZ"_L1, "Falkland Islands"_L1},
    TerritoryCode{"GX111AA"_L1, "Gibraltar"_L1},
    TerritoryCode{"PCRN1ZZ"_L1, "Pitcairn"_L1},
    TerritoryCode{"SIQQ1ZZ"_L1, "South Georgia and the South Sandwich Islands"_L1},
    TerritoryCode{"STHL1ZZ"_L1, "St Helena"_L1},
    TerritoryCode{"TDCU1ZZ"_L1, "Tristan da Cunha"_L1},
    TerritoryCode{"TKCA1ZZ"_L1, "Turks and Caicos Islands"_L1},
};

/// Takes "BFPO 57" out of the block, wherever it stands, and lines that only say BFPO with it.
void takeBfpo(Judged &judged)
{
    static const QRegularExpression form(u"^BFPO\\s*(?:c/o\\s*)?0*([1-9][0-9]{0,3})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"^BFPO(?:\\s*c/o)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    for (qsizetype i = 0; i < judged.lines.size(); ++i) {
        const auto match = form.match(judged.lines[i]);
        if (!match.hasMatch())
            continue;
        if (judged.bfpo && *judged.bfpo != match.captured(1))
            judged.problem(
                u"two-bfpo"_s,
                judged.numberOf(i),
                u"The address has two BFPO numbers, %1 and %2: check which is right."_s.arg(
                    *judged.bfpo, match.captured(1)));
        else
            judged.bfpo = match.captured(1);
    }
    for (qsizetype i = judged.lines.size(); judged.bfpo && i-- > 0;) {
        const auto match = form.match(judged.lines[i]);
        if (bare.match(judged.lines[i]).hasMatch()
            || (match.hasMatch() && match.captured(1) == *judged.bfpo))
            judged.drop(i);
    }
}

bool looksLikePostcode(const QString &line)
{
    static const QRegularExpression form(u"^[A-Z]{1,3}[0-9OI][0-9A-Z]? ?[0-9OI]?[A-Z0-9]{2,3}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(line).hasMatch();
}

bool endsWithPostcode(QString line)
{
    const qsizetype comma = line.lastIndexOf(u',');
    if (comma > 0 && namesUnitedKingdom(line.mid(comma + 1)))
        line.truncate(comma);
    const QStringList words = line.split(u' ');
    return normalisedPostcode(words.last())
           || (words.size() > 1 && normalisedPostcode(words.mid(words.size() - 2).join(u' ')));
}

std::optional<QString> territoryOf(QString line)
{
    line = line.toUpper();
    line.remove(u' ');
    for (const auto &[code, territory] : kTerritoryCodes)
        if (line == code)
            return QString(territory);
    return std::nullopt;
}

/// What the last line of an inland address is instead of a postcode.
void sayLastLine(Judged &judged, const QString &last)
{
    if (endsWithPostcode(last))
        judged.problem(u"postcode-not-alone"_s,
                       judged.lastLine(),
                       u"Put the postcode on a line of its own, as the last line."_s);
    else if (const auto territory = territoryOf(last))
        judged.problem(u"territory-without-name"_s,
                       judged.lastLine(),
                       u"This is the postcode of an overseas territory: add its name, %1, as the "
                       "last line."_s.arg(*territory));
    else if (last.contains(u',') && countryName(last.section(u',', -1)))
        judged.problem(u"country-not-alone"_s,
                       judged.lastLine(),
                       u"Put the country on a line of its own, as the last line."_s);
    else if (looksLikePostcode(last.normalized(QString::NormalizationForm_KC)))
        judged.problem(u"bad-postcode"_s,
                       judged.lastLine(),
                       u"The last line is not a postcode that exists: check it with the "
                       "customer."_s);
    else
        judged.problem(u"no-postcode"_s,
                       judged.lastLine(),
                       u"The last line must be a postcode of the United Kingdom or a country."_s);
}

/// Why an inland address has no postcode as its last line.
void sayNoPostcode(Judged &judged)
{
    for (qsizetype i = 0; i + 1 < judged.lines.size(); ++i) {
        if (normalisedPostcode(judged.lines[i])) {
            judged.problem(u"postcode-not-last"_s,
                           judged.numberOf(i),
                           u"The postcode must be the last line of an address in the United "
                           "Kingdom; a country must be one we know."_s);
            return;
        }
    }
    sayLastLine(judged, judged.lines.isEmpty() ? QString() : judged.lines.last());
}

/// A postcode that stands in the block twice: the same one is printed once, another one is refused.
void judgeOtherPostcodes(Judged &judged, const QString &postcode)
{
    for (qsizetype i = judged.lines.size() - 1; i-- > 0;) {
        const auto other = normalisedPostcode(judged.lines[i]);
        if (!other)
            continue;
        if (*other != postcode) {
            judged.problem(u"two-postcodes"_s,
                           judged.numberOf(i),
                           u"The address has two postcodes, %1 and %2: check which is right."_s.arg(
                               *other, postcode));
            continue;
        }
        judged.warning(u"duplicate-postcode"_s,
                       judged.numberOf(i),
                       u"The postcode stands in the address twice: it is printed once."_s);
        judged.drop(i);
    }
}

/// Postcodes that exist no more, or that only Notify refuses.
bool isRefusedByNotify(const QString &postcode)
{
    return postcode == "GIR 0AA"_L1; // a bank's own, without a place; its area is on no list
}

void takePostcode(Judged &judged)
{
    if (judged.verdict.country)
        return;
    if (!judged.lines.isEmpty()) {
        if (const auto postcode = normalisedPostcode(judged.lines.last())) {
            judged.lines.last() = *postcode;
            if (judged.profile == AddressProfile::Notify && isRefusedByNotify(*postcode)) {
                judged.problem(u"bad-postcode"_s,
                               judged.lastLine(),
                               u"GOV.UK Notify does not post to %1: ask for the postcode of a "
                               "place."_s.arg(*postcode));
                return;
            }
            judged.verdict.postcode = postcode;
            judgeOtherPostcodes(judged, *postcode);
            judgeForeignTown(judged);
            return;
        }
    }
    if (!judged.bfpo)
        sayNoPostcode(judged);
}

/// Notify sorts by the letters a to z and the digits of the first two lines as printed.
void judgeFirstLines(Judged &judged)
{
    if (judged.profile != AddressProfile::Notify)
        return;
    const QStringList &printed = judged.verdict.normalised;
    for (qsizetype i = 0; i < std::min<qsizetype>(printed.size(), 2); ++i) {
        const QString &line = printed[i];
        const bool hasOne = std::any_of(line.begin(), line.end(), [](QChar c) {
            return c.unicode() < 0x80 && c.isLetterOrNumber();
        });
        const int at = i < judged.lines.size() ? judged.numberOf(i) : judged.lastLine();
        if (!hasOne)
            judged.problem(u"no-letter-or-digit"_s,
                           at,
                           u"Line %1 needs at least one letter from a to z or a digit: GOV.UK "
                           "Notify refuses an address without."_s.arg(at));
    }
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
                           judged.numberOf(i),
                           u"Overseas couriers do not deliver to a PO Box: ask for a street "
                           "address."_s);
    }
}

/// The line above the postcode is a house and street: the town is missing (REQ-ADR-02).
void judgeTown(Judged &judged)
{
    static const QRegularExpression street(
        u"^[0-9]+[A-Z]?(?:\\s*[-/"
        u"\u2013]\\s*[0-9]+[A-Z]?)?,?\\s|^(?:Flat|Fflat|Apartment|Apt|Unit|Stryd|"
        "Heol|Ffordd|L\u00F4n)\\s|\\s(?:Road|Avenue|Close|Crescent|Terrace|Drive|Lane|Gardens|Mews)"
        "$|"
        "(?<!\\ble)\\sStreet$"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (judged.bfpo || !judged.verdict.postcode || judged.lines.size() < 2)
        return;
    const qsizetype above = judged.lines.size() - 2;
    if (street.match(judged.lines[above]).hasMatch())
        judged.problem(u"missing-town"_s,
                       judged.numberOf(above),
                       u"The town is missing between the street and the postcode."_s);
}

/// An address of the forces has a postcode of its own.
void judgeBfpo(Judged &judged)
{
    if (judged.bfpo && judged.verdict.postcode && !judged.verdict.postcode->startsWith("BF"_L1))
        judged.warning(u"bfpo-postcode"_s,
                       judged.lastLine(),
                       u"A BFPO number goes with a postcode that begins with BF1: check which is "
                       "right."_s);
}

/// Inland post is sorted by Latin letters alone.
void judgeAlphabet(Judged &judged)
{
    if (judged.verdict.country)
        return;
    for (qsizetype i = 0; i < judged.lines.size(); ++i)
        if (holdsOtherAlphabet(judged.lines[i]))
            judged.problem(u"other-alphabet"_s,
                           judged.numberOf(i),
                           u"Line %1 has letters of another alphabet: an address in the United "
                           "Kingdom is written in Latin letters."_s.arg(judged.numberOf(i)));
}

// Notify prints the BFPO number last; Royal Mail wants the postcode there.
void buildNormalised(Judged &judged)
{
    judged.verdict.normalised = judged.lines;
    if (!judged.bfpo)
        return;
    const bool before = judged.verdict.postcode && judged.profile == AddressProfile::Courier;
    judged.verdict.normalised.insert(judged.lines.size() - (before ? 1 : 0),
                                     u"BFPO "_s + *judged.bfpo);
}

} // namespace

AddressVerdict checkAddress(const QStringList &lines, AddressProfile profile)
{
    Judged judged = readAddress(lines, profile);
    takeBfpo(judged);
    takeCountry(judged);
    takePostcode(judged);
    judgeBfpo(judged);
    judgeAlphabet(judged);
    buildNormalised(judged);
    judgeFirstLines(judged);
    judgeLineCount(judged);
    if (profile == AddressProfile::Courier) {
        judgePoBox(judged);
        judgeTown(judged);
    }
    judged.verdict.valid = judged.warnedOnly;
    return std::move(judged.verdict);
}

} // namespace casepost::core
