#include "core/cases/search/word_index.h"

#include "core/cases/record/row_hash.h"
#include "core/store/bulk/bulk.h"

#include <algorithm>
#include <cstring>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kSelectWords = u"SELECT word, field, cases FROM case_word";
constexpr QStringView kPutWord = u"INSERT INTO case_word (word, field, cases) VALUES (?, ?, ?) "
                                 "ON CONFLICT (word, field) DO UPDATE SET cases = excluded.cases";
constexpr QStringView kDropWord = u"DELETE FROM case_word WHERE word = ? AND field = ?";

std::size_t byteOf(std::int64_t id)
{
    return static_cast<std::size_t>(id) / 8;
}

char bitOf(std::int64_t id)
{
    return static_cast<char>(1U << (static_cast<std::uint64_t>(id) % 8));
}

} // namespace

std::string letterKey(std::string_view word)
{
    const char first = word.empty() ? ' ' : word.front();
    const bool ascii = (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
    return ascii ? std::string{'*', first} : std::string();
}

void Postings::add(std::int64_t id)
{
    if (id == m_last)
        return;
    auto delta = static_cast<std::uint64_t>(id - m_last);
    m_last = id;
    for (; delta >= 0x80; delta >>= 7)
        m_bytes += static_cast<char>((delta & 0x7F) | 0x80);
    m_bytes += static_cast<char>(delta);
}

void IdSet::insert(std::int64_t id)
{
    if (byteOf(id) >= m_bits.size())
        m_bits.resize(byteOf(id) + 1, '\0');
    m_bits[byteOf(id)] = static_cast<char>(m_bits[byteOf(id)] | bitOf(id));
}

void IdSet::erase(std::int64_t id)
{
    if (byteOf(id) < m_bits.size())
        m_bits[byteOf(id)] = static_cast<char>(m_bits[byteOf(id)] & ~bitOf(id));
}

bool IdSet::contains(std::int64_t id) const
{
    return byteOf(id) < m_bits.size() && (m_bits[byteOf(id)] & bitOf(id)) != 0;
}

bool IdSet::isEmpty() const
{
    return m_bits.find_first_not_of('\0') == std::string::npos;
}

std::int64_t IdSet::count(std::int64_t enough) const
{
    std::int64_t count = 0;
    for (std::size_t i = 0; i < m_bits.size() && count <= enough; i += sizeof(std::uint64_t)) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, m_bits.data() + i, std::min(sizeof eight, m_bits.size() - i));
        count += std::popcount(eight);
    }
    return count;
}

void IdSet::unite(const IdSet &other)
{
    if (m_bits.size() < other.m_bits.size())
        m_bits.resize(other.m_bits.size(), '\0');
    for (std::size_t i = 0; i < other.m_bits.size(); ++i)
        m_bits[i] = static_cast<char>(m_bits[i] | other.m_bits[i]);
}

void IdSet::intersect(const IdSet &other)
{
    if (m_bits.size() > other.m_bits.size())
        m_bits.resize(other.m_bits.size());
    for (std::size_t i = 0; i < m_bits.size(); ++i)
        m_bits[i] = static_cast<char>(m_bits[i] & other.m_bits[i]);
}

void IdSet::subtract(const IdSet &other)
{
    const std::size_t both = std::min(m_bits.size(), other.m_bits.size());
    for (std::size_t i = 0; i < both; ++i)
        m_bits[i] = static_cast<char>(m_bits[i] & ~other.m_bits[i]);
}

std::size_t WordHash::operator()(std::string_view word) const
{
    return rowHash(word, 0);
}

WordChanges::Field &WordChanges::fieldOf(WordField field, std::string_view word)
{
    auto found = m_words.find(word);
    if (found == m_words.end())
        found = m_words.emplace(std::string(word), Word()).first;
    return found->second[static_cast<std::size_t>(field)];
}

IdSet &WordChanges::setNamed(std::map<std::string, IdSet, std::less<>> &sets, std::string_view key)
{
    auto found = sets.find(key);
    if (found == sets.end())
        found = sets.emplace(std::string(key), IdSet()).first;
    return found->second;
}

void WordChanges::noteLetter(std::int64_t id, std::string_view word)
{
    if (const std::string key = letterKey(word); !key.empty()) {
        setNamed(m_set, key).insert(id);
        setNamed(m_cleared, key).erase(id);
    }
}

void WordChanges::addNew(std::int64_t id, WordField field, std::string_view word)
{
    fieldOf(field, word).appended.add(id);
    noteLetter(id, word);
}

void WordChanges::add(std::int64_t id, WordField field, std::string_view word)
{
    Field &change = fieldOf(field, word);
    change.added.insert(id);
    change.removed.erase(id);
    noteLetter(id, word);
}

void WordChanges::remove(std::int64_t id, WordField field, std::string_view word)
{
    fieldOf(field, word).removed.insert(id);
}

