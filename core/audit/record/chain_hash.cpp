#include "core/audit/record/chain_hash.h"

#include <QtGlobal>

#include <span>

namespace casepost::core {

ChainHash::ChainHash()
    : m_sha256(EVP_MD_fetch(nullptr, "SHA256", nullptr), &EVP_MD_free)
    , m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
{
    Q_CHECK_PTR(m_sha256.get());
    Q_CHECK_PTR(m_context.get());
}

std::string_view ChainHash::of(const ChainFields &fields)
{
    m_bytes.clear();
    std::size_t count = fields.size();
    while (count > kFirstFields && fields[count - 1].empty())
        --count;
    for (const std::string_view field : std::span(fields).first(count)) {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_bytes += static_cast<char>((field.size() >> shift) & 0xff);
        m_bytes += field;
    }
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    EVP_DigestInit_ex2(m_context.get(), m_sha256.get(), nullptr);
    EVP_DigestUpdate(m_context.get(), m_bytes.data(), m_bytes.size());
    EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);

    static constexpr char digits[] = "0123456789abcdef";
    for (std::size_t i = 0; i < digest.size(); ++i) {
        m_hex[2 * i] = digits[digest[i] >> 4];
        m_hex[2 * i + 1] = digits[digest[i] & 15];
    }
    return {m_hex.data(), m_hex.size()};
}

} // namespace casepost::core
