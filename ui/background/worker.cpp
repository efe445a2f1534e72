#include "ui/background/worker.h"

namespace casepost::ui {

Worker::Worker(AtEnd atEnd)
    : m_atEnd(atEnd)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Worker::~Worker()
{
    m_alive.reset();
    if (m_atEnd == AtEnd::Drop)
        m_pool.clear();
    m_pool.waitForDone();
}

} // namespace casepost::ui