void WordChanges::removeLetter(std::int64_t id, std::string_view word)
{
    if (const std::string key = letterKey(word); !key.empty())
        setNamed(m_cleared, key).insert(id);
}

void WordChanges::setInProgress(std::int64_t id, bool inProgress)
{
    setNamed(inProgress ? m_set : m_cleared, kInProgressKey).insert(id);
}

std::string WordChanges::mergedPostings(std::string_view old, Field &field)
{
    if (old.empty() && field.added.empty())
        return field.appended.takeBytes();
    Postings merged;
    auto added = field.added.begin();
    const auto keep = [&](std::int64_t id) {
        for (; added != field.added.end() && *added < id; ++added)
            merged.add(*added);
        if (!field.removed.contains(id))
            merged.add(id);
        return true;
    };
    forEachPosting(old, keep);
    for (; added != field.added.end(); ++added)
        merged.add(*added);
    forEachPosting(field.appended.bytes(), [&merged](std::int64_t id) {
        merged.add(id);
        return true;
    });
    return merged.takeBytes();
}

void WordChanges::takeWord(std::string_view word,
                           int field,
                           std::string_view old,
                           std::vector<Row> &rows)
{
    const auto found = m_words.find(word);
    if (found == m_words.end() || field < 0 || field >= static_cast<int>(kWordFields))
        return;
    Field &change = found->second[static_cast<std::size_t>(field)];
    if (!change.appended.bytes().empty() || !change.added.empty() || !change.removed.empty())
        rows.push_back({std::string(word), field, mergedPostings(old, change)});
    change = Field(); // done: not once more as a new row
}

void WordChanges::takeSet(std::string_view key, std::string_view old, std::vector<Row> &rows)
{
    const auto set = m_set.find(key);
    const auto cleared = m_cleared.find(key);
    if (set == m_set.end() && cleared == m_cleared.end())
        return;
    IdSet merged(old);
    if (cleared != m_cleared.end()) {
        merged.subtract(cleared->second);
        m_cleared.erase(cleared);
    }
    if (set != m_set.end()) {
        merged.unite(set->second);
        m_set.erase(set);
    }
    rows.push_back({std::string(key), 0, merged.bits()});
}

Result<std::vector<WordChanges::Row>> WordChanges::merged(Database &db)
{
    std::vector<Row> rows;
    if (m_words.empty() && m_set.empty() && m_cleared.empty())
        return rows;
    TRY_ASSIGN(auto stored, BulkRead::begin(db, kSelectWords.toString()));
    for (;;) {
        TRY_ASSIGN(const bool more, stored.next());
        if (!more)
            break;
        const auto word = stored.text(0);
        if (word.starts_with('*'))
            takeSet(word, stored.blob(2), rows);
        else
            takeWord(word, static_cast<int>(stored.integer(1)), stored.blob(2), rows);
    }
    for (auto &[word, fields] : m_words)
        for (std::size_t field = 0; field < kWordFields; ++field)
            takeWord(word, static_cast<int>(field), {}, rows);
    while (!m_set.empty())
        takeSet(std::string(m_set.begin()->first), {}, rows);
    while (!m_cleared.empty())
        takeSet(std::string(m_cleared.begin()->first), {}, rows);
    std::sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) {
        return std::tie(a.word, a.field) < std::tie(b.word, b.field);
    });
    return rows;
}

namespace {

enum class Empty { Skipped, Written };

Status insertAll(Database &db,
                 const QString &table,
                 const std::vector<WordChanges::Row> &rows,
                 Empty empty)
{
    TRY_ASSIGN(auto insert, BulkInsert::begin(db, table, {u"word"_s, u"field"_s, u"cases"_s}));
    for (const auto &row : rows)
        if (!row.bytes.empty() || empty == Empty::Written)
            TRY(insert.text(row.word).integer(row.field).blob(row.bytes).endRow());
    return insert.finish();
}

} // namespace

Status writeWordRows(Database &db, const std::vector<WordChanges::Row> &rows, bool fresh)
{
    if (db.engine() == Engine::Postgres) {
        TRY(insertAll(db, u"staged_word"_s, rows, Empty::Written));
        return db.act(u"act_take_words", {});
    }
    if (fresh)
        return insertAll(db, u"case_word"_s, rows, Empty::Skipped);
    TRY_ASSIGN(auto put, db.prepare(kPutWord.toString()));
    TRY_ASSIGN(auto drop, db.prepare(kDropWord.toString()));
    for (const auto &row : rows) {
        const QString word = QString::fromStdString(row.word);
        if (row.bytes.empty()) {
            TRY(drop.bind(word).bind(std::int64_t(row.field)).run());
            continue;
        }
        const auto bytes =
            QByteArray::fromRawData(row.bytes.data(), static_cast<qsizetype>(row.bytes.size()));
        TRY(put.bind(word).bind(std::int64_t(row.field)).bindBlob(bytes).run());
    }
    return {};
}

} // namespace casepost::core
