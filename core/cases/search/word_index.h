#pragma once

#include "core/store/engine/database.h"

#include <array>
#include <bit>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace casepost::core {

// The search index of names, table case_word(word, field, cases).
//
// A row of a word: `word` is folded as searchWords() folds it, `field` says where it stands,
// `cases` holds the ids of the cases that have it there: ascending, each as its difference from the
// one before, seven bits a byte, lowest first, the top bit set on every byte but the last.
//
// Rows whose word begins with `*` (no folded word can) hold a set of ids as bits instead: bit b of
// byte n is id 8n + b. "*" is the set of cases in progress; "*s" (a to z, 0 to 9) every case that
// has a word beginning with s, for searches of one letter, which would otherwise read half of the
// index.

/// Where a word stands: the applicant's own surname and forenames come first in a search.
enum class WordField { Surname, Forenames, Other };
inline constexpr std::size_t kWordFields = 3;

/// Key of the cases in progress, and of the cases with a word of that first letter; empty for a
/// letter that has no set.
inline constexpr std::string_view kInProgressKey = "*";
std::string letterKey(std::string_view word);

/// Ids in ascending order, packed.
class Postings
{
public:
    /// `id` not below the last one; the same one again is ignored.
    void add(std::int64_t id);
    const std::string &bytes() const { return m_bytes; }
    std::string takeBytes() { return std::move(m_bytes); }

private:
    std::string m_bytes;
    std::int64_t m_last = 0;
};

/// Calls `use(id)` for every id of packed postings until it answers false. Damaged bytes end it.
template<typename Use>
void forEachPosting(std::string_view packed, Use use);

/// A set of ids, one bit each.
class IdSet
{
public:
    IdSet() = default;
    explicit IdSet(std::string_view bits)
        : m_bits(bits)
    {}
    void insert(std::int64_t id);
    void erase(std::int64_t id);
    bool contains(std::int64_t id) const;
    bool isEmpty() const;
    /// How many ids; counting stops once there are more than `enough`.
    std::int64_t count(std::int64_t enough = std::numeric_limits<std::int64_t>::max()) const;
    void unite(const IdSet &other);
    void intersect(const IdSet &other);
    void subtract(const IdSet &other);
    const std::string &bits() const { return m_bits; }
    /// Calls `use(id)` in ascending order until it answers false.
    template<typename Use>
    void forEach(Use use) const;

private:
    std::string m_bits;
};

/// Lets a map of words be asked with a view, without making a string.
struct WordHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const;
};

/// What an import adds to the index and takes from it.
class WordChanges
{
public:
    /// A new case's word; new cases come in the order of their ids.
    void addNew(std::int64_t id, WordField field, std::string_view word);
    /// A known case gained or lost a word.
    void add(std::int64_t id, WordField field, std::string_view word);
    void remove(std::int64_t id, WordField field, std::string_view word);
    /// A known case has no more word that begins with the first letter of `word`.
    void removeLetter(std::int64_t id, std::string_view word);
    void setInProgress(std::int64_t id, bool inProgress);

    /// One row of the table as it is to be.
    struct Row
    {
        std::string word;
        int field = 0;
        std::string bytes;
    };
    /// Reads what the index holds of the words concerned and gives the rows to write, by word.
    Result<std::vector<Row>> merged(Database &db);

private:
    struct Field
    {
        Postings appended;
        std::set<std::int64_t> added;
        std::set<std::int64_t> removed;
    };
    using Word = std::array<Field, kWordFields>;

    Field &fieldOf(WordField field, std::string_view word);
    IdSet &setNamed(std::map<std::string, IdSet, std::less<>> &sets, std::string_view key);
    void noteLetter(std::int64_t id, std::string_view word);
    static std::string mergedPostings(std::string_view old, Field &field);
    void takeWord(std::string_view word, int field, std::string_view old, std::vector<Row> &rows);
    void takeSet(std::string_view key, std::string_view old, std::vector<Row> &rows);

    std::unordered_map<std::string, Word, WordHash, std::equal_to<>> m_words;
    std::map<std::string, IdSet, std::less<>> m_set;
    std::map<std::string, IdSet, std::less<>> m_cleared;
};

/// Writes the rows, in the caller's transaction. `fresh`: the index is empty.
Status writeWordRows(Database &db, const std::vector<WordChanges::Row> &rows, bool fresh);

// Inline implementations

template<typename Use>
void forEachPosting(std::string_view packed, Use use)
{
    std::int64_t id = 0;
    std::uint64_t delta = 0;
    unsigned shift = 0;
    for (const char c : packed) {
        const auto byte = static_cast<unsigned char>(c);
        delta |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte & 0x80) {
            shift += 7;
            if (shift > 56)
                return;
            continue;
        }
        id += static_cast<std::int64_t>(delta);
        delta = 0;
        shift = 0;
        if (!use(id))
            return;
    }
}

template<typename Use>
void IdSet::forEach(Use use) const
{
    for (std::size_t n = 0; n < m_bits.size(); ++n)
        for (auto byte = static_cast<unsigned char>(m_bits[n]); byte != 0;
             byte = static_cast<unsigned char>(byte & (byte - 1)))
            if (!use(static_cast<std::int64_t>(n * 8)
                     + std::countr_zero(static_cast<unsigned>(byte))))
                return;
}

} // namespace casepost::core
