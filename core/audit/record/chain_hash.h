#pragma once

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <string>
#include <string_view>

namespace casepost::core {

/// What an audit entry's hash is made of, in order: number, moment, operating-system login, staff,
/// action, object, digest, the hash before, what was seen of who acted, and the digest of its
/// lines. What came later than the first eight is left out from the end as long as it is empty: so
/// were entries hashed before it was kept.
using ChainFields = std::array<std::string_view, 10>;
inline constexpr std::size_t kFirstFields = 8;

/// Makes the hashes of the audit chain: SHA-256 over every field, each behind its length in bytes
/// (8 bytes, big endian), so that no two different entries can give the same bytes to hash. One
/// object serves a whole walk.
class ChainHash
{
public:
    ChainHash();
    /// The hash as 64 lower-case hexadecimal digits; the view lives until the next call.
    std::string_view of(const ChainFields &fields);

private:
    std::unique_ptr<EVP_MD, void (*)(EVP_MD *)> m_sha256;
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
    std::string m_bytes;
    std::array<char, 64> m_hex{};
};

} // namespace casepost::core
