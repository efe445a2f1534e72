#include "app/casepost/practice_store.h"

#include "core/sample/sample_store.h"
#include "core/store/migrator.h"

#include <QFileInfo>

namespace casepost::app {

core::Status makePracticeStore(const core::StoreLocation &where, const core::Clock &clock)
{
    if (where.engine != core::Engine::Sqlite || QFileInfo::exists(where.path))
        return {};
    TRY_ASSIGN(const auto store, core::createStore(where));
    return core::makeSampleStore(*store, clock);
}

} // namespace casepost::app
