#include "core/audit/digests/sha256.h"

#include <QtGlobal>

#include <sodium.h>

namespace casepost::core {

Sha256::Sha256()
    : m_sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free)
    , m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
{
    Q_CHECK_PTR(m_sha256.get());
    Q_CHECK_PTR(m_context.get());
}

Sha256 &Sha256::begin()
{
    EVP_DigestInit_ex2(m_context.get(), m_sha256.get(), nullptr);
    return *this;
}

Sha256 &Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
    return *this;
}

Sha256 &Sha256::addPart(std::string_view bytes)
{
    std::array<char, 8> size{};
    for (std::size_t i = 0; i < size.size(); ++i)
        size[i] = static_cast<char>((bytes.size() >> (56 - 8 * i)) & 0xff);
    return add({size.data(), size.size()}).add(bytes);
}

Sha256::Bytes Sha256::bytes()
{
    Bytes digest{};
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
    return digest;
}

std::string Sha256::hex()
{
    const Bytes digest = bytes();
    return hexOf({reinterpret_cast<const char *>(digest.data()), digest.size()});
}

std::string hexOf(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * bytes.size());
    for (const char c : bytes) {
        hex += digits[static_cast<unsigned char>(c) >> 4];
        hex += digits[static_cast<unsigned char>(c) & 15];
    }
    return hex;
}

std::string newSalt()
{
    std::array<char, 16> salt{};
    randombytes_buf(salt.data(), salt.size());
    return hexOf({salt.data(), salt.size()});
}

} // namespace casepost::core
