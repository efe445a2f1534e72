#pragma once

#include "core/audit/digests/recorded_kinds.h"
#include "core/audit/digests/sha256.h"
#include "core/store/bulk/bulk.h"

#include <optional>

namespace casepost::core {

/// Makes the salted digest of rows: SHA-256 over the salt, the kind, and for each row its key and
/// values, each behind a mark that tells "no value" and its length.
class RowDigest
{
public:
    void begin(std::string_view salt, std::string_view kind);
    /// A row of selectRows().
    void add(const BulkRead &row, int columns);
    std::string hex() { return m_sha256.hex(); }
    Sha256::Bytes bytes() { return m_sha256.bytes(); }

private:
    Sha256 m_sha256;
    std::string m_bytes;
};

/// A line of `audit_row`: what an entry says of one row, or of a run of them ("5-12").
struct RecordLine
{
    std::string kind;
    std::string key;
    std::string salt;   ///< empty: the row was erased, or is gone
    std::string digest; ///< empty: the row is gone, by the act itself
};

/// The digest of the rows with these keys (one key, or first and last of a run) by that salt;
/// nullopt when there is no such row.
Result<std::optional<std::string>>
digestOf(Database &db, const RecordedKind &kind, const std::string &key, const std::string &salt);

/// First and last number of a run's key "5-12".
std::pair<std::int64_t, std::int64_t> runOf(std::string_view key);
std::string runKey(std::int64_t first, std::int64_t last);

/// What an entry's hash holds of its lines: SHA-256 over kind, key and digest of each in order.
/// Not the salt, so that it can be destroyed.
class LinesDigest
{
public:
    void begin();
    void add(std::string_view kind, std::string_view key, std::string_view digest);
    std::string hex();
    bool isEmpty() const { return m_empty; }

private:
    Sha256 m_sha256;
    bool m_empty = true;
};

} // namespace casepost::core
