#pragma once

#include <QByteArray>
#include <QString>

namespace casepost::core {

// Files that are whole and on the disk, or not there. Each gives 0 or the system's error number.

/// Makes the folder (0700) with its parents; an existing one is left as it is.
int makeFolder(const QString &folder);

/// Writes a new file (0600) and waits until its bytes are on the disk. An old file of that name is
/// replaced: only this program writes such names.
int writeDurably(const QString &path, const QByteArray &bytes);

/// A file that is being made, under a name that only this program uses. It is locked while it is
/// held, so that a leftover of a program that was killed is told from one at work.
class HalfMade
{
public:
    HalfMade() = default;
    ~HalfMade();
    HalfMade(const HalfMade &) = delete;
    HalfMade &operator=(const HalfMade &) = delete;
    /// Writes the file (0600), in place of a leftover of that name, and waits until its bytes are
    /// on the disk. EAGAIN while another holds it.
    int write(const QString &path, const QByteArray &bytes);

private:
    int m_descriptor = -1;
};

/// Takes away every half-made file (`.NAME.tmp`) of a folder that nobody holds; gives how many.
int removeLeftovers(const QString &folder);

/// Renames within a folder. Never replaces: EEXIST when the new name is taken.
int renameWithin(const QString &from, const QString &to);

/// Waits until the folder's entries are on the disk.
int syncFolder(const QString &folder);

} // namespace casepost::core
