#pragma once

#include "core/outbox/gateways/smtp/smtp_reply.h"
#include "core/outbox/gateways/smtp/smtp_verdicts.h"

#include <QString>

#include <chrono>
#include <expected>
#include <memory>
#include <optional>

namespace casepost::core {

struct SmtpSettings;

/// What went wrong on the wire, and in words where there are any.
struct WireFault
{
    SmtpEvent event = SmtpEvent::Cut;
    QString words = {};
};

template<typename T>
using OnWire = std::expected<T, WireFault>;

/// A point in time after which a part of the talk is over, by a clock that nobody sets.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds length)
        : m_length(length)
        , m_end(std::chrono::steady_clock::now() + length)
    {}
    std::chrono::milliseconds left() const;
    std::chrono::milliseconds length() const { return m_length; }

private:
    std::chrono::milliseconds m_length;
    std::chrono::steady_clock::time_point m_end;
};

/// A line to a mail server, plain or TLS: writes and reads under total deadlines, never grows past
/// one answer. The socket never blocks; every wait is a poll() with the time that is left.
class SmtpWire
{
public:
    /// Looks the name up (which the system's resolver limits) and tries its addresses in turn.
    static OnWire<SmtpWire> connect(const SmtpSettings &settings, const Deadline &deadline);
    SmtpWire(SmtpWire &&) noexcept;
    SmtpWire &operator=(SmtpWire &&) noexcept;
    ~SmtpWire();

    /// TLS 1.2 or later, the certificate checked strictly against settings.host.
    OnWire<void> startTls(const SmtpSettings &settings, const Deadline &deadline);
    OnWire<void> write(const QByteArray &bytes, const Deadline &deadline);
    OnWire<SmtpReply> readReply(const Deadline &deadline);
    /// Closing, Cut or Garbage when the server said goodbye, hung up, or said something that nobody
    /// asked for. Does not wait.
    std::optional<SmtpEvent> unasked();

private:
    struct Parts;
    explicit SmtpWire(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace casepost::core
