#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <cstdint>

namespace casepost::core {

/// The file of a store, kept open while this process has a connection to it. Closing any descriptor
/// of a file drops the locks that SQLite holds on it in this process; so each file has one, shared
/// by whoever asks by whatever name, and it is closed behind the last connection.
class StoreHandle
{
public:
    /// NotFound or Io, in words, when the file cannot be read. Changes nothing in it.
    static Result<StoreHandle> open(const QString &path);
    StoreHandle(StoreHandle &&other) noexcept;
    StoreHandle &operator=(StoreHandle &&) = delete;
    ~StoreHandle();

    /// The first bytes of the file.
    QByteArray head(int bytes) const;
    /// Is `path`, links followed, a name of this very file?
    bool isAlso(const QString &path) const;
    /// Tells this file from every other, its copies included: file system, file number and the
    /// moment it was made. Stays when the file is renamed or written anew in place.
    QString place() const;

    /// Takes a numbered lock on the file that nobody else has, in this process or another, whatever
    /// name they opened it by; free at once when its holder dies. Io when the file can only be
    /// read.
    Result<bool> tryLock(int number) const;
    void unlock(int number) const;

private:
    struct File;
    explicit StoreHandle(File *file)
        : m_file(file)
    {}
    File *m_file;
};

} // namespace casepost::core
