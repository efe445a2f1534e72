#pragma once

#include <QString>
#include <QTemporaryDir>

#include <memory>

struct evp_pkey_st;
struct x509_st;

namespace casepost::test {

/// What a server certificate shall say.
struct CertificateWish
{
    QString names = QStringLiteral("DNS:localhost,IP:127.0.0.1"); ///< empty: no subjectAltName
    QString commonName = QStringLiteral("localhost");
    int fromDays = -1;
    int toDays = 30;
    bool selfSigned = false; ///< signed by itself in place of the authority
    bool weakKey = false;    ///< RSA with 1,024 bits
};

/// Files of one certificate, PEM.
struct CertificateFiles
{
    QString certificate;
    QString key;
};

/// A private authority made for one test, and what it signs.
class TestAuthority
{
public:
    TestAuthority();
    ~TestAuthority();
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    CertificateFiles issue(const CertificateWish &wish = {});

private:
    QTemporaryDir m_folder;
    evp_pkey_st *m_key = nullptr;
    x509_st *m_certificate = nullptr;
    int m_issued = 0;
};

} // namespace casepost::test
