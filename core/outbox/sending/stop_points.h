#pragma once

namespace casepost::core {

/// Named places of the way a message takes. In the victim of the kill tests the process kills
/// itself (SIGKILL) at the place that the environment variable CASEPOST_TEST_STOP_AT names, so that
/// every row of the crash table can be tried; in the programs that people run nothing happens.
/// Names: claimed, before-mark, marked, noted, committed, answered, receipt, recorded.
void stopPoint(const char *name);

} // namespace casepost::core
