#pragma once

#include <cstdint>
#include <string_view>

namespace casepost::core {

/// Changes when the same bytes get another hash or mean something else: the next extract then
/// compares every row by its cells.
inline constexpr std::uint64_t kRowHashVersion = 1;

/// 64-bit hash of bytes (multiply and fold, as wyhash does it). Tells a changed record from an
/// unchanged one; not for keeping secrets.
std::uint64_t rowHash(std::string_view bytes, std::uint64_t seed);

} // namespace casepost::core
