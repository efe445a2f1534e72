#include "core/outbox/gateways/smtp/smtp_wire.h"

#include "core/outbox/gateways/smtp/smtp_settings.h"
#include "core/outbox/gateways/smtp/tls_trust.h"

#include <Poco/Exception.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>

#include <algorithm>
#include <array>
#include <optional>
#include <poll.h>
#include <sys/socket.h>

namespace casepost::core {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int kWritePiece = 16 * 1024; ///< one TLS record

std::unexpected<WireFault> fault(SmtpEvent event, const QString &words = {})
{
    return std::unexpected(WireFault{event, words});
}

/// Waits until the socket is ready; Timeout when the deadline comes first.
OnWire<void> await(const Poco::Net::Socket &socket, short events, const Deadline &deadline)
{
    while (true) {
        const auto left = deadline.left();
        if (left <= milliseconds(0))
            return fault(SmtpEvent::Timeout);
        pollfd waiting{socket.impl()->sockfd(), events, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready > 0)
            return {};
        if (ready < 0 && errno != EINTR)
            return fault(SmtpEvent::Cut);
    }
}

/// Waits for what a TLS call said it wants.
OnWire<void> awaitTls(int result, const Poco::Net::Socket &socket, const Deadline &deadline)
{
    const bool write = result == Poco::Net::SecureStreamSocket::ERR_SSL_WANT_WRITE;
    return await(socket, write ? POLLOUT : POLLIN, deadline);
}

Poco::Timespan timespan(milliseconds time)
{
    return Poco::Timespan(std::max<Poco::Timespan::TimeDiff>(time.count(), 1) * 1000);
}

} // namespace

milliseconds Deadline::left() const
{
    return std::chrono::ceil<milliseconds>(m_end - std::chrono::steady_clock::now());
}

struct SmtpWire::Parts
{
    Poco::Net::StreamSocket plain;
    std::unique_ptr<TlsTrust> trust; ///< its context must outlive the handshake
    std::optional<Poco::Net::SecureStreamSocket> secure;
    QByteArray unread; ///< came behind the last answer

    Poco::Net::StreamSocket &socket() { return secure ? *secure : plain; }
    /// After a call that could not go on.
    OnWire<void> awaitFor(int result, short events, const Deadline &deadline)
    {
        return secure ? awaitTls(result, plain, deadline) : await(plain, events, deadline);
    }
    OnWire<int> readSome(char *buffer, int size, const Deadline &deadline);
};

/// At least one byte; Cut at the end of the stream.
OnWire<int> SmtpWire::Parts::readSome(char *buffer, int size, const Deadline &deadline)
{
    try {
        while (true) {
            const int got = socket().receiveBytes(buffer, size);
            if (got > 0)
                return got;
            if (got == 0)
                return fault(SmtpEvent::Cut);
            if (auto ready = awaitFor(got, POLLIN, deadline); !ready)
                return std::unexpected(ready.error());
        }
    } catch (const Poco::Exception &) {
        return fault(SmtpEvent::Cut);
    }
}

SmtpWire::SmtpWire(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}
SmtpWire::SmtpWire(SmtpWire &&) noexcept = default;
SmtpWire &SmtpWire::operator=(SmtpWire &&) noexcept = default;

SmtpWire::~SmtpWire()
{
    if (!m_parts)
        return;
    try {
        m_parts->plain.close(); // no TLS farewell: it could block
    } catch (const Poco::Exception &) {
    }
}

OnWire<SmtpWire> SmtpWire::connect(const SmtpSettings &settings, const Deadline &deadline)
{
    WireFault last{SmtpEvent::Cut, u"the name of the mail server was not found"_s};
    try {
        const auto host = Poco::Net::DNS::resolve(settings.host.toStdString());
        for (const auto &address : host.addresses()) {
            if (deadline.left() <= milliseconds(0))
                return fault(SmtpEvent::Timeout);
            try {
                auto parts = std::make_unique<Parts>();
                parts->plain.connect(
                    Poco::Net::SocketAddress(address, static_cast<Poco::UInt16>(settings.port)),
                    timespan(deadline.left()));
                parts->plain.setNoDelay(true);
                parts->plain.setBlocking(false);
                return SmtpWire(std::move(parts));
            } catch (const Poco::TimeoutException &) {
                last = {SmtpEvent::Timeout, u"the mail server did not answer the call"_s};
            } catch (const Poco::Exception &e) {
                last = {SmtpEvent::Cut, QString::fromLatin1(e.name()).toLower()};
            }
        }
    } catch (const Poco::Exception &) {
    }
    return std::unexpected(last);
}

