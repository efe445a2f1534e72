#pragma once

#include "core/base/result.h"

namespace casepost::test {

/// What was told of acts while the disk failed, against what is in the store.
struct Told
{
    int faults = 0;
    int liedSaved = 0; ///< "saved", and it is not there
    int liedLost = 0;  ///< "not saved", and it is there
    int notKnown = 0;  ///< said that it cannot tell
    int twice = 0;     ///< a second try made a second one
    int broken = 0;    ///< the record or the file does not hold
};

/// Counts one more answer; `there` says whether what it speaks of is in the store.
void compare(const core::Status &answer, bool there, Told &told);

} // namespace casepost::test
