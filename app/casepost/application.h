#pragma once

namespace casepost::app {

/// Runs the desktop program: reads the options, shows the window, opens the store behind it. Gives
/// the exit code of the process (cli.md).
int runDesktop(int argc, char *argv[]);

} // namespace casepost::app
