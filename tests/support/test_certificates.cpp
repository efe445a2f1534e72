#include "tests/support/test_certificates.h"

#include "tests/support/catch.h"

#include <cstdio>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

constexpr long kDay = 24L * 3600;

X509 *makeCertificate(const QString &commonName, int fromDays, int toDays, EVP_PKEY *key)
{
    static int serial = 1;
    X509 *certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate), fromDays * kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), toDays * kDay);
    X509_set_pubkey(certificate, key);
    const QByteArray name = commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate),
                               "CN",
                               MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()),
                               -1,
                               -1,
                               0);
    return certificate;
}

void addExtension(X509 *certificate, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    REQUIRE(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void writeCertificate(const QString &path, X509 *certificate)
{
    std::FILE *file = std::fopen(path.toLocal8Bit().constData(), "w");
    REQUIRE(file);
    PEM_write_X509(file, certificate);
    std::fclose(file);
}

void writeKey(const QString &path, EVP_PKEY *key)
{
    std::FILE *file = std::fopen(path.toLocal8Bit().constData(), "w");
    REQUIRE(file);
    PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    std::fclose(file);
}

} // namespace

TestAuthority::TestAuthority()
{
    m_key = EVP_EC_gen("P-256");
    m_certificate = makeCertificate(u"Sample authority"_s, -400, 400, m_key);
    X509_set_issuer_name(m_certificate, X509_get_subject_name(m_certificate));
    addExtension(m_certificate, NID_basic_constraints, "critical,CA:TRUE");
    addExtension(m_certificate, NID_subject_key_identifier, "hash");
    X509_sign(m_certificate, m_key, EVP_sha256());
    writeCertificate(caFile(), m_certificate);
}

TestAuthority::~TestAuthority()
{
    X509_free(m_certificate);
    EVP_PKEY_free(m_key);
}

CertificateFiles TestAuthority::issue(const CertificateWish &wish)
{
    EVP_PKEY *key = wish.weakKey ? EVP_RSA_gen(1024) : EVP_EC_gen("P-256");
    X509 *certificate = makeCertificate(wish.commonName, wish.fromDays, wish.toDays, key);
    X509_set_issuer_name(certificate,
                         X509_get_subject_name(wish.selfSigned ? certificate : m_certificate));
    if (!wish.names.isEmpty())
        addExtension(certificate, NID_subject_alt_name, wish.names.toLatin1().constData());
    X509_sign(certificate, wish.selfSigned ? key : m_key, EVP_sha256());
    const QString base = m_folder.filePath(QString::number(++m_issued));
    const CertificateFiles files{base + u".pem"_s, base + u".key"_s};
    writeCertificate(files.certificate, certificate);
    writeKey(files.key, key);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return files;
}

} // namespace casepost::test
