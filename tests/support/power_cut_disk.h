#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <random>

namespace casepost::test {

/// While it lives, new connections of SQLite write to a disk whose every call is kept, so that it
/// can be told afterwards what would be left of the files if the power had gone in between.
///
/// The model is a pessimistic one: what was synced is there; of what was written or truncated
/// since, every sector of 512 bytes is there or not, in any order. That a file was made or removed
/// is known from the next sync of its folder on, which SQLite asks for at the first sync of a new
/// journal and, where it is told to, when it removes one; before, any beginning of these is known.
class PowerCutDisk
{
public:
    PowerCutDisk();
    ~PowerCutDisk();
    PowerCutDisk(const PowerCutDisk &) = delete;
    PowerCutDisk &operator=(const PowerCutDisk &) = delete;

    /// From now on calls are kept; the file is as it is, and all of it on the disk.
    static void beginWith(const QString &file);
    /// How many calls were kept.
    static int moments();
    /// Something was promised to a person here.
    static void promise(const QString &what);

    /// What is left, and what had been promised.
    struct Left
    {
        QString file; ///< the store's; its journal lies beside it where one is left
        QStringList promised;
    };
    /// The power goes at every call that was kept, `times` times with other luck; what is left is
    /// written into `folder`, anew each time. Gives the number of cuts.
    static int cutEverywhere(int times,
                             unsigned seed,
                             const QString &folder,
                             const std::function<void(const Left &)> &look);
};

} // namespace casepost::test
