#include "tests/support/faulty_disk.h"

#include <atomic>
#include <cstring>
#include <new>
#include <sqlite3.h>

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

/// A file of SQLite's own system, behind ours.
struct File
{
    sqlite3_file base;
    sqlite3_file *real;
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real;
}

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, bytes, at);
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
int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file *file, int how)
{
    return realOf(file)->pMethods->xLock(realOf(file), how);
}
int unlockFile(sqlite3_file *file, int how)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), how);
}
int checkReserved(sqlite3_file *file, int *is)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), is);
}
int control(sqlite3_file *file, int op, void *argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}
int sectorSize(sqlite3_file *file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int characteristics(sqlite3_file *file)
{
    return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file));
}

constexpr sqlite3_io_methods kMethods{1,
                                      closeFile,
                                      readFile,
                                      writeFile,
                                      truncateFile,
                                      syncFile,
                                      fileSize,
                                      lockFile,
                                      unlockFile,
                                      checkReserved,
                                      control,
                                      sectorSize,
                                      characteristics,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr,
                                      nullptr};

sqlite3_vfs *realSystem()
{
    static sqlite3_vfs *const real = sqlite3_vfs_find("unix");
    return real;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    auto *const ours = reinterpret_cast<File *>(file);
    ours->real = reinterpret_cast<sqlite3_file *>(ours + 1);
    ours->base.pMethods = nullptr;
    const int code = realSystem()->xOpen(realSystem(), name, ours->real, flags, flagsOut);
    if (ours->real->pMethods)
        ours->base.pMethods = &kMethods;
    return code;
}

sqlite3_vfs &system()
{
    static sqlite3_vfs faulty = [] {
        sqlite3_vfs made = *realSystem();
        made.zName = "casepost-faulty";
        made.szOsFile = static_cast<int>(sizeof(File)) + realSystem()->szOsFile;
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
