#include "letters/audience/ended.h"

namespace casepost::letters {

using core::CaseStatus;

bool hasEnded(const core::CaseRecord &record)
{
    return !record.inProgress || record.status == CaseStatus::Issued
           || record.status == CaseStatus::Withdrawn || record.status == CaseStatus::Refused;
}

} // namespace casepost::letters
