#pragma once

#include <array>
#include <memory>
#include <openssl/evp.h>
#include <string>
#include <string_view>

namespace casepost::core {

/// SHA-256 over bytes that come in parts; one object serves many digests, each from begin() on.
class Sha256
{
public:
    using Bytes = std::array<unsigned char, 32>;

    Sha256();
    Sha256 &begin();
    Sha256 &add(std::string_view bytes);
    /// Behind its length, so that two parts never run into each other.
    Sha256 &addPart(std::string_view bytes);
    Bytes bytes();
    std::string hex();

private:
    std::unique_ptr<EVP_MD, void (*)(EVP_MD *)> m_sha256;
    std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX *)> m_context;
};

/// Bytes as lower-case hexadecimal digits.
std::string hexOf(std::string_view bytes);

/// Sixteen bytes that nobody can guess, as hexadecimal digits.
std::string newSalt();

} // namespace casepost::core
