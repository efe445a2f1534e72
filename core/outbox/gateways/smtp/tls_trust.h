#pragma once

#include <QString>

#include <Poco/Net/Context.h>

#include <expected>
#include <memory>
#include <string>

namespace casepost::core {

/// What makes us believe a mail server: TLS 1.2 or later and a certificate that OpenSSL itself
/// checks against the host name (its subjectAltName; a common name counts for nothing), also on a
/// loopback address, where Poco's own check would let anything pass.
class TlsTrust
{
public:
    /// `caFile` alone is trusted when given, otherwise the system's authorities. A sentence when it
    /// cannot be read.
    static std::expected<std::unique_ptr<TlsTrust>, QString> make(const QString &host,
                                                                  const QString &caFile);
    const Poco::Net::Context::Ptr &context() const { return m_context; }
    /// The name for SNI; empty for an IP address.
    const std::string &serverName() const { return m_serverName; }
    /// Why the certificate was refused; empty when it was not.
    QString refusal() const;

    /// For OpenSSL only: notes the first error of the check.
    void note(int verifyError) { m_error = m_error == 0 ? verifyError : m_error; }

private:
    TlsTrust() = default;
    Poco::Net::Context::Ptr m_context;
    std::string m_serverName;
    int m_error = 0;
};

} // namespace casepost::core
