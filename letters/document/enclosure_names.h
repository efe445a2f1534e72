#pragma once

#include "phrases/phrase_library.h"

namespace casepost::letters {

/// The name of something enclosed in a letter's language, when it is one that has an approved name
/// in both: of a template, or of the list of usual ones. None for anything else, which is typed
/// text (REQ-LET-05, REQ-WEL-02). Capitals and space make no difference. Pure.
std::optional<QString>
knownEnclosure(const QString &name, const phrases::PhraseLibrary &library, core::Language language);

} // namespace casepost::letters
