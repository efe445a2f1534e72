#include "tests/support/accepting_smtp_server.h"

#include "tests/support/catch.h"

#include <arpa/inet.h>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace casepost::test {

namespace {

void say(int socket, const char *line)
{
    (void)::send(socket, line, std::strlen(line), MSG_NOSIGNAL);
}

const char *answerTo(const QByteArray &line)
{
    if (line.startsWith("DATA"))
        return "354 go on\r\n";
    return line.startsWith("QUIT") ? "221 bye\r\n" : "250 OK\r\n";
}

} // namespace

AcceptingSmtpServer::AcceptingSmtpServer()
{
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size) == 0);
    REQUIRE(::listen(m_listening, 64) == 0);
    ::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

AcceptingSmtpServer::~AcceptingSmtpServer()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listening);
}

void AcceptingSmtpServer::serve()
{
    while (!m_stop) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, 20) <= 0)
            continue;
        const int socket = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        const int on = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        talk(socket);
        ::close(socket);
    }
}

void AcceptingSmtpServer::talk(int socket)
{
    QByteArray buffer;
    bool inLetter = false;
    std::array<char, 65536> bytes;
    say(socket, "220 judge.example\r\n");
    while (!m_stop) {
        pollfd waiting{socket, POLLIN, 0};
        if (::poll(&waiting, 1, 50) == 0)
            continue;
        const auto got = ::recv(socket, bytes.data(), bytes.size(), 0);
        if (got <= 0)
            return;
        buffer.append(bytes.data(), got);
        while (true) {
            const QByteArray end = inLetter ? "\r\n.\r\n" : "\r\n";
            const qsizetype at = buffer.indexOf(end);
            if (at < 0)
                break;
            const QByteArray piece = buffer.left(at);
            buffer.remove(0, at + end.size());
            if (inLetter)
                take(piece);
            say(socket, inLetter ? "250 taken\r\n" : answerTo(piece));
            inLetter = !inLetter && piece.startsWith("DATA");
        }
    }
}

void AcceptingSmtpServer::take(const QByteArray &letter)
{
    const qsizetype begin = letter.indexOf("Message-ID: ") + 12;
    const std::scoped_lock lock(m_mutex);
    ++m_taken[letter.mid(begin, letter.indexOf('\r', begin) - begin)];
}

QHash<QByteArray, int> AcceptingSmtpServer::taken()
{
    const std::scoped_lock lock(m_mutex);
    return m_taken;
}

} // namespace casepost::test
