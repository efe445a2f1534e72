#include "tests/support/scripted_smtp_server.h"

#include "tests/support/catch.h"

#include <arpa/inet.h>
#include <array>
#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casepost::test {

namespace {

/// Nothing in a script takes longer; a client that hangs fails the test in place of the run.
constexpr int kPatienceMs = 20'000;

class Conversation
{
public:
    Conversation(int socket, SSL_CTX *tls, const std::atomic<bool> &stop)
        : m_socket(socket)
        , m_context(tls)
        , m_stop(stop)
    {}
    ~Conversation()
    {
        SSL_free(m_tls);
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Conversation(const Conversation &) = delete;
    Conversation &operator=(const Conversation &) = delete;

    SmtpTranscript run(const SmtpScript &script)
    {
        for (const QByteArray &step : script)
            if (!take(step))
                return m_seen;
        m_seen.afterScript = std::exchange(m_buffer, {});
        while (fill())
            m_seen.afterScript += std::exchange(m_buffer, {});
        return m_seen;
    }

private:
    bool take(const QByteArray &step)
    {
        if (step.startsWith("S: "))
            return say(step.mid(3) + "\r\n");
        if (step.startsWith("RAW: "))
            return say(step.mid(5));
        if (step.startsWith("C: "))
            return expect(step.mid(3));
        if (step == "BODY")
            return takeBody();
        if (step == "TAKE")
            return fill();
        if (step == "TLS")
            return secure();
        if (step == "ENDLESS" || step == "DRIP")
            return sayForEver(step == "DRIP");
        if (step == "CUT" || step == "RST")
            return hangUp(step == "RST");
        if (step == "STALL")
            return waitForHangUp();
        while (fill()) // DRAIN
            m_buffer.clear();
        return true;
    }

    bool say(const QByteArray &bytes)
    {
        const auto size = static_cast<int>(bytes.size());
        const auto sent =
            m_tls ? SSL_write(m_tls, bytes.constData(), size)
                  : static_cast<int>(::send(
                        m_socket, bytes.constData(), static_cast<std::size_t>(size), MSG_NOSIGNAL));
        m_seen.saidBytes += sent > 0 ? static_cast<std::size_t>(sent) : 0;
        return sent == size;
    }

    bool sayForEver(bool drip)
    {
        const QByteArray piece = drip ? QByteArray("2") : "250-" + QByteArray(200, 'x') + "\r\n";
        while (say(piece)) {
            pollfd gone{m_socket, POLLRDHUP, 0};
            if (::poll(&gone, 1, drip ? 10 : 0) > 0)
                return false;
        }
        return false;
    }

    /// Reads nothing meanwhile, so that a writer stalls too.
    bool waitForHangUp()
    {
        pollfd gone{m_socket, POLLRDHUP, 0};
        for (int waited = 0; ::poll(&gone, 1, 50) == 0 && waited < kPatienceMs; waited += 50)
            if (m_stop)
                break;
        return false;
    }

    /// More bytes into the buffer; false at the end.
    bool fill()
    {
        std::array<char, 65536> bytes;
        if (!m_tls || SSL_pending(m_tls) == 0) {
            pollfd waiting{m_socket, POLLIN, 0};
            for (int waited = 0; ::poll(&waiting, 1, 50) == 0; waited += 50)
                if (m_stop || waited > kPatienceMs)
                    return false;
        }
        const auto got = m_tls ? SSL_read(m_tls, bytes.data(), static_cast<int>(bytes.size()))
                               : static_cast<int>(::recv(m_socket, bytes.data(), bytes.size(), 0));
        if (got <= 0)
            return false;
        m_buffer.append(bytes.data(), got);
        return true;
    }

    std::optional<QByteArray> line()
    {
        while (!m_buffer.contains('\n'))
            if (!fill())
                return std::nullopt;
        const qsizetype end = m_buffer.indexOf('\n');
        QByteArray taken = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        if (taken.endsWith('\r'))
            taken.chop(1);
        return taken;
    }

    bool expect(const QByteArray &beginning)
    {
        const auto said = line();
        if (!said)
            return false;
        m_seen.lines += *said;
        if (said->startsWith(beginning))
            return true;
        m_seen.unexpected = *said;
        return false;
    }

    bool takeBody()
    {
        while (!m_buffer.startsWith(".\r\n") && !m_buffer.contains("\r\n.\r\n"))
            if (!fill())
                return false;
        const qsizetype end = m_buffer.startsWith(".\r\n") ? 0 : m_buffer.indexOf("\r\n.\r\n") + 2;
        m_seen.body = m_buffer.left(end);
        m_buffer.remove(0, end + 3);
        return true;
    }

    bool secure()
    {
        m_tls = SSL_new(m_context);
        SSL_set_fd(m_tls, m_socket);
        m_seen.linesBeforeTls = m_seen.lines.size();
        return SSL_accept(m_tls) == 1;
    }

    bool hangUp(bool reset)
    {
        if (reset) {
            const linger now{1, 0};
            ::setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        }
        ::close(std::exchange(m_socket, -1));
        return false;
    }

    int m_socket;
    SSL_CTX *m_context;
    const std::atomic<bool> &m_stop;
    SSL *m_tls = nullptr;
    QByteArray m_buffer;
    SmtpTranscript m_seen;
};

SSL_CTX *makeContext(const ServerTls &tls)
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_set_security_level(context, 0);
    if (tls.onlyOldVersions)
        SSL_CTX_set_max_proto_version(context, TLS1_1_VERSION);
    REQUIRE(
        SSL_CTX_use_certificate_chain_file(context, tls.files.certificate.toLocal8Bit().constData())
        == 1);
    REQUIRE(SSL_CTX_use_PrivateKey_file(
                context, tls.files.key.toLocal8Bit().constData(), SSL_FILETYPE_PEM)
            == 1);
    return context;
}

} // namespace

ScriptedSmtpServer::ScriptedSmtpServer(std::vector<SmtpScript> scripts,
                                       const std::optional<ServerTls> &tls)
    : m_scripts(std::move(scripts))
{
    (void)std::signal(SIGPIPE, SIG_IGN);
    if (tls)
        m_tls = makeContext(*tls);
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) == 0);
    REQUIRE(::listen(m_listening, 16) == 0);
    ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

ScriptedSmtpServer::~ScriptedSmtpServer()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    ::close(m_listening);
    SSL_CTX_free(m_tls);
}

void ScriptedSmtpServer::serve()
{
    for (std::size_t next = 0; !m_stop;) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int socket = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Conversation conversation(socket, m_tls, m_stop);
        auto seen = conversation.run(next < m_scripts.size() ? m_scripts[next] : SmtpScript{"CUT"});
        ++next;
        const std::scoped_lock lock(m_mutex);
        m_transcripts.push_back(std::move(seen));
    }
}

std::vector<SmtpTranscript> ScriptedSmtpServer::finish()
{
    m_stop = true;
    if (m_thread.joinable())
        m_thread.join();
    const std::scoped_lock lock(m_mutex);
    return m_transcripts;
}

} // namespace casepost::test
