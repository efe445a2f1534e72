#include "ui/guidance/changes/side_thread.h"

namespace casepost::ui {

SideThread::SideThread(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
{
    m_thread.setObjectName(QStringLiteral("guidance"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

SideThread::~SideThread()
{
    m_thread.quit();
    m_thread.wait();
}

void SideThread::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_worker, std::move(work), Qt::QueuedConnection);
}

} // namespace casepost::ui
