#pragma once

#include "core/base/progress.h"
#include "core/store/engine/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace casepost::core {

/// A case that the store or the file being read holds.
struct KnownCase
{
    std::int64_t id = 0;
    std::uint64_t hash = 0; ///< of its record in the last extract
    std::uint32_t keyAt = 0;
    std::uint8_t keySize = 0;
    bool stored = false;
    bool inProgress = false;
    bool seen = false;    ///< the file being read holds it
    bool refused = false; ///< … in a row that cannot be taken
};

/// Every case by its reference key, compact: about 60 bytes a case, so that a million fit in
/// memory beside the import. References are compared themselves, never only their hashes.
class KnownCases
{
public:
    /// The cases of the store, in the order of their ids.
    static Result<KnownCases> load(Database &db);

    /// Null when there is none. Moves with the next insert().
    KnownCase *find(std::string_view key);
    KnownCase &insert(std::string_view key, const KnownCase &known);

    std::vector<KnownCase> &all() { return m_cases; }
    const std::vector<KnownCase> &all() const { return m_cases; }
    std::int64_t lastId() const { return m_lastId; }
    /// Lives until the next insert().
    std::string_view keyOf(const KnownCase &known) const;

private:
    std::size_t slotOf(std::string_view key) const;
    void grow();

    std::vector<KnownCase> m_cases;
    std::string m_keys;
    std::vector<std::uint32_t> m_slots; ///< index of a case plus one; 0 is free
    std::int64_t m_lastId = 0;
};

} // namespace casepost::core
