#pragma once

#include "core/cases/record/stale_facts.h"

namespace casepost::ui {

/// What a banner says of a case whose newest row was refused: since when, and which cells.
QString staleWords(const core::StaleFacts &stale);

} // namespace casepost::ui