OnWire<void> SmtpWire::startTls(const SmtpSettings &settings, const Deadline &deadline)
{
    auto trust = TlsTrust::make(settings.host, settings.caFile);
    if (!trust)
        return fault(SmtpEvent::Permanent, trust.error());
    try {
        // The socket does not block, so attach() only prepares and the handshake is ours to pace.
        m_parts->trust = std::move(*trust);
        auto secure = Poco::Net::SecureStreamSocket::attach(
            m_parts->plain, m_parts->trust->serverName(), m_parts->trust->context());
        while (true) {
            const int result = secure.completeHandshake();
            if (result > 0)
                break;
            if (result == 0)
                return fault(SmtpEvent::Cut);
            if (auto ready = awaitTls(result, m_parts->plain, deadline); !ready)
                return ready;
        }
        m_parts->secure = secure;
    } catch (const Poco::Exception &e) {
        const QString cause = m_parts->trust->refusal();
        return fault(SmtpEvent::Cut, cause.isEmpty() ? QString::fromStdString(e.message()) : cause);
    }
    return {};
}

OnWire<void> SmtpWire::write(const QByteArray &bytes, const Deadline &deadline)
{
    qsizetype done = 0;
    try {
        while (done < bytes.size()) {
            if (deadline.left() <= milliseconds(0))
                return fault(SmtpEvent::Timeout);
            const auto piece = static_cast<int>(
                m_parts->secure ? std::min<qsizetype>(bytes.size() - done, kWritePiece)
                                : bytes.size() - done);
            const int sent = m_parts->socket().sendBytes(
                bytes.constData() + done, piece, m_parts->secure ? 0 : MSG_NOSIGNAL);
            if (sent > 0)
                done += sent;
            else if (auto ready = m_parts->awaitFor(sent, POLLOUT, deadline); !ready)
                return ready;
        }
    } catch (const Poco::Exception &) {
        return fault(SmtpEvent::Cut);
    }
    return {};
}

OnWire<SmtpReply> SmtpWire::readReply(const Deadline &deadline)
{
    SmtpReplyReader reader;
    reader.feed(std::exchange(m_parts->unread, {}));
    std::array<char, 4096> buffer;
    while (reader.state() == SmtpReplyReader::State::NeedsMore) {
        if (deadline.left() <= milliseconds(0))
            return fault(SmtpEvent::Timeout);
        const auto got =
            m_parts->readSome(buffer.data(), static_cast<int>(buffer.size()), deadline);
        if (!got)
            return std::unexpected(got.error());
        reader.feed(QByteArray(buffer.data(), *got));
    }
    if (reader.state() == SmtpReplyReader::State::Garbage)
        return fault(SmtpEvent::Garbage);
    if (reader.state() == SmtpReplyReader::State::TooLong)
        return fault(SmtpEvent::Endless);
    m_parts->unread = reader.rest();
    return reader.reply();
}

std::optional<SmtpEvent> SmtpWire::unasked()
{
    try {
        std::array<char, 512> buffer;
        const int got =
            m_parts->socket().receiveBytes(buffer.data(), static_cast<int>(buffer.size()));
        if (got > 0)
            m_parts->unread.append(buffer.data(), got);
        else if (got == 0 && m_parts->unread.isEmpty())
            return SmtpEvent::Cut;
    } catch (const Poco::Exception &) {
        return SmtpEvent::Cut;
    }
    if (m_parts->unread.isEmpty())
        return std::nullopt;
    return m_parts->unread.startsWith("421") ? SmtpEvent::Closing : SmtpEvent::Garbage;
}

} // namespace casepost::core
