#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

// A store in which damage was found takes no change until a person has put a sound one in its place
// (store_restored.h): whoever goes on writing makes the damage worse, and the next backup as well.
// The note lies beside the file (`STORE.damaged`), where it can be written and read when the store
// cannot; in a PostgreSQL store it is a line of store_info.

/// Keeps what was found, unless something is kept already; one sentence, nothing personal. What
/// cannot be written is left: the one who found it tells it anyway.
void noteDamage(const StoreLocation &where, const QString &found);

/// Why a store takes no change; nullopt for a sound one.
std::optional<Error> notedDamage(Database &db);
/// The same for a file alone, without asking the store.
std::optional<Error> notedDamage(const StoreLocation &file);

/// Takes the note away.
Status forgetDamage(Database &db);

/// An error that says what was found, after it was noted; this connection takes no change either.
Error damageFound(Database &db, const QString &found);

} // namespace casepost::core
