#include "core/people/addresses/address_judgement.h"
#include "core/people/addresses/country_names.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// Drops what says that an address is inland: names of the United Kingdom and, below a postcode, of
/// the islands beside it. Returns the first such name, empty when there was none.
QString dropInlandCountry(AddressJudgement &judged)
{
    qsizetype first = judged.lines.size();
    while (first > 0 && namesUnitedKingdom(judged.lines[first - 1]))
        --first;
    qsizetype island = first;
    while (island > 0
           && (namesBritishIslands(judged.lines[island - 1])
               || namesUnitedKingdom(judged.lines[island - 1])))
        --island;
    if (island > 0 && normalisedPostcode(judged.lines[island - 1]))
        first = island;
    const QString dropped = judged.lines.value(first);
    while (judged.lines.size() > first)
        judged.drop(judged.lines.size() - 1);
    return dropped;
}

/// Which country the last line names after "United Kingdom" below it was dropped.
void judgeInlandAndForeign(AddressJudgement &judged,
                           const NamedCountry &country,
                           const QString &inland)
{
    const auto say = [&](bool isRefused, const QString &message) {
        if (isRefused)
            judged.problem(u"two-countries"_s, judged.lastLine(), message);
        else
            judged.warning(u"two-countries"_s, judged.lastLine(), message);
    };
    if (country.belongsTo == "United Kingdom"_L1)
        say(false, u"%1 is named alone: %2 is left out."_s.arg(country.name, inland));
    else
        say(true,
            u"The address names two countries, %1 and %2: leave in the right one."_s.arg(
                country.name, inland));
}

/// A second country in the line above the last one, or above its postcode.
void judgeCountryAbove(AddressJudgement &judged, const NamedCountry &last, qsizetype above)
{
    const auto isCode = [](const QString &line) {
        return std::none_of(line.begin(), line.end(), [](QChar c) { return c.isLetter(); });
    };
    if (above > 1 && isCode(judged.lines[above]))
        --above;
    if (above < 1) // the name of the person stands first
        return;
    const QString &line = judged.lines[above];
    const auto other = namedCountry(line);
    const bool isInland = namesUnitedKingdom(line) || namesBritishIslands(line);
    if ((other && !agree(*other, last)) || isInland)
        judged.warning(u"two-countries"_s,
                       judged.numberOf(above),
                       u"The address names two countries, %1 and %2: check which is right."_s.arg(
                           other ? other->name : line, last.name));
}

/// Puts the country in its printed form, below the island or emirate that was written for it.
void printCountry(AddressJudgement &judged, const NamedCountry &country)
{
    judged.lines.last() = country.name;
    const bool isThere =
        country.place.isEmpty()
        || judged.lines.value(judged.lines.size() - 2).compare(country.place, Qt::CaseInsensitive)
               == 0;
    if (isThere)
        return;
    judged.lines.insert(judged.lines.size() - 1, country.place);
    judged.number.push_back(judged.number.back());
}

} // namespace

void takeCountry(AddressJudgement &judged)
{
    const QString inland = dropInlandCountry(judged);
    if (judged.lines.isEmpty())
        return;
    const auto country = namedCountry(judged.lines.last());
    if (!country)
        return;
    if (judged.bfpo) {
        judged.problem(
            u"bfpo-country"_s,
            judged.lastLine(),
            u"A BFPO address must not name a country: leave %1 out."_s.arg(country->name));
        judged.drop(judged.lines.size() - 1);
        return;
    }
    judged.verdict.country = country->name;
    const qsizetype above = judged.lines.size() - 2;
    if (!inland.isEmpty())
        judgeInlandAndForeign(judged, *country, inland);
    if (above >= 0 && normalisedPostcode(judged.lines[above]))
        judged.warning(u"postcode-abroad"_s,
                       judged.lastLine(),
                       u"The postcode is of the United Kingdom but the country is %1: check "
                       "which is right."_s.arg(country->name));
    else
        judgeCountryAbove(judged, *country, above);
    const QString instead = notifyWantsInstead(country->name);
    if (judged.profile == AddressProfile::Notify && !instead.isEmpty())
        judged.problem(u"country-not-at-notify"_s,
                       judged.lastLine(),
                       u"GOV.UK Notify does not know %1: write %2."_s.arg(country->name, instead));
    printCountry(judged, *country);
}

void judgeForeignTown(AddressJudgement &judged)
{
    const qsizetype above = judged.lines.size() - 2;
    if (above < 1)
        return;
    if (const auto country = namedCountry(judged.lines[above]))
        judged.warning(u"two-countries"_s,
                       judged.numberOf(above),
                       u"The postcode is of the United Kingdom but %1 stands above it: check which "
                       "is right."_s.arg(country->name));
}

} // namespace casepost::core
