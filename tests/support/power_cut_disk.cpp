#include "tests/support/power_cut_disk.h"

#include "tests/support/catch.h"
#include "tests/support/wrapped_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>
#include <vector>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSector = 512;

/// A call that changes what is on the disk, or a promise made between two of them.
struct Call
{
    enum class What { Write, Truncate, Sync, Make, Remove, SyncFolder, Promise };
    What what = What::Promise;
    int file = -1; ///< its number: a name that is removed and made again is another file
    qint64 at = 0; ///< where it writes, or the new size
    QByteArray bytes = {};
    QString word = {}; ///< the name, or what was promised
};

struct Kept
{
    bool on = false;
    std::vector<Call> calls;
    std::map<QString, int> numbers; ///< of the files that have a name now
    int files = 0;
    QString store;
    QByteArray start;
};

Kept &kept()
{
    static Kept all;
    return all;
}

void keep(Call call)
{
    if (kept().on && call.file >= 0)
        kept().calls.push_back(std::move(call));
}

int numberOf(const QString &name)
{
    const auto found = kept().numbers.find(name);
    return found == kept().numbers.end() ? -1 : found->second;
}

/// A file as SQLite sees it: ours before the one behind.
struct File
{
    WrappedFile wrapped;
    int number;
    bool folderIsDue; ///< a journal whose folder is synced with it, the first time
};

File *oursOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file);
}

