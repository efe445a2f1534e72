#pragma once

#include "core/people/names/damaged_text.h"

#include <optional>

namespace casepost::core {

/// The first run of signs and pictures (emoji, ™, ♥) in a name, which no letter prints truly; with
/// the name without them. Nothing for letters of any script. Pure and linear. REQ-NAM-09.
std::optional<DamagedStretch> signIn(const QString &name);

/// What a name that is not damaged hardly is: hyphens, apostrophes and stops too many or in the
/// wrong place, letters joined or taken from another alphabet, spaces that a program put there,
/// and, in a forename or surname of a person, a title, a note of the office or a sign alone. At
/// most one of each damage, in the order of sureness. Pure and linear. REQ-NAM-09, REQ-NAM-11.
std::vector<DamagedStretch> doubtsIn(const QString &name, FieldSort sort);

} // namespace casepost::core
