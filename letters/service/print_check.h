#pragma once

#include "letters/guidance/judging/judgement.h"

namespace casepost::letters {

/// judge(), and beside it whether this machine can set the letter: a character that no font has, an
/// address too large for the window of the envelope, too many pages, an email that cannot be
/// written are findings too. So whatever render or queue would refuse is found before. Pure but for
/// the fonts and what it asks; needs a QGuiApplication. A missing letter font is the machine's
/// fault and no finding.
core::Result<Judgement> judgeForPrint(const LetterDocument &letter, const Basis &basis);

} // namespace casepost::letters