int writeFile(sqlite3_file *file, const void *from, int bytes, sqlite3_int64 at)
{
    keep({.what = Call::What::Write,
          .file = oursOf(file)->number,
          .at = at,
          .bytes = QByteArray(static_cast<const char *>(from), bytes)});
    return realOf(file)->pMethods->xWrite(realOf(file), from, bytes, at);
}
int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    keep({.what = Call::What::Truncate, .file = oursOf(file)->number, .at = size});
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
/// The machine's own disk is of no account here, and is not waited for.
int syncFile(sqlite3_file *file, int)
{
    const int number = oursOf(file)->number;
    keep({.what = Call::What::Sync, .file = number});
    if (std::exchange(oursOf(file)->folderIsDue, false))
        keep({.what = Call::What::SyncFolder, .file = number});
    return SQLITE_OK;
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

/// Keeps that a file of the store was made; gives its number.
int numberWhenOpened(const QString &name, bool isNew)
{
    if (!name.startsWith(kept().store) || !kept().on)
        return -1;
    const int known = numberOf(name);
    if (known >= 0 && !isNew)
        return known;
    const int number = kept().files++;
    kept().numbers[name] = number;
    keep({.what = Call::What::Make, .file = number, .word = name});
    return number;
}

int openFile(sqlite3_vfs *, const char *name, sqlite3_file *file, int flags, int *flagsOut)
{
    auto *const ours = oursOf(file);
    const QString path = QFile::decodeName(name);
    const bool isNew = name && (flags & SQLITE_OPEN_CREATE) && !QFileInfo::exists(path);
    const int code = openWrapped(file, sizeof(File), methods(), name, flags, flagsOut);
    if (!ours->wrapped.base.pMethods)
        return code;
    ours->number = name && code == SQLITE_OK ? numberWhenOpened(path, isNew) : -1;
    constexpr int kJournals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL;
    ours->folderIsDue = (flags & SQLITE_OPEN_CREATE) != 0 && (flags & kJournals) != 0;
    return code;
}

int removeFile(sqlite3_vfs *, const char *name, int syncsFolder)
{
    const QString path = QFile::decodeName(name);
    const int number = numberOf(path);
    keep({.what = Call::What::Remove, .file = number, .word = path});
    if (syncsFolder != 0)
        keep({.what = Call::What::SyncFolder, .file = number});
    if (kept().on)
        kept().numbers.erase(path);
    return realSystem()->xDelete(realSystem(), name, 0);
}

sqlite3_vfs &system()
{
    static sqlite3_vfs cut = [] {
        sqlite3_vfs made = *realSystem();
        made.zName = "casepost-power-cut";
        made.szOsFile = static_cast<int>(sizeof(File)) + realSystem()->szOsFile;
        made.xOpen = openFile;
        made.xDelete = removeFile;
        return made;
    }();
    return cut;
}

/// A file on the disk: what is there for sure, and what was asked of it since.
struct OnDisk
{
    QByteArray sure;
    std::vector<const Call *> since;
};

void put(QByteArray &bytes, qint64 at, const char *from, qint64 count)
{
    if (bytes.size() < at + count)
        bytes.append(at + count - bytes.size(), '\0');
    std::memcpy(bytes.data() + at, from, static_cast<std::size_t>(count));
}

void doAll(QByteArray &bytes, const Call &call)
{
    if (call.what == Call::What::Write)
        put(bytes, call.at, call.bytes.constData(), call.bytes.size());
    else if (bytes.size() > call.at)
        bytes.truncate(call.at);
}

class Replay
{
public:
    explicit Replay(unsigned seed)
        : m_random(seed)
    {
        m_files.resize(static_cast<std::size_t>(kept().files));
        m_files[0].sure = kept().start;
        m_names[kept().store] = 0;
    }
    void take(const Call &call);
    void writeLeft(const QString &folder);
    QStringList promised;

private:
    QByteArray leftOf(const OnDisk &file);
    std::map<QString, int> namesAfter(std::size_t namings) const;
    bool luck() { return std::uniform_int_distribution<int>(0, 99)(m_random) < m_luck; }
    std::mt19937 m_random;
    int m_luck = 50; ///< in a hundred, that something unsynced is there
    std::vector<OnDisk> m_files;
    std::map<QString, int> m_names;
    std::vector<const Call *> m_namings; ///< since the folder was synced
};

void Replay::take(const Call &call)
{
    OnDisk *const file = call.file < 0 ? nullptr : &m_files[static_cast<std::size_t>(call.file)];
    switch (call.what) {
    case Call::What::Write:
    case Call::What::Truncate:
        file->since.push_back(&call);
        return;
    case Call::What::Sync:
        for (const Call *one : file->since)
            doAll(file->sure, *one);
        file->since.clear();
        return;
    case Call::What::Make:
    case Call::What::Remove:
        m_namings.push_back(&call);
        return;
    case Call::What::SyncFolder:
        m_names = namesAfter(m_namings.size());
        m_namings.clear();
        return;
    case Call::What::Promise:
        promised += call.word;
    }
}

std::map<QString, int> Replay::namesAfter(std::size_t namings) const
{
    std::map<QString, int> names = m_names;
    for (std::size_t i = 0; i < namings; ++i) {
        if (m_namings[i]->what == Call::What::Make)
            names[m_namings[i]->word] = m_namings[i]->file;
        else
            names.erase(m_namings[i]->word);
    }
    return names;
}

QByteArray Replay::leftOf(const OnDisk &file)
{
    QByteArray bytes = file.sure;
    for (const Call *call : file.since) {
        if (call->what == Call::What::Truncate) {
            if (luck())
                doAll(bytes, *call);
            continue;
        }
        for (qint64 done = 0; done < call->bytes.size();) {
            const qint64 at = call->at + done;
            const qint64 count = std::min(kSector - at % kSector, call->bytes.size() - done);
            if (luck())
                put(bytes, at, call->bytes.constData() + done, count);
            done += count;
        }
    }
    return bytes;
}

void Replay::writeLeft(const QString &folder)
{
    static constexpr int kLucks[] = {0, 100, 50, 10, 90};
    m_luck = kLucks[std::uniform_int_distribution<std::size_t>(0, 4)(m_random)];
    const auto names =
        namesAfter(std::uniform_int_distribution<std::size_t>(0, m_namings.size())(m_random));
    for (const QString &end : {u""_s, u"-journal"_s, u"-wal"_s}) {
        const QString to = folder + u"/left.casepost"_s + end;
        QFile::remove(to);
        const auto found = names.find(kept().store + end);
        if (found == names.end())
            continue;
        QFile file(to);
        const QByteArray bytes = leftOf(m_files[static_cast<std::size_t>(found->second)]);
        REQUIRE((file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()));
    }
}

} // namespace

PowerCutDisk::PowerCutDisk()
{
    kept() = {};
    sqlite3_vfs_register(&system(), 1);
}

PowerCutDisk::~PowerCutDisk()
{
    kept() = {};
    sqlite3_vfs_register(realSystem(), 1);
}

void PowerCutDisk::beginWith(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    kept() = {};
    kept().store = file;
    kept().start = in.readAll();
    kept().numbers[file] = kept().files++;
    kept().on = true;
}

int PowerCutDisk::moments()
{
    return static_cast<int>(kept().calls.size());
}

void PowerCutDisk::promise(const QString &what)
{
    kept().calls.push_back({.what = Call::What::Promise, .word = what});
}

int PowerCutDisk::cutEverywhere(int times,
                                unsigned seed,
                                const QString &folder,
                                const std::function<void(const Left &)> &look)
{
    kept().on = false;
    Replay replay(seed);
    int cuts = 0;
    for (const Call &call : kept().calls) {
        replay.take(call);
        for (int i = 0; i < times; ++i, ++cuts) {
            replay.writeLeft(folder);
            look({folder + u"/left.casepost"_s, replay.promised});
        }
    }
    return cuts;
}

} // namespace casepost::test
