#pragma once

#include <unistd.h>

namespace casepost::test {

/// While it lives, file permissions count even when root runs the tests: the user is one that owns
/// nothing. An ordinary user stays who they are.
class AsNobody
{
public:
    AsNobody()
        : m_before(geteuid())
    {
        if (m_before == 0 && setresuid(65534, 65534, 0) != 0)
            _exit(1);
    }
    ~AsNobody()
    {
        if (m_before == 0 && setresuid(0, 0, 0) != 0)
            _exit(1);
    }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;

private:
    uid_t m_before;
};

} // namespace casepost::test
