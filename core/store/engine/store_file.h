#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

class StoreHandle;

// What is looked at in a store's file before the engine touches it, so that a file that is not ours
// stays byte for byte as it is.

/// An existing store: NotFound, Foreign (a folder, a device, an empty file, another program's file)
/// or Io in words, told without opening it.
Status checkStoreFile(const QString &path);
/// Foreign when the first hundred bytes are not those of a store.
Status checkStoreHead(const StoreHandle &file, const QString &path);

/// A place for a new store: makes the folder and an empty file that only its owner may read.
/// Conflict when something is there already; an empty file is taken.
Status makeStoreFile(const QString &path);

/// A free place for a new store: Conflict when something is there already; an empty file counts as
/// free.
Status checkStorePlace(const QString &path);
/// Makes the folder of a store. Unavailable on a network drive.
Status makeStoreFolder(const QString &path);
/// Makes a new name in the folder of `path` durable, as far as its file system can.
void syncFolderOf(const QString &path);

/// May this process write both the file and its folder (where the journal stands)?
bool isStoreWritable(const QString &path);

/// Is it the type (statfs) of a file system over a network, whose locks cannot be trusted?
bool isNetworkFileSystem(long type);

} // namespace casepost::core
