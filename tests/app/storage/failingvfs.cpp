// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/storage/failingvfs.h"

#include <sqlite3.h>

namespace pizhu::test {

/// SQLite's structure first, so that the pointers SQLite hands back are ours.
struct FailingVfs::Shim
{
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    int accesses = 0;
    int failing = 0;
    Failure failure = Failure::Once;

    // True when this access is to fail.
    bool count()
    {
        ++accesses;
        if (failing == 0)
            return false;
        return failure == Failure::Once ? accesses == failing : accesses >= failing;
    }
};

namespace {

struct ShimFile
{
    sqlite3_file base{};
    FailingVfs::Shim* shim = nullptr;

    // The file system's own structure lies behind ours.
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

ShimFile* ours(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file);
}

sqlite3_file* real(sqlite3_file* file)
{
    return ours(file)->real();
}

FailingVfs::Shim* ours(sqlite3_vfs* vfs)
{
    return static_cast<FailingVfs::Shim*>(vfs->pAppData);
}

int closeFile(sqlite3_file* file)
{
    return real(file)->pMethods->xClose(real(file));
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), out, size, at);
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    return ours(file)->shim->count() ? SQLITE_IOERR_WRITE
                                     : real(file)->pMethods->xWrite(real(file), bytes, size, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return ours(file)->shim->count() ? SQLITE_IOERR_TRUNCATE
                                     : real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    return ours(file)->shim->count() ? SQLITE_IOERR_FSYNC : real(file)->pMethods->xSync(real(file), flags);
}

int sizeOfFile(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkLock(sqlite3_file* file, int* held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int deviceTraits(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

int mapShared(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int lockShared(sqlite3_file* file, int offset, int count, int flags)
{
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void barrier(sqlite3_file* file)
{
    real(file)->pMethods->xShmBarrier(real(file));
}

int unmapShared(sqlite3_file* file, int remove)
{
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

// Version 2: shared memory for the write-ahead log, no memory mapping.
const sqlite3_io_methods kMethods = {2,           closeFile,   readFile,     writeFile,  truncateFile,
                                     syncFile,    sizeOfFile,  lockFile,     unlockFile, checkLock,
                                     controlFile, sectorSize,  deviceTraits, mapShared,  lockShared,
                                     barrier,     unmapShared, nullptr,      nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    ShimFile* opened = ours(file);
    opened->base.pMethods = nullptr;
    opened->shim = ours(vfs);
    if (opened->shim->count())
        return SQLITE_CANTOPEN;
    sqlite3_vfs* below = opened->shim->real;
    const int code = below->xOpen(below, name, opened->real(), flags, outFlags);
    if (opened->real()->pMethods)
        opened->base.pMethods = &kMethods;
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder)
{
    sqlite3_vfs* below = ours(vfs)->real;
    return ours(vfs)->count() ? SQLITE_IOERR_DELETE : below->xDelete(below, name, syncFolder);
}

} // namespace

FailingVfs::FailingVfs()
    : m_shim(std::make_unique<Shim>())
{
    m_shim->real = sqlite3_vfs_find(nullptr);
    m_shim->vfs = *m_shim->real;
    m_shim->vfs.zName = "failing";
    m_shim->vfs.pNext = nullptr;
    m_shim->vfs.szOsFile += static_cast<int>(sizeof(ShimFile));
    m_shim->vfs.pAppData = m_shim.get();
    m_shim->vfs.xOpen = openFile;
    m_shim->vfs.xDelete = deleteFile;
    // The other methods of the default file system look at their first argument for a method table only in
    // xOpen.
    sqlite3_vfs_register(&m_shim->vfs, 1);
}

FailingVfs::~FailingVfs()
{
    sqlite3_vfs_unregister(&m_shim->vfs);
    sqlite3_vfs_register(m_shim->real, 1);
}

void FailingVfs::failAt(int access, Failure failure)
{
    m_shim->accesses = 0;
    m_shim->failing = access;
    m_shim->failure = failure;
}

void FailingVfs::recover()
{
    m_shim->failing = 0;
}

int FailingVfs::accesses() const
{
    return m_shim->accesses;
}

} // namespace pizhu::test
