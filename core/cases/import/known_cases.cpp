#include "core/cases/import/known_cases.h"

#include "core/cases/record/row_hash.h"
#include "core/store/bulk/bulk.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSelectKnown =
    u"SELECT id, row_hash, in_progress, reference_key FROM case_file ORDER BY id";
constexpr std::size_t kFirstSlots = 1024;

} // namespace

Result<KnownCases> KnownCases::load(Database &db)
{
    KnownCases known;
    TRY_ASSIGN(auto rows, BulkRead::begin(db, kSelectKnown.toString()));
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return known;
        KnownCase one;
        one.id = rows.integer(0);
        one.hash = static_cast<std::uint64_t>(rows.integer(1));
        one.inProgress = rows.integer(2) != 0;
        one.stored = true;
        known.insert(rows.text(3), one);
        known.m_lastId = std::max(known.m_lastId, one.id);
    }
}

std::string_view KnownCases::keyOf(const KnownCase &known) const
{
    return std::string_view(m_keys).substr(known.keyAt, known.keySize);
}

/// The slot that holds the key, or the free one where it would go.
std::size_t KnownCases::slotOf(std::string_view key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = rowHash(key, 0) & mask;
    while (m_slots[slot] != 0 && keyOf(m_cases[m_slots[slot] - 1]) != key)
        slot = (slot + 1) & mask;
    return slot;
}

KnownCase *KnownCases::find(std::string_view key)
{
    if (m_slots.empty())
        return nullptr;
    const std::uint32_t index = m_slots[slotOf(key)];
    return index == 0 ? nullptr : &m_cases[index - 1];
}

KnownCase &KnownCases::insert(std::string_view key, const KnownCase &known)
{
    if (m_cases.size() * 2 >= m_slots.size())
        grow();
    m_cases.push_back(known);
    m_cases.back().keyAt = static_cast<std::uint32_t>(m_keys.size());
    m_cases.back().keySize = static_cast<std::uint8_t>(key.size());
    const std::size_t slot = slotOf(key);
    m_keys += key;
    m_slots[slot] = static_cast<std::uint32_t>(m_cases.size());
    return m_cases.back();
}

void KnownCases::grow()
{
    m_slots.assign(std::max(kFirstSlots, m_slots.size() * 2), 0);
    std::uint32_t index = 0;
    for (const KnownCase &known : m_cases)
        m_slots[slotOf(keyOf(known))] = ++index;
}

} // namespace casepost::core
