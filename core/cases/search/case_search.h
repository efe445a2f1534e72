#pragma once

#include "core/cases/search/case_hit.h"
#include "core/store/engine/database.h"

namespace casepost::core {

/// CaseStore::find() without the question of access.
///
/// The sets of what each word can mean are intersected; rows are read only of the cases that are
/// left, and CaseMatcher judges and orders them. Where a search is so broad that far more than
/// `limit` cases match, the nearest are chosen by the word index before rows are read: shortest
/// rest of the word, applicant's own name, cases in progress. Names are always looked up whole. Of
/// references, postcodes, emails and phones that begin like a word at most 20,000 of a kind are
/// (1,000 for a word of one or two signs): a search of several words each of which is broader than
/// that may leave such a match out.
Result<std::vector<CaseHit>> searchCases(Database &db, const QString &text, int limit);

} // namespace casepost::core
