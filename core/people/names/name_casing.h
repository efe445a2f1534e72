#pragma once

#include "core/people/names/name_particles.h"

#include <QString>
#include <QStringView>

namespace casepost::core {

/// Does the text hold both capital and small letters?
bool isMixedCase(QStringView text);

struct CasedName;

/// Casing suggestion of one name part, by the box it stands in: "E" is an initial among forenames
/// and small in the surname COSTA E SILVA. Mixed case is the customer's own and stays, but for
/// words left in capitals (McNALLY, Van DER Berg, JONES Smith), for which a person is asked. Pure.
/// REQ-NAM-09 to 11, 15.
CasedName suggestCasing(const QString &entered, NamePart part);

} // namespace casepost::core
