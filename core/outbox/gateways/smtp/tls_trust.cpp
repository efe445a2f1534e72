#include "core/outbox/gateways/smtp/tls_trust.h"

#include "core/base/plain_file.h"

#include <QFile>

#include <Poco/Exception.h>
#include <Poco/Net/IPAddress.h>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

int trustIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

int noteRefusal(int passed, X509_STORE_CTX *check)
{
    if (passed == 1)
        return 1;
    auto *ssl =
        static_cast<SSL *>(X509_STORE_CTX_get_ex_data(check, SSL_get_ex_data_X509_STORE_CTX_idx()));
    auto *trust = static_cast<TlsTrust *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), trustIndex()));
    trust->note(X509_STORE_CTX_get_error(check));
    return 0;
}

/// The name or the address that the certificate must carry.
bool expectHost(SSL_CTX *context, const std::string &host, bool isAddress)
{
    X509_VERIFY_PARAM *expected = SSL_CTX_get0_param(context);
    X509_VERIFY_PARAM_set_hostflags(
        expected, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS | X509_CHECK_FLAG_NEVER_CHECK_SUBJECT);
    return isAddress ? X509_VERIFY_PARAM_set1_ip_asc(expected, host.c_str()) == 1
                     : X509_VERIFY_PARAM_set1_host(expected, host.c_str(), host.size()) == 1;
}

} // namespace

std::expected<std::unique_ptr<TlsTrust>, QString> TlsTrust::make(const QString &host,
                                                                 const QString &caFile)
{
    if (QFile authorities(caFile); !caFile.isEmpty() && !openPlainFile(authorities))
        return std::unexpected(u"the file of trusted authorities cannot be read"_s);
    auto trust = std::unique_ptr<TlsTrust>(new TlsTrust);
    const std::string name = host.toStdString();
    Poco::Net::IPAddress address;
    const bool isAddress = Poco::Net::IPAddress::tryParse(name, address);
    try {
        Poco::Net::Context::Params params;
        params.verificationMode = Poco::Net::Context::VERIFY_STRICT;
        params.loadDefaultCAs = caFile.isEmpty();
        params.caLocation = caFile.toStdString();
        params.cipherList = "HIGH:!aNULL:!eNULL:!MD5:!RC4";
        trust->m_context = new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, params);
        trust->m_context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    } catch (const Poco::Exception &) {
        return std::unexpected(u"the file of trusted authorities cannot be read"_s);
    }
    SSL_CTX *context = trust->m_context->sslContext();
    if (name.empty() || !expectHost(context, name, isAddress))
        return std::unexpected(u"the name of the mail server cannot be checked"_s);
    SSL_CTX_set_ex_data(context, trustIndex(), trust.get());
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, noteRefusal);
    trust->m_serverName = isAddress ? std::string() : name;
    return trust;
}

QString TlsTrust::refusal() const
{
    if (m_error == 0)
        return {};
    return u"its certificate is refused: "_s
           + QString::fromLatin1(X509_verify_cert_error_string(m_error));
}

} // namespace casepost::core
