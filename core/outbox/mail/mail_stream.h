#pragma once

#include <QByteArray>

#include <optional>

class QIODevice;

namespace casepost::core {

/// How much of one email is kept while it is read. What a report says stands at the start of its
/// parts, so what is over is left out: an email of any size costs no more memory than this.
struct MailLimits
{
    qsizetype line = 64 << 10;  ///< the rest of a longer line is left out
    qsizetype part = 256 << 10; ///< kept between two lines that may part an email (`--…`)
    qsizetype email = 4 << 20;  ///< kept of one email
};

/// Gives the emails of a file one by one: those of an mbox, or the one that the file is. Line ends
/// come out as \n.
class MailStream
{
public:
    explicit MailStream(QIODevice &device, MailLimits limits = {});

    /// The next email; nothing at the end of the file. A file without anything is one empty email.
    std::optional<QByteArray> next();

private:
    bool readLine(QByteArray &line);
    bool fill();
    void keep(const QByteArray &line);

    QIODevice &m_device;
    MailLimits m_limits;
    QByteArray m_chunk;
    qsizetype m_at = 0;
    qsizetype m_sincePart = 0;
    QByteArray m_email;
    QByteArray m_returns;
    bool m_inHeader = true;
    bool m_started = false;
    bool m_ended = false;
    bool m_mbox = false;
};

} // namespace casepost::core
