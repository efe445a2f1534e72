#include "tests/support/cutting_line.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace casepost::test {

namespace {

sockaddr_in here(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

} // namespace

CuttingLine::CuttingLine(int serverPort)
    : m_serverPort(serverPort)
    , m_listening(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = here(0);
    socklen_t size = sizeof address;
    (void)::bind(m_listening, reinterpret_cast<sockaddr *>(&address), size);
    (void)::listen(m_listening, 16);
    (void)::getsockname(m_listening, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

CuttingLine::~CuttingLine()
{
    m_stop = true;
    m_thread.join();
    ::close(m_listening);
}

void CuttingLine::arm(Cut cut)
{
    m_cut = cut;
    m_armed = true;
}

void CuttingLine::serve()
{
    std::vector<std::thread> lines;
    while (!m_stop) {
        pollfd waiting{m_listening, POLLIN, 0};
        if (::poll(&waiting, 1, 50) != 1)
            continue;
        const int client = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            lines.emplace_back([this, client] { carry(client); });
    }
    for (std::thread &line : lines)
        line.join();
}

void CuttingLine::carry(int client)
{
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = here(m_serverPort);
    bool on = ::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    while (on && !m_stop) {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        (void)::poll(ends.data(), ends.size(), 50);
        if (ends[0].revents != 0)
            on = carrySome(client, server, true);
        if (on && ends[1].revents != 0)
            on = carrySome(server, client, false);
    }
    ::close(client);
    ::close(server);
}

/// False when the line is to be cut.
bool CuttingLine::carrySome(int from, int to, bool toServer)
{
    std::array<char, 65536> bytes{};
    const auto got = ::recv(from, bytes.data(), bytes.size(), 0);
    if (got <= 0)
        return false;
    const bool commit =
        toServer && m_armed && QByteArray::fromRawData(bytes.data(), got).contains("COMMIT");
    if (commit && m_cut == Cut::BeforeCommit) {
        m_armed = false;
        return false;
    }
    if (::send(to, bytes.data(), static_cast<std::size_t>(got), MSG_NOSIGNAL) != got)
        return false;
    if (!commit)
        return true;
    m_armed = false;
    // The server has done it when it answers; nobody hears what it says.
    (void)::recv(to, bytes.data(), bytes.size(), 0);
    return false;
}

} // namespace casepost::test
