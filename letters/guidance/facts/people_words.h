#pragma once

#include "phrases/phrase.h"

namespace casepost::letters {

/// Whom a wording is for, in the words of a message: "the referee", "y canolwr".
QString audienceInEnglish(phrases::Audience audience);
QString audienceInWelsh(phrases::Audience audience);
/// A way to send: "by post", "drwy'r post".
QString wayInEnglish(phrases::Channel channel);
QString wayInWelsh(phrases::Channel channel);

} // namespace casepost::letters
