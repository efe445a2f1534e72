#pragma once

#include "core/people/name_particles.h"

#include <QString>
#include <QStringView>

namespace casepost::core {

/// Does the text hold both capital and small letters? Then it is the customer's own and stays.
bool isMixedCase(QStringView text);

struct CasedName;

/// Casing suggestion of one name part, by the box it stands in: "E" is an initial among forenames
/// and small in the surname COSTA E SILVA. Pure; never touches mixed case (REQ-NAM-09 to 11, 15).
CasedName suggestCasing(const QString &entered, NamePart part);

} // namespace casepost::core
