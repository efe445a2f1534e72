#pragma once

#include "core/timeline/timeline.h"
#include "letters/guidance/facts/case_context.h"
#include "phrases/phrase_library.h"

namespace casepost::letters {

/// Before which letter, of which case; no letter: before one that is not made yet.
struct EarlierThan
{
    core::CaseId caseId;
    core::LetterId except = {};
};

/// The letters that went before on a case, newest first: those of this store that went out or are
/// to go out, and those that the history says the scanning centre (SSL) sent. What ours asked for
/// is read from their own wording (askedIn()). REQ-LET-02, REQ-SSL-04.
core::Result<std::vector<EarlierLetter>>
earlierLetters(core::Database &db,
               const core::Session &session,
               const EarlierThan &letters,
               const std::vector<core::TimelineEvent> &history,
               const phrases::PhraseLibrary &library);

/// A letter of the scanning centre, from an entry of the history that speaks of one: a note or an
/// event that names SSL or Sopra Steria and the documents asked for.
std::optional<EarlierLetter> scannedLetter(const core::TimelineEvent &event);

/// Is the entry something new about the case, after which a further letter has a reason?
bool isNews(const core::TimelineEvent &event);

} // namespace casepost::letters
