#pragma once

#include "core/audit/digests/row_digest.h"

#include <array>

namespace casepost::core {

inline constexpr auto kCaseKind = "case";

/// The one digest of all cases: the sum (of 256 bits) of a salted SHA-256 of each, so that it does
/// not depend on the order, and an import only takes out the cases that it changes and puts them in
/// as they are then. What somebody else changed stays wrong in the sum, however many imports come.
/// The columns that an extract brings and what the store adds; not `phone_key` and `mobile_key`,
/// which the search makes anew.
class CaseSum
{
public:
    explicit CaseSum(std::string salt, const std::string &digest = {});
    /// The cases of a condition on case_file (SQL; empty: every one) go into the sum or out of it.
    Status enter(Database &db, const QString &condition);
    Status leave(Database &db, const QString &condition);
    RecordLine line() const;
    std::string hex() const;

private:
    Status change(Database &db, const QString &condition, bool enters);
    std::string m_salt;
    std::array<std::uint64_t, 4> m_sum{}; ///< the lowest first
};

/// Told by whoever writes cases, in the caller's transaction: before rows change and after, each
/// with the same condition; new rows only enter.
Status casesLeave(Database &db, const QString &condition);
Status casesEnter(Database &db, const QString &condition);

} // namespace casepost::core
