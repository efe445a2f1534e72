#pragma once

#include <QByteArray>

#include <atomic>
#include <thread>

namespace casepost::test {

/// A line to a server that is cut at the first COMMIT once it is armed: before the server got it,
/// or behind it, when its answer is under way. Lines made later work. On a free port of 127.0.0.1.
class CuttingLine
{
public:
    enum class Cut { BeforeCommit, BehindCommit };

    explicit CuttingLine(int serverPort);
    ~CuttingLine();
    int port() const { return m_port; }
    void arm(Cut cut);

private:
    void serve();
    void carry(int client);
    bool carrySome(int from, int to, bool toServer);

    int m_serverPort;
    int m_listening = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_armed = false;
    std::atomic<Cut> m_cut = Cut::BeforeCommit;
    std::thread m_thread;
};

} // namespace casepost::test
