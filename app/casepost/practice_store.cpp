#include "app/casepost/practice_store.h"

#include "app/new_store.h"

#include <QFileInfo>

namespace casepost::app {

namespace {

core::Status make(const core::StoreLocation &where, const core::Clock &clock, bool practice)
{
    if (where.engine != core::Engine::Sqlite || QFileInfo::exists(where.path))
        return {};
    NewStore wish;
    wish.practice = practice;
    return makeStore(where, clock, wish);
}

} // namespace

core::Status makePracticeStore(const core::StoreLocation &where, const core::Clock &clock)
{
    return make(where, clock, true);
}

core::Status makeOwnStore(const core::StoreLocation &where, const core::Clock &clock)
{
    return make(where, clock, false);
}

} // namespace casepost::app
