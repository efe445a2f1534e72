#pragma once

#include "letters/guidance/judging/guidance.h"

namespace casepost::letters {

/// check(), and beside it whether this machine can set the letter: a character that no font has, an
/// address too large for the window of the envelope, too many pages, an email that cannot be
/// written are findings too. So whatever render or queue would refuse is found before. Pure but for
/// the fonts; needs a QGuiApplication. A missing letter font is the machine's fault and no finding.
CheckResult checkForPrint(const CheckInput &input, const Guidance &guidance);

} // namespace casepost::letters
