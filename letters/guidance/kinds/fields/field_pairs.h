#pragma once

#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

/// The checks of what is typed into several gaps of one phrase and must agree: day-order (from … to
/// …), difference (a fee, what was paid, and what is between them) or fee-direction (wording that
/// asks for more or gives back, against the two amounts). Which gaps belong together is read off
/// their names, so that every pack ever published has it. None for another name. REQ-PHR-04.
std::unique_ptr<Check> fieldPairCheck(const QString &looksFor);

} // namespace casepost::letters
