#include "core/cases/record/row_hash.h"

#include <array>
#include <cstring>

namespace casepost::core {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::array<std::uint64_t, 3> kSalt{
    0x9E37'79B9'7F4A'7C15U, 0xC2B2'AE3D'27D4'EB4FU, 0x1656'67B1'9E37'79F9U};

std::uint64_t folded(std::uint64_t a, std::uint64_t b)
{
    const Wide product = static_cast<Wide>(a) * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t eight(const char *bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

} // namespace

std::uint64_t rowHash(std::string_view bytes, std::uint64_t seed)
{
    std::uint64_t hash = folded(seed ^ kSalt[0], bytes.size() ^ kSalt[1]);
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 16; left -= 16, at += 16)
        hash = folded(eight(at) ^ kSalt[1] ^ hash, eight(at + 8) ^ kSalt[2]);
    std::array<char, 16> tail{};
    if (left > 0)
        std::memcpy(tail.data(), at, left);
    hash = folded(eight(tail.data()) ^ kSalt[1] ^ hash, eight(tail.data() + 8) ^ kSalt[2]);
    return folded(hash ^ kSalt[0], kSalt[2]);
}

} // namespace casepost::core
