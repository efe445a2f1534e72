#include "core/audit/digests/row_digest.h"

#include <charconv>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// How many values a row has and which of them are none stands in the bytes: 0 for none, otherwise
/// the length and one, seven bits a byte.
void appendLength(std::uint64_t length, std::string &bytes)
{
    while (length >= 0x80) {
        bytes += static_cast<char>(0x80 | (length & 0x7f));
        length >>= 7;
    }
    bytes += static_cast<char>(length);
}

std::int64_t numberIn(std::string_view digits)
{
    std::int64_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

QString textOf(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

void RowDigest::begin(std::string_view salt, std::string_view kind)
{
    m_sha256.begin().addPart(salt).addPart(kind);
}

void RowDigest::add(const BulkRead &row, int columns)
{
    m_bytes.clear();
    for (int i = 0; i < columns; ++i) {
        if (row.isNull(i)) {
            m_bytes += '\0';
            continue;
        }
        const std::string_view value = row.text(i);
        appendLength(value.size() + 1, m_bytes);
        m_bytes += value;
    }
    m_sha256.add(m_bytes);
}

Result<std::optional<std::string>>
digestOf(Database &db, const RecordedKind &kind, const std::string &key, const std::string &salt)
{
    QString condition = u"%1 = ?"_s.arg(keyOf(kind));
    QStringList values{textOf(key)};
    if (kind.cover == Cover::Runs) {
        const auto [first, last] = runOf(key);
        condition = u"%1 BETWEEN ? AND ?"_s.arg(keyOf(kind));
        values = {QString::number(first), QString::number(last)};
    }
    TRY_ASSIGN(auto rows, BulkRead::begin(db, selectRows(kind, condition), values));
    RowDigest digest;
    digest.begin(salt, kind.name);
    bool any = false;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return any ? std::optional(digest.hex()) : std::nullopt;
        any = true;
        digest.add(rows, columnCount(kind));
    }
}

std::pair<std::int64_t, std::int64_t> runOf(std::string_view key)
{
    const auto dash = key.find('-', 1);
    if (dash == std::string_view::npos)
        return {numberIn(key), numberIn(key)};
    return {numberIn(key.substr(0, dash)), numberIn(key.substr(dash + 1))};
}

std::string runKey(std::int64_t first, std::int64_t last)
{
    return std::to_string(first) + '-' + std::to_string(last);
}

void LinesDigest::begin()
{
    m_sha256.begin();
    m_empty = true;
}

void LinesDigest::add(std::string_view kind, std::string_view key, std::string_view digest)
{
    m_sha256.addPart(kind).addPart(key).addPart(digest);
    m_empty = false;
}

std::string LinesDigest::hex()
{
    return m_empty ? std::string() : m_sha256.hex();
}

} // namespace casepost::core
