#include "app/casepost/practice_store.h"

#include "core/store/migrator.h"

#include <QFileInfo>

namespace casepost::app {

core::Status makePracticeStore(const core::StoreLocation &where, const core::Clock &)
{
    if (where.engine != core::Engine::Sqlite || QFileInfo::exists(where.path))
        return {};
    TRY(core::createStore(where));
    return {};
}

} // namespace casepost::app
