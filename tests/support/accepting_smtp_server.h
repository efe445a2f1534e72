#pragma once

#include <QByteArray>
#include <QHash>

#include <atomic>
#include <mutex>
#include <thread>

namespace casepost::test {

/// A mail server that takes everything and counts how often it took each Message-ID: the judge of
/// "never lost, never twice". One connection after the other, on a free port of 127.0.0.1.
class AcceptingSmtpServer
{
public:
    AcceptingSmtpServer();
    ~AcceptingSmtpServer();
    int port() const { return m_port; }
    /// How often each Message-ID was taken, with its angle brackets.
    QHash<QByteArray, int> taken();

private:
    void serve();
    void talk(int socket);
    void take(const QByteArray &letter);

    int m_listening = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    QHash<QByteArray, int> m_taken;
    std::thread m_thread;
};

} // namespace casepost::test
