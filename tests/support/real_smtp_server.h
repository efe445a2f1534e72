#pragma once

#include "tests/support/test_certificates.h"

#include <QByteArrayList>

namespace casepost::test {

/// A real Postfix of the test's own: own folders, own port on 127.0.0.1, STARTTLS with a key of the
/// test's authority, success reports, mailboxes for customer@example.org and
/// durham3@example.gov.uk. It sends nothing out of the machine. Needs Debian's package postfix and
/// root; without them the test fails with a sentence.
class RealSmtpServer
{
public:
    explicit RealSmtpServer(TestAuthority &authority);
    ~RealSmtpServer();
    RealSmtpServer(const RealSmtpServer &) = delete;
    RealSmtpServer &operator=(const RealSmtpServer &) = delete;

    int port() const { return m_port; }
    /// Waits until so many mails lie in a mailbox ("customer", "durham3"), then gives them all.
    QByteArrayList mails(const QString &mailbox, int count);

private:
    void configure(TestAuthority &authority);
    int control(const QString &command);

    QTemporaryDir m_folder;
    int m_port = 0;
    bool m_runs = false;
};

} // namespace casepost::test
