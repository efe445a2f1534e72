#pragma once

#include "core/timeline/timeline.h"

namespace casepost::letters {

/// Unanswered calls to somebody, as the timeline has them.
struct CallAttempts
{
    int applicant = 0;
    int referee = 0;
};

/// The most unanswered calls of one day in the United Kingdom to each of them, since they were
/// reached or written to last: what a contact letter rests on (REQ-CON-03). Pure.
CallAttempts callAttempts(const std::vector<core::TimelineEvent> &events);

} // namespace casepost::letters
