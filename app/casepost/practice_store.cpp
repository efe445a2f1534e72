#include "app/casepost/practice_store.h"

#include "core/access/session.h"
#include "core/sample/sample_store.h"
#include "core/store/migrator.h"

#include <QFile>
#include <QFileInfo>

#include <functional>

namespace casepost::app {

namespace {

core::Status make(const core::StoreLocation &where,
                  const std::function<core::Status(core::Database &)> &fill)
{
    if (where.engine != core::Engine::Sqlite || QFileInfo::exists(where.path))
        return {};
    TRY_ASSIGN(auto store, core::createStore(where));
    const auto filled = fill(*store);
    if (!filled) {
        store.reset();
        QFile::remove(where.path); // a half-made store would stand in the way of the next try
    }
    return filled;
}

} // namespace

core::Status makePracticeStore(const core::StoreLocation &where, const core::Clock &clock)
{
    return make(where, [&clock](core::Database &db) { return core::makeSampleStore(db, clock); });
}

core::Status makeOwnStore(const core::StoreLocation &where, const core::Clock &clock)
{
    return make(where,
                [&clock](core::Database &db) { return core::linkFirstAdministrator(db, clock); });
}

} // namespace casepost::app
