#pragma once

#include "core/outbox/outbox.h"
#include "letters/letter_service.h"

namespace casepost::letters {

/// Which facts of a case a letter would show or be addressed by otherwise than it does, in words
/// without their values ("applicant address"); empty: it would be the same letter today. Pure.
/// REQ-CHG-07.
QStringList changedFacts(const StoredLetter &letter,
                         const core::CaseRecord &now,
                         const phrases::PhraseLibrary &wordingThen);

/// Who may let a message go that waited: judges its letter again by the case of now and by `rules`
/// (REQ-CHG-07). Blocked in words when the recipient or a fact it shows has changed, when the
/// application has ended, or when the guidance of now stands in the way. For Outbox::retry() and
/// Outbox::resolve(); all that is handed in is borrowed.
core::ReleaseJudge
releaseJudge(core::Database &db, const core::Session &session, const LetterRules &rules);

} // namespace casepost::letters
