#pragma once

#include "core/base/result.h"
#include "core/text/security_answers.h"

#include <QString>

namespace casepost::core {

/// The security answer or secret that a note holds, in words that do not repeat it: Blocked, naming
/// the text by `what`. The check that was passed is recorded, never its answers. REQ-IDV-09,
/// REQ-CCT-25.
Status holdsNoSecurityAnswer(const QString &text, const QString &what);

} // namespace casepost::core
