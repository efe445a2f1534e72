#pragma once

namespace casepost::test {

/// While it lives, new connections of SQLite write to a disk that can fail: the `failAt`-th call
/// that changes a file (write, truncate, sync), once or from there on. Reads always work.
class FaultyDisk
{
public:
    FaultyDisk();
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    enum class Fails { Once, ForGood };
    /// From now on. 0: nothing fails.
    static void failAt(int call, Fails fails = Fails::Once);
    /// Did a call fail since failAt()?
    static bool failed();
};

} // namespace casepost::test
