#pragma once

#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

/// The maker of a kind by its name in a pack; null when there is none.
MakeKind kindNamed(const QString &name);
/// Every kind's name, for the message of an unknown one.
QStringList kindNames();

} // namespace casepost::letters
