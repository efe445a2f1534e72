#pragma once

#include "core/guidance/editions/editions.h"

namespace casepost::core {

/// A pack that was published in a store.
struct PublishedPack
{
    PackFiles files;
    QDateTime knownFrom;
};

/// The packs that come with the program and those published in a store. Examples held when they
/// were published, so they are not run again. InvalidInput, with file, line and column, for one
/// that cannot be read: nothing half-loads.
Result<std::shared_ptr<const Editions>> editionsOf(const std::vector<PublishedPack> &published,
                                                   const Subjects &subjects);
/// Packs from files, in place of the built-in ones. InvalidInput with file, line and column; a pack
/// whose own examples do not hold is refused.
Result<std::shared_ptr<const Editions>> editionsFromFiles(const QStringList &files,
                                                          const Subjects &subjects);

/// Reads a pack and every file it names. InvalidInput as `file:line:column: problem`, also for what
/// is no guidance pack, a file over 5 MB or more than 50 MB in all.
Result<PackFiles> readPackFiles(const QString &file, const Subjects &subjects);
/// The files of a version that comes with the program. NotFound in words.
Result<PackFiles>
builtInPackFiles(const QString &document, const QString &version, const Subjects &subjects);

} // namespace casepost::core
