#include "core/outbox/journal/receipt_file.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFileSize = 64 * 1024;
constexpr int kSlotSize = 512;
constexpr int kSlots = kFileSize / kSlotSize;
constexpr int kChecksumSize = 16;
constexpr int kLongestDetail = 300;
constexpr quint32 kMagic = 0x43505231; // "CPR1"

QByteArray checksum(const QByteArray &payload)
{
    return QCryptographicHash::hash(payload, QCryptographicHash::Sha256).left(kChecksumSize);
}

QByteArray encode(const Receipt &receipt, quint64 sequence)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << sequence << receipt.message << static_cast<qint32>(receipt.tryNumber)
        << receipt.smtpIdHash << static_cast<qint32>(receipt.result)
        << receipt.detail.toUtf8().left(kLongestDetail);
    payload.resize(kSlotSize - kChecksumSize, '\0');
    return payload + checksum(payload);
}

struct Slot
{
    quint64 sequence = 0;
    Receipt receipt;
};

std::optional<Slot> decode(const QByteArray &bytes)
{
    const QByteArray payload = bytes.left(kSlotSize - kChecksumSize);
    if (bytes.size() != kSlotSize || bytes.mid(payload.size()) != checksum(payload))
        return std::nullopt;
    QDataStream in(payload);
    in.setVersion(QDataStream::Qt_6_4);
    Slot slot;
    quint32 magic = 0;
    qint32 tryNumber = 0;
    qint32 result = 0;
    QByteArray detail;
    in >> magic >> slot.sequence >> slot.receipt.message >> tryNumber >> slot.receipt.smtpIdHash
        >> result >> detail;
    if (in.status() != QDataStream::Ok || magic != kMagic || result < 0
        || result > static_cast<qint32>(AttemptResult::Unknown))
        return std::nullopt;
    slot.receipt.tryNumber = tryNumber;
    slot.receipt.result = static_cast<AttemptResult>(result);
    slot.receipt.detail = QString::fromUtf8(detail);
    return slot;
}

std::optional<Slot> readSlot(int descriptor, int index)
{
    QByteArray bytes(kSlotSize, '\0');
    const auto got =
        ::pread(descriptor, bytes.data(), kSlotSize, static_cast<off_t>(index) * kSlotSize);
    return got == kSlotSize ? decode(bytes) : std::nullopt;
}

std::unexpected<Error> cannotUse(const QString &path, int error)
{
    const bool full = error == ENOSPC || error == EDQUOT;
    return fail(full ? ErrorCode::Full : ErrorCode::Io,
                full ? u"The disk is full, so nothing is sent: there is no room for the receipt "
                       "file %1."_s.arg(path)
                     : u"The receipt file %1 cannot be used, so nothing is sent: check its "
                       "folder and permissions."_s.arg(path));
}

/// Real blocks, not a hole: posix_fallocate() writes them where the file system cannot reserve.
int reserve(int descriptor)
{
    struct stat facts{};
    if (::fstat(descriptor, &facts) != 0)
        return errno;
    if (facts.st_size == kFileSize)
        return 0;
    if (const int error = ::posix_fallocate(descriptor, 0, kFileSize); error != 0)
        return error;
    const QByteArray zeros(kFileSize, '\0');
    if (facts.st_size == 0 && ::pwrite(descriptor, zeros.constData(), kFileSize, 0) != kFileSize)
        return errno;
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

} // namespace

QByteArray smtpIdHash(const QString &smtpId)
{
    return QCryptographicHash::hash(smtpId.toUtf8(), QCryptographicHash::Sha256).left(16);
}

Result<ReceiptFile> ReceiptFile::open(const QString &path)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return cannotUse(path, errno);
    ReceiptFile file(descriptor, 0);
    if (const int error = reserve(descriptor); error != 0)
        return cannotUse(path, error);
    for (int i = 0; i < kSlots; ++i)
        if (const auto slot = readSlot(descriptor, i); slot && slot->sequence >= file.m_sequence) {
            file.m_sequence = slot->sequence;
            file.m_nextSlot = (i + 1) % kSlots;
        }
    return file;
}

ReceiptFile::ReceiptFile(ReceiptFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_nextSlot(other.m_nextSlot)
    , m_sequence(other.m_sequence)
{}

ReceiptFile &ReceiptFile::operator=(ReceiptFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    m_nextSlot = other.m_nextSlot;
    m_sequence = other.m_sequence;
    return *this;
}

ReceiptFile::~ReceiptFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Status ReceiptFile::write(const Receipt &receipt)
{
    const QByteArray slot = encode(receipt, ++m_sequence);
    const auto written = ::pwrite(
        m_descriptor, slot.constData(), kSlotSize, static_cast<off_t>(m_nextSlot) * kSlotSize);
    if (written != kSlotSize || ::fdatasync(m_descriptor) != 0)
        return fail(ErrorCode::Io,
                    u"The receipt of message %1 could not be kept."_s.arg(receipt.message));
    m_nextSlot = (m_nextSlot + 1) % kSlots;
    return {};
}

std::vector<Receipt> ReceiptFile::readAll() const
{
    std::vector<Receipt> receipts;
    for (int i = 0; i < kSlots; ++i)
        if (auto slot = readSlot(m_descriptor, i))
            receipts.push_back(std::move(slot->receipt));
    return receipts;
}

} // namespace casepost::core
