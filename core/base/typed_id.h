#pragma once

#include <compare>
#include <cstdint>

namespace casepost::core {

/// A database row id that cannot be mixed up with another table's.
template<typename Tag>
class TypedId
{
public:
    constexpr TypedId() = default;
    static constexpr TypedId fromRow(std::int64_t row) { return TypedId(row); }
    constexpr std::int64_t row() const { return m_row; }
    constexpr bool isValid() const { return m_row > 0; }
    friend constexpr auto operator<=>(TypedId, TypedId) = default;

private:
    constexpr explicit TypedId(std::int64_t row)
        : m_row(row)
    {}
    std::int64_t m_row = 0;
};

using CaseId = TypedId<struct CaseTag>;
using StaffId = TypedId<struct StaffTag>;
using LetterId = TypedId<struct LetterTag>;
using DraftId = TypedId<struct DraftTag>;
using MessageId = TypedId<struct MessageTag>;
using EventId = TypedId<struct EventTag>;

} // namespace casepost::core
