#pragma once

#include "core/base/clock.h"
#include "core/guidance/packs/pack_files.h"
#include "core/store/engine/database.h"

namespace casepost::app {

/// A phrase pack as it was read.
struct WordingFile
{
    QByteArray toml;
    QString name;
};

/// What a new store begins with.
struct NewStore
{
    bool practice = false; ///< sample cases, staff and phrases, for practice
    /// The first packs, which nobody else can see yet: published by who makes the store. Later ones
    /// wait for a second person.
    std::vector<WordingFile> phrases;
    std::vector<core::PackFiles> guidance;
};

/// Makes a store, whole or not at all. Conflict when something is there already; what a pack's file
/// does wrong as its publishing says; NotPermitted when nobody knows who makes it.
core::Status
makeStore(const core::StoreLocation &where, const core::Clock &clock, const NewStore &wish);

} // namespace casepost::app
