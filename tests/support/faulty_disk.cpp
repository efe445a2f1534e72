#include "tests/support/faulty_disk.h"

#include "tests/support/wrapped_file.h"

#include <atomic>

namespace casepost::test {

namespace {

std::atomic<int> g_left = 0;
std::atomic<bool> g_forGood = false;
std::atomic<bool> g_failed = false;

bool failsNow()
{
    if (g_left == 0)
        return g_forGood && g_failed;
    if (--g_left > 0)
        return false;
    g_failed = true;
    return true;
}

int writeFile(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    if (failsNow())
        return SQLITE_IOERR_WRITE;
    return realOf(file)->pMethods->xWrite(realOf(file), from, bytes, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    if (failsNow())
        return SQLITE_IOERR_TRUNCATE;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    if (failsNow())
        return SQLITE_IOERR_FSYNC;
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

const sqlite3_io_methods &methods()
{
    static const sqlite3_io_methods own = [] {
        sqlite3_io_methods made = passingOn();
        made.xWrite = writeFile;
        made.xTruncate = truncateFile;
        made.xSync = syncFile;
        return made;
    }();
    return own;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    return openWrapped(file, sizeof(WrappedFile), methods(), name, flags, flagsOut);
}

sqlite3_vfs &system()
{
    static sqlite3_vfs faulty = [] {
        sqlite3_vfs made = *realSystem();
        made.zName = "casepost-faulty";
        made.szOsFile = static_cast<int>(sizeof(WrappedFile)) + realSystem()->szOsFile;
        made.xOpen = openFile;
        return made;
    }();
    return faulty;
}

} // namespace

FaultyDisk::FaultyDisk()
{
    failAt(0);
    sqlite3_vfs_register(&system(), 1);
}

FaultyDisk::~FaultyDisk()
{
    failAt(0);
    sqlite3_vfs_register(realSystem(), 1);
}

void FaultyDisk::failAt(int call, Fails fails)
{
    g_failed = false;
    g_forGood = fails == Fails::ForGood;
    g_left = call;
}

bool FaultyDisk::failed()
{
    return g_failed;
}

} // namespace casepost::test
