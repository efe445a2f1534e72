#pragma once

#include <QString>

#include <functional>

namespace casepost::core {

/// How far long work has come. Called from the working thread, at most a few times a second.
struct Progress
{
    QString phase;    ///< what is being done, in plain words ("Checking the file")
    qint64 done = 0;  ///< in the phase's own unit
    qint64 total = 0; ///< 0 when unknown
};

/// Told how far the work is; answers whether to go on. False means: stop at the next safe place,
/// leave everything committed whole, and return ErrorCode::Cancelled.
using ProgressFn = std::function<bool(const Progress &)>;

} // namespace casepost::core
