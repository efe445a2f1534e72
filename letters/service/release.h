#pragma once

#include "core/offices/office_store.h"
#include "core/outbox/journal/outbox.h"
#include "letters/service/letter_service.h"

namespace casepost::letters {

/// Which facts of a case a letter would show or be addressed by otherwise than it does, in words
/// without their values ("applicant address"); empty: it would be the same letter today. Pure.
/// REQ-CHG-07.
QStringList changedFacts(const StoredLetter &letter,
                         const core::CaseRecord &now,
                         const phrases::PhraseLibrary &wordingThen);

/// Sets offices (setOffices()) and holds what waits with an office's old words: an address, a
/// return address or a telephone number that the letter would show otherwise today (REQ-CHG-07).
/// One transaction. NotPermitted without settings.manage; else as setOffices().
struct ChangedOffices
{
    core::Offices offices;
    int held = 0; ///< messages
};
core::Result<ChangedOffices>
changeOffices(core::Database &db, const core::Session &session, const core::OfficeChanges &changes);

/// Who may let a message go that waited: judges its letter again by the case of now and by `rules`
/// (REQ-CHG-07). Blocked in words when the recipient, a fact or an office's address that it shows
/// has changed, when the application has ended, or when the guidance of now stands in the way.
/// `answers` are rule ids that whoever releases it answers with yes; those that were asked are kept
/// in the case's history. An answer of before counts while what it was about has not changed. For
/// Outbox::retry() and Outbox::resolve(); all that is handed in is borrowed.
core::ReleaseJudge releaseJudge(core::Database &db,
                                const core::Session &session,
                                const LetterRules &rules,
                                const QStringList &answers = {});

} // namespace casepost::letters
