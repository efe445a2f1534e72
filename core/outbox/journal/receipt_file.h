#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/gateway.h"

#include <QString>

#include <vector>

namespace casepost::core {

/// What a gateway answered after the commit mark, kept outside the store.
struct Receipt
{
    qint64 message = 0;
    int tryNumber = 0;          ///< which try of the message, from 1
    QByteArray smtpIdHash = {}; ///< first 16 bytes of the SHA-256 of the Message-ID
    AttemptResult result = AttemptResult::Unknown;
    QString detail = {}; ///< cut to 300 bytes
};

QByteArray smtpIdHash(const QString &smtpId);

/// The last answers of one sender in a file of fixed size (64 KiB), made before the first message
/// goes out: on a full disk it can still be written, so a full disk cannot turn "sent" into
/// "uncertain". Each slot fills its own 512 bytes and carries a checksum: a torn one counts as
/// absent.
class ReceiptFile
{
public:
    /// Opens the file, or makes it with all its room and mode 0600. Full or Io otherwise.
    static Result<ReceiptFile> open(const QString &path);
    ReceiptFile(ReceiptFile &&other) noexcept;
    ReceiptFile &operator=(ReceiptFile &&other) noexcept;
    ~ReceiptFile();

    /// Writes over the oldest slot and waits until it is on the disk.
    Status write(const Receipt &receipt);
    /// Every whole receipt in the file, in no order.
    std::vector<Receipt> readAll() const;

private:
    ReceiptFile(int descriptor, int nextSlot)
        : m_descriptor(descriptor)
        , m_nextSlot(nextSlot)
    {}
    int m_descriptor;
    int m_nextSlot;
    quint64 m_sequence = 0;
};

} // namespace casepost::core
