#pragma once

#include <QString>

#include <optional>

namespace casepost::core {

/// The country as an envelope names it, in English ("yr Almaen", "GERMANY" → "Germany"); nullopt
/// for no country known, and for the United Kingdom, its parts and the islands beside it.
std::optional<QString> countryName(const QString &text);

/// Is it a name of the United Kingdom or one of its parts, in English or Welsh?
bool namesUnitedKingdom(const QString &text);

/// Is it the Isle of Man or one of the Channel Islands? Their post is inland post.
bool namesBritishIslands(const QString &text);

} // namespace casepost::core
