#include "core/base/process.h"

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace casepost::core {

void guardProcess()
{
    umask(077);
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // its search for leaks looks into the process
    (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
    sigset_t ending;
    sigemptyset(&ending);
    sigaddset(&ending, SIGTERM);
    sigaddset(&ending, SIGALRM); // the end of a program's patience with itself
    (void)sigprocmask(SIG_UNBLOCK, &ending, nullptr);
    (void)std::signal(SIGTERM, SIG_DFL);
}

} // namespace casepost::core
