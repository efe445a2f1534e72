#pragma once

#include <sqlite3.h>

namespace casepost::test {

/// A file of SQLite's own system behind one of a test's: stands first in the test's own struct, so
/// that SQLite's pointer is a pointer to it.
struct WrappedFile
{
    sqlite3_file base;
    sqlite3_file *real;
};

/// The file behind SQLite's pointer to one of ours.
inline sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<WrappedFile *>(file)->real;
}

/// SQLite's own system, behind every one that a test makes.
sqlite3_vfs *realSystem();

/// Calls that all go to the file behind; a test puts its own in place of some.
sqlite3_io_methods passingOn();

/// Opens the file behind `file`, which lies `size` bytes after its start, and lets SQLite call
/// `methods`; gives SQLite's code. Where that is no success `file` may have no methods, as SQLite
/// wants it.
int openWrapped(sqlite3_file *file,
                int size,
                const sqlite3_io_methods &methods,
                const char *name,
                int flags,
                int *flagsOut);

} // namespace casepost::test
