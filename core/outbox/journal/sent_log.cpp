#include "core/outbox/journal/sent_log.h"

#include "core/outbox/journal/receipt_file.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMarkSize = 64;
constexpr int kChecksumSize = 16;
constexpr quint32 kMagic = 0x43505331; // "CPS1"

QByteArray checksum(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256).left(kChecksumSize);
}

QByteArray encode(const SentMark &mark)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << mark.generation << mark.message << static_cast<qint32>(mark.tryNumber)
        << mark.smtpIdHash;
    payload.resize(kMarkSize - kChecksumSize, '\0');
    return payload + checksum(payload);
}

std::optional<SentMark> decode(const QByteArray &bytes)
{
    const QByteArray payload = bytes.left(kMarkSize - kChecksumSize);
    if (bytes.size() != kMarkSize || bytes.mid(payload.size()) != checksum(payload))
        return std::nullopt;
    QDataStream in(payload);
    in.setVersion(QDataStream::Qt_6_4);
    SentMark mark;
    quint32 magic = 0;
    qint32 tryNumber = 0;
    in >> magic >> mark.generation >> mark.message >> tryNumber >> mark.smtpIdHash;
    mark.tryNumber = tryNumber;
    return in.status() == QDataStream::Ok && magic == kMagic ? std::optional(mark) : std::nullopt;
}

std::unexpected<Error> cannotUse(const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(full ? ErrorCode::Full : ErrorCode::Io,
                full ? u"The disk is full, so nothing is sent: there is no room for the senders' "
                       "record %1."_s.arg(path)
                     : u"The senders' record %1 cannot be written, so nothing is sent: check its "
                       "folder and disk."_s.arg(path));
}

void syncFolder(const QString &folder)
{
    const int descriptor =
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    (void)::fsync(descriptor);
    ::close(descriptor);
}

QStringList logsIn(const QString &folder)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({u"*.sent"_s}, QDir::Files))
        paths += folder + u'/' + name;
    return paths;
}

} // namespace

Result<SentLog> SentLog::open(const QString &path)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return cannotUse(path, errno);
    struct stat facts{};
    SentLog log(descriptor, path, 0);
    if (::fstat(descriptor, &facts) != 0)
        return cannotUse(path, errno);
    log.m_end = facts.st_size / kMarkSize * kMarkSize;
    if (facts.st_size == 0)
        syncFolder(QFileInfo(path).absolutePath()); // its name, too, outlives a power cut
    return log;
}

SentLog::SentLog(SentLog &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_end(other.m_end)
{}

SentLog::~SentLog()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status SentLog::append(const SentMark &mark)
{
    const QByteArray bytes = encode(mark);
    errno = 0;
    if (::pwrite(m_descriptor, bytes.constData(), kMarkSize, m_end) != kMarkSize
        || ::fsync(m_descriptor) != 0)
        return cannotUse(m_path, errno == 0 ? ENOSPC : errno);
    m_end += kMarkSize;
    return {};
}

SentBefore SentBefore::read(const QString &folder)
{
    SentBefore before;
    for (const QString &path : logsIn(folder)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (QByteArray bytes = file.read(kMarkSize); bytes.size() == kMarkSize;
             bytes = file.read(kMarkSize))
            if (const auto mark = decode(bytes)) {
                SentMark &last = before.m_last[mark->smtpIdHash];
                if (mark->tryNumber >= last.tryNumber)
                    last = *mark;
            }
    }
    return before;
}

qint64 SentBefore::newestGeneration(const QString &folder)
{
    qint64 newest = 0;
    for (const QString &path : logsIn(folder)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // The last mark may not be whole; the one before it is.
        qint64 at = file.size() / kMarkSize * kMarkSize - kMarkSize;
        for (int i = 0; i < 2 && at >= 0; ++i, at -= kMarkSize) {
            file.seek(at);
            const auto mark = decode(file.read(kMarkSize));
            if (!mark)
                continue;
            newest = std::max(newest, mark->generation);
            break;
        }
    }
    return newest;
}

int SentBefore::lastTry(const QString &smtpId) const
{
    return m_last.value(smtpIdHash(smtpId)).tryNumber;
}

QSet<QByteArray> SentBefore::since(qint64 generation) const
{
    QSet<QByteArray> hashes;
    for (auto it = m_last.cbegin(); it != m_last.cend(); ++it)
        if (it->generation > generation)
            hashes.insert(it.key());
    return hashes;
}

} // namespace casepost::core
