#include "core/outbox/sending/stop_points.h"

#ifdef CASEPOST_STOP_POINTS
#include <csignal>
#include <cstdlib>
#include <cstring>
#endif

namespace casepost::core {

#ifdef CASEPOST_STOP_POINTS

void stopPoint(const char *name)
{
    static const char *const wanted = std::getenv("CASEPOST_TEST_STOP_AT");
    if (wanted && std::strcmp(wanted, name) == 0)
        (void)std::raise(SIGKILL);
}

#else

void stopPoint(const char *) {}

#endif

} // namespace casepost::core
