#pragma once

#include <QStringView>

#include <span>

namespace casepost::core {

/// A country or territory as an envelope names it, and the other names by which people write it.
struct Country
{
    QStringView name;
    QStringView otherNames;     ///< parted by |
    QStringView belongsTo = {}; ///< the country it is part of, when post is sent to it by itself
};

/// An island or emirate that people write in the place of the country; it stays on the envelope.
struct Place
{
    QStringView country;
    QStringView places; ///< parted by |
};

/// Every country and territory but the United Kingdom and the islands beside it. Each name is one
/// that GOV.UK Notify accepts, but for the two groups of islands it knows only island by island.
std::span<const Country> countryTable();

/// Places written for a country, by country.
std::span<const Place> placeTable();

/// The names of the United Kingdom and its parts, in English and Welsh.
std::span<const QStringView> unitedKingdomNames();

/// The names of the Isle of Man and the Channel Islands.
std::span<const QStringView> britishIslandNames();

} // namespace casepost::core
