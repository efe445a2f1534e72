#include "core/outbox/sending/senders_folder.h"

#include "core/base/logging.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kFirstLine = "casepost-senders 1";

QString dataFolder(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/casepost/"_s
           + name;
}

QByteArray thisMachine()
{
    QFile file(u"/etc/machine-id"_s);
    const QByteArray id = file.open(QIODevice::ReadOnly) ? file.read(64).trimmed() : QByteArray();
    return id.isEmpty() ? QByteArray("-")
                        : QCryptographicHash::hash(id, QCryptographicHash::Sha256).toHex().left(16);
}

QString labelOf(const QString &folder)
{
    return folder + u"/store"_s;
}

/// Which store a folder belongs to.
struct Label
{
    QString store;
    QString receipts;
};

std::optional<Label> readLabel(const QString &folder)
{
    QFile file(labelOf(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArrayList lines = file.read(1000).split('\n');
    if (lines.size() < 3 || lines[0] != kFirstLine)
        return std::nullopt;
    return Label{QString::fromLatin1(lines[1]), QString::fromLatin1(lines[2])};
}

bool writeWhole(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
    return file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
           && file.write(bytes) == bytes.size() && file.commit();
}

std::unexpected<Error> cannotMake(const QString &folder)
{
    return fail(ErrorCode::Io,
                u"The senders' folder %1 cannot be made, so nothing is sent: check its disk and "
                "permissions."_s.arg(folder));
}

/// An older program named a server's folder after its address.
void takeOldFolder(const StoreLocation &where, const QString &folder)
{
    if (where.engine == Engine::Sqlite || QFileInfo::exists(folder))
        return;
    const auto hash =
        QCryptographicHash::hash(where.display().toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString old = dataFolder(u"senders/"_s + QString::fromLatin1(hash.left(16)));
    if (QFileInfo(old).isDir())
        (void)QFile::rename(old, folder);
}

/// A store that was made anew under the name of one that was thrown away.
void putAside(const QString &folder)
{
    QString name;
    for (int i = 1; name.isEmpty() || QFileInfo::exists(name); ++i)
        name = u"%1.old.%2"_s.arg(folder).arg(i);
    (void)QFile::rename(folder, name);
}

/// The label of a folder that has none. Several senders may start at once: the first one's stays,
/// and everybody takes it from there.
std::optional<Label> makeLabel(const QString &folder, const QString &store)
{
    const QString own = QUuid::createUuid().toString(QUuid::Id128);
    const QString written = labelOf(folder) + u'.' + own;
    const bool whole =
        writeWhole(written, kFirstLine + '\n' + store.toLatin1() + '\n' + own.toLatin1() + '\n');
    const QByteArray from = QFile::encodeName(written), to = QFile::encodeName(labelOf(folder));
    const bool linked = whole && ::link(from.constData(), to.constData()) == 0;
    if (whole && !linked && errno != EEXIST) // a file system without that call
        (void)renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE);
    else if (whole && !linked && !readLabel(folder)) // what is there is no label
        (void)::rename(from.constData(), to.constData());
    QFile::remove(written);
    return readLabel(folder);
}

Status tieToStore(Database &db, const QString &folder, const StoreMarks &marks)
{
    auto label = readLabel(folder);
    if (!label)
        label = makeLabel(folder, marks.id);
    if (!label)
        return cannotMake(folder);
    const QString receipts = label->receipts;
    if (db.engine() == Engine::Postgres || marks.receipts == receipts)
        return {}; // a server's store has a folder on every machine
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY(setStoreMark(db, u"receipts"_s, receipts));
    return transaction.commit();
}

} // namespace

QString sendersFolder(const StoreLocation &where, const StoreMarks &marks)
{
    return where.engine == Engine::Sqlite ? sendersFolderOf(where.path)
                                          : dataFolder(u"senders/"_s + marks.id);
}

FolderFit folderFit(const StoreLocation &where, const StoreMarks &marks)
{
    const QFileInfo folder(sendersFolder(where, marks));
    if (where.engine == Engine::Postgres || (folder.isDir() && !folder.isReadable()))
        return FolderFit::Fits; // what this login may not read it cannot judge
    const auto label = readLabel(folder.filePath());
    if (label && label->store != marks.id)
        return marks.receipts.isEmpty() ? FolderFit::Other : FolderFit::Gone;
    if (marks.receipts.isEmpty())
        return FolderFit::Fits;
    return label && label->receipts == marks.receipts ? FolderFit::Fits : FolderFit::Gone;
}

Status prepareSendersFolder(Database &db)
{
    TRY_ASSIGN(const auto marks, storeMarks(db));
    const QString folder = sendersFolder(db.location(), marks);
    if (folderFit(db.location(), marks) == FolderFit::Other)
        putAside(folder);
    takeOldFolder(db.location(), folder);
    if (!QDir().mkpath(folder) || ::chmod(QFile::encodeName(folder).constData(), 0700) != 0)
        return cannotMake(folder);
    return tieToStore(db, folder, marks);
}

std::vector<Receipt> receiptsIn(const QString &folder)
{
    std::vector<Receipt> receipts;
    for (const QString &name : QDir(folder).entryList({u"*.receipts"_s}, QDir::Files))
        if (const auto file = ReceiptFile::open(folder + u'/' + name)) {
            auto some = file->readAll();
            std::ranges::move(some, std::back_inserter(receipts));
        }
    return receipts;
}

std::optional<Receipt>
receiptOf(const std::vector<Receipt> &receipts, const QString &smtpId, int tryNumber)
{
    const auto hash = smtpIdHash(smtpId);
    const auto found = std::ranges::find_if(receipts, [&](const Receipt &receipt) {
        return receipt.tryNumber == tryNumber && receipt.smtpIdHash == hash;
    });
    return found == receipts.end() ? std::nullopt : std::optional(*found);
}

SeenStore seenStore(const QString &storeId)
{
    QFile file(dataFolder(u"seen/"_s + storeId));
    SeenStore seen;
    if (storeId.isEmpty() || !file.open(QIODevice::ReadOnly))
        return seen;
    const QByteArrayList words = file.read(1000).simplified().split(' ');
    if (words.size() < 4)
        return seen;
    const QByteArray machine = thisMachine();
    return {words[0].toInt(),
            words[1].toLongLong(),
            QString::fromLatin1(words[2]),
            machine != "-" && words[3] == machine};
}

void keepSeenStore(const QString &storeId, const SeenStore &seen)
{
    if (!QFileInfo(QDir::homePath()).isDir() && qEnvironmentVariableIsEmpty("XDG_DATA_HOME"))
        return; // a login without a home, such as a service's
    const QString folder = dataFolder(u"seen"_s);
    const QByteArray bytes = QByteArray::number(seen.claims) + ' '
                             + QByteArray::number(seen.generation) + ' '
                             + (seen.place.isEmpty() ? QByteArray("-") : seen.place.toLatin1())
                             + ' ' + thisMachine() + '\n';
    if (!QDir().mkpath(folder) || !writeWhole(folder + u'/' + storeId, bytes))
        qCWarning(lcOutbox, "what was seen of the store cannot be kept");
}

} // namespace casepost::core
