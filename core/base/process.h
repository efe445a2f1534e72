#pragma once

namespace casepost::core {

/// What every program of the house does first: what it holds of people stays in it. Files that it
/// makes are its owner's alone, it leaves no core dump, no other process of the same person looks
/// into its memory, and SIGTERM ends it, whatever the one who started it had set.
void guardProcess();

} // namespace casepost::core
