#pragma once

#include "core/people/names/damaged_text.h"

#include <optional>

namespace casepost::core {

/// A title at either end of a surname ("Mr Smith", "Jones Mrs"), which the salutation would say
/// twice; with the surname without it. Pure. REQ-NAM-09, REQ-NAM-11.
std::optional<DamagedStretch> titleIn(const QString &surname);

/// Words of the office where a name should be: "Smith deceased", "See notes", "Smith aka Jones".
/// Surnames that are such words too are none (Aka, Nee, Born). Pure. REQ-NAM-09.
std::optional<DamagedStretch> noteIn(const QString &name);

} // namespace casepost::core
