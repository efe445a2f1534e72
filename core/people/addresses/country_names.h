#pragma once

#include <QString>

#include <optional>

namespace casepost::core {

/// A country as somebody wrote it, recognised.
struct NamedCountry
{
    QString name;  ///< as an envelope names it, in English: one that GOV.UK Notify accepts
    QString place; ///< the island or emirate that was written for it ("Dubai"); it is printed too
    QString belongsTo; ///< the country it is part of ("Spain" for the Canary Islands)
};

/// The country that a text names, in English, Welsh or its own language, by its official or short
/// name ("yr Almaen", "GERMANY", "Korea, Republic of", "N. Macedonia"); nullopt for no country
/// known, and for the United Kingdom, its parts and the islands beside it. Case, accents, stops and
/// articles do not matter. Pure.
std::optional<NamedCountry> namedCountry(const QString &text);

/// The name alone of namedCountry().
std::optional<QString> countryName(const QString &text);

/// May a line that names the one country stand above a last line that names the other: the same
/// country, one that belongs to it, or a region of that name there (Georgia in the United States)?
bool agree(const NamedCountry &above, const NamedCountry &last);

/// Is it a name of the United Kingdom or one of its parts, in English or Welsh?
bool namesUnitedKingdom(const QString &text);

/// Is it the Isle of Man or one of the Channel Islands? Their post is inland post.
bool namesBritishIslands(const QString &text);

/// Names that GOV.UK Notify does not know as one country, with what to write instead in words;
/// empty for every other name.
QString notifyWantsInstead(const QString &country);

} // namespace casepost::core
