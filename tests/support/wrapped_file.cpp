#include "tests/support/wrapped_file.h"

namespace casepost::test {

namespace {

int closeFile(sqlite3_file *file)
{
    return realOf(file)->pMethods->xClose(realOf(file));
}
int readFile(sqlite3_file *file, void *to, int bytes, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), to, bytes, at);
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
int writeFile(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xWrite(realOf(file), from, bytes, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int syncFile(sqlite3_file *file, int flags)
{
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}

} // namespace

sqlite3_vfs *realSystem()
{
    static sqlite3_vfs *const real = sqlite3_vfs_find("unix");
    return real;
}

sqlite3_io_methods passingOn()
{
    return {.iVersion = 1,
            .xClose = closeFile,
            .xRead = readFile,
            .xWrite = writeFile,
            .xTruncate = truncateFile,
            .xSync = syncFile,
            .xFileSize = fileSize,
            .xLock = lockFile,
            .xUnlock = unlockFile,
            .xCheckReservedLock = checkReserved,
            .xFileControl = control,
            .xSectorSize = sectorSize,
            .xDeviceCharacteristics = characteristics,
            .xShmMap = nullptr,
            .xShmLock = nullptr,
            .xShmBarrier = nullptr,
            .xShmUnmap = nullptr,
            .xFetch = nullptr,
            .xUnfetch = nullptr};
}

int openWrapped(sqlite3_file *file,
                int size,
                const sqlite3_io_methods &methods,
                const char *name,
                int flags,
                int *flagsOut)
{
    auto *const ours = reinterpret_cast<WrappedFile *>(file);
    ours->real = reinterpret_cast<sqlite3_file *>(reinterpret_cast<char *>(file) + size);
    ours->base.pMethods = nullptr;
    const int code = realSystem()->xOpen(realSystem(), name, ours->real, flags, flagsOut);
    if (ours->real->pMethods)
        ours->base.pMethods = &methods;
    return code;
}

} // namespace casepost::test
