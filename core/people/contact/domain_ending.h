#pragma once

#include <QString>

#include <optional>

namespace casepost::core {

/// Edits between two short words; two letters swapped count once.
int editDistance(const QString &a, const QString &b);

/// The domain with an ending that exists, when its own does not and one that people use is a slip
/// away: "firm.con" is "firm.com", "durham.gov.ul" is "durham.gov.uk", "charity.ogr" is
/// "charity.org"; nullopt when nothing is wrong with the ending or nothing is near. Pure.
std::optional<QString> withRealEnding(const QString &domain);

} // namespace casepost::core
