#include "app/casepost/store_thread.h"

#include "app/casepost/practice_store.h"
#include "core/cases/search/search_upkeep.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"

namespace casepost::app {

using namespace Qt::StringLiterals;

StoreThread::StoreThread(const StoreChoice &choice, const core::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_clock(clock)
{}

StoreThread::~StoreThread()
{
    // The connection belongs to the thread, so it is closed there.
    m_worker.run([this] {
        m_session.reset();
        m_db.reset();
    });
}

std::unexpected<core::Error> StoreThread::tooLate()
{
    return core::fail(core::ErrorCode::Locked,
                      u"The store is busy and did not answer in time: try again."_s);
}

core::Status StoreThread::open()
{
    if (m_session)
        return {};
    if (m_choice.practice)
        TRY(makePracticeStore(m_choice.where, m_clock));
    else if (m_choice.own)
        TRY(makeOwnStore(m_choice.where, m_clock));
    TRY_ASSIGN(m_db, core::openStore(m_choice.where, core::OpenMode::ReadWrite));
    TRY(core::bringSearchUpToDate(*m_db));
    TRY_ASSIGN(auto session, core::openSession(*m_db, m_choice.asUser, m_clock));
    m_session = std::make_unique<core::Session>(std::move(session));
    return {};
}

} // namespace casepost::app
