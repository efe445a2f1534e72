#pragma once

#include "tests/support/test_certificates.h"

#include <QByteArrayList>

#include <atomic>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

struct ssl_ctx_st;

namespace casepost::test {

/// One conversation, step by step:
///   "S: 250 ok"  says a line            "C: MAIL"  reads a line, which must begin so
///   "BODY"       reads up to the dot    "TAKE"     reads a little of what comes
///   "DRAIN"      reads up to the end    "TLS"      makes the line secure
///   "RAW: …"     says these bytes       "STALL"    says nothing until the client hangs up
///   "CUT", "RST" hangs up               "ENDLESS", "DRIP"  an answer that never ends
/// After the last step it listens until the client hangs up, so that silence can be asserted.
using SmtpScript = QByteArrayList;

/// What one connection brought.
struct SmtpTranscript
{
    QByteArrayList lines; ///< what the client said, without line ends
    qsizetype linesBeforeTls = -1;
    QByteArray body;        ///< of the last BODY, as it came, without the dot
    QByteArray afterScript; ///< what came after the last step
    QByteArray unexpected;  ///< the line that broke the script
    std::size_t saidBytes = 0;
};

struct ServerTls
{
    CertificateFiles files;
    bool onlyOldVersions = false; ///< TLS 1.1 at most
};

/// A mail server that does exactly what its script says, one script for each connection, on a free
/// port of 127.0.0.1. A connection without a script is closed at once.
class ScriptedSmtpServer
{
public:
    explicit ScriptedSmtpServer(std::vector<SmtpScript> scripts,
                                const std::optional<ServerTls> &tls = {});
    ~ScriptedSmtpServer();

    int port() const { return m_port; }
    /// Waits until every connection so far has ended, then gives what they brought.
    std::vector<SmtpTranscript> finish();

private:
    void serve();

    std::vector<SmtpScript> m_scripts;
    ssl_ctx_st *m_tls = nullptr;
    int m_listening = -1;
    int m_port = 0;
    std::atomic<bool> m_stop = false;
    std::mutex m_mutex;
    std::vector<SmtpTranscript> m_transcripts;
    std::thread m_thread;
};

} // namespace casepost::test
