#include "core/audit/record/record_lines.h"

#include "core/audit/record/case_sum.h"
#include "core/store/engine/watched_tables.h"

#include <set>
#include <string_view>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

/// A run of events is cut here, so that erasing one of them makes few of them anew.
constexpr std::int64_t kLongestRun = 5000;

/// Collects lines; a row that several acts of a transaction touched stands once.
class LineMaker
{
public:
    explicit LineMaker(Database &db)
        : m_db(db)
    {}
    Status addRun(const RecordedKind &kind, const TouchedRun &run);
    std::vector<RecordLine> take() { return std::move(m_lines); }

private:
    Status addKey(const RecordedKind &kind, const std::string &key);
    Status addWords(const RecordedKind &kind, const TouchedRun &run);
    Status addGone(const RecordedKind &kind);
    Database &m_db;
    std::vector<RecordLine> m_lines;
    std::set<std::pair<std::string, std::string>> m_seen;
};

Status LineMaker::addKey(const RecordedKind &kind, const std::string &key)
{
    if (!m_seen.emplace(kind.name, key).second)
        return {};
    RecordLine line{kind.name, key, newSalt(), {}};
    TRY_ASSIGN(const auto digest, digestOf(m_db, kind, key, line.salt));
    if (digest) {
        line.digest = *digest;
        m_lines.push_back(std::move(line));
        return {};
    }
    TRY_ASSIGN(const auto before, newestLine(m_db, kind.name, key));
    if (before && !before->digest.empty())
        m_lines.push_back({kind.name, key, {}, {}});
    return {};
}

/// SQLite names a row of a table with a text key by a number of its own.
Status LineMaker::addWords(const RecordedKind &kind, const TouchedRun &run)
{
    if (!run.key.isEmpty())
        return addKey(kind, run.key.toStdString());
    if (run.how == TouchedRun::How::Removed)
        return addGone(kind);
    std::vector<std::string> keys;
    {
        TRY_ASSIGN(auto rows,
                   BulkRead::begin(m_db,
                                   selectRows(kind, u"rowid BETWEEN ? AND ?"_s),
                                   {QString::number(run.first), QString::number(run.last)}));
        for (;;) {
            TRY_ASSIGN(const bool more, rows.next());
            if (!more)
                break;
            keys.emplace_back(rows.text(0));
        }
    }
    for (const std::string &key : keys)
        TRY(addKey(kind, key));
    return {};
}

/// Every row that the record knows of the kind and that may be gone.
Status LineMaker::addGone(const RecordedKind &kind)
{
    std::vector<std::string> keys;
    {
        TRY_ASSIGN(auto rows,
                   BulkRead::begin(m_db,
                                   u"SELECT DISTINCT row_key FROM audit_row WHERE kind = ?"_s,
                                   {QString::fromLatin1(kind.name)}));
        for (;;) {
            TRY_ASSIGN(const bool more, rows.next());
            if (!more)
                break;
            keys.emplace_back(rows.text(0));
        }
    }
    for (const std::string &key : keys) {
        TRY_ASSIGN(const auto there, digestOf(m_db, kind, key, {}));
        if (!there)
            TRY(addKey(kind, key));
    }
    return {};
}

Status LineMaker::addRun(const RecordedKind &kind, const TouchedRun &run)
{
    if (hasTextKey(kind))
        return addWords(kind, run);
    const bool added = run.how == TouchedRun::How::Added;
    if (kind.cover == Cover::Runs)
        return added ? addKey(kind, runKey(run.first, run.last)) : Status();
    if (kind.cover == Cover::Fixed && run.how == TouchedRun::How::Changed)
        return {};
    for (std::int64_t id = run.first; id <= run.last; ++id)
        TRY(addKey(kind, std::to_string(id)));
    return {};
}

Status addRows(Database &db, const RecordedKind &kind, std::vector<RecordLine> &lines)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(db, selectRows(kind)));
    RowDigest digest;
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more)
            return {};
        RecordLine line{kind.name, std::string(rows.text(0)), newSalt(), {}};
        digest.begin(line.salt, kind.name);
        digest.add(rows, columnCount(kind));
        line.digest = digest.hex();
        lines.push_back(std::move(line));
    }
}

Status addRuns(Database &db, const RecordedKind &kind, std::vector<RecordLine> &lines)
{
    TRY_ASSIGN(auto rows, BulkRead::begin(db, selectRows(kind)));
    RowDigest digest;
    std::int64_t first = 0, last = -1;
    const auto end = [&] {
        if (last < first)
            return;
        lines.back().key = runKey(first, last);
        lines.back().digest = digest.hex();
    };
    for (;;) {
        TRY_ASSIGN(const bool more, rows.next());
        if (!more) {
            end();
            return {};
        }
        const std::int64_t id = rows.integer(0);
        if (id != last + 1 || last < first || id - first >= kLongestRun) {
            end();
            first = id;
            lines.push_back({kind.name, {}, newSalt(), {}});
            digest.begin(lines.back().salt, kind.name);
        }
        last = id;
        digest.add(rows, columnCount(kind));
    }
}

} // namespace

Result<std::vector<RecordLine>> linesOf(Database &db, const std::vector<TouchedRun> &touched)
{
    LineMaker maker(db);
    for (const TouchedRun &run : touched)
        for (const RecordedKind &kind : recordedKinds())
            if (watchedTable(kind.table) == run.table)
                TRY(maker.addRun(kind, run));
    return maker.take();
}

Result<std::vector<RecordLine>> linesOfEverything(Database &db)
{
    std::vector<RecordLine> lines;
    for (const RecordedKind &kind : recordedKinds())
        TRY(kind.cover == Cover::Runs ? addRuns(db, kind, lines) : addRows(db, kind, lines));
    CaseSum cases(newSalt());
    TRY(cases.enter(db, {}));
    lines.push_back(cases.line());
    return lines;
}

Result<std::optional<RecordLine>>
newestLine(Database &db, const std::string &kind, const std::string &key)
{
    TRY_ASSIGN(auto rows,
               BulkRead::begin(db,
                               u"SELECT salt, digest FROM audit_row WHERE kind = ? AND row_key = ? "
                               "ORDER BY id DESC LIMIT 1"_s,
                               {QString::fromStdString(kind), QString::fromStdString(key)}));
    TRY_ASSIGN(const bool there, rows.next());
    if (!there)
        return std::optional<RecordLine>();
    return std::optional(
        RecordLine{kind, key, std::string(rows.text(0)), std::string(rows.text(1))});
}

Status dropUnchanged(Database &db, std::vector<RecordLine> &lines)
{
    std::vector<RecordLine> changed;
    for (RecordLine &line : lines) {
        TRY_ASSIGN(const auto before, newestLine(db, line.kind, line.key));
        std::optional<std::string> same;
        if (const auto *kind = recordedKind(line.kind); before && kind) {
            TRY_ASSIGN(same, digestOf(db, *kind, line.key, before->salt));
        }
        if (!before || same.value_or(std::string()) != before->digest)
            changed.push_back(std::move(line));
    }
    lines = std::move(changed);
    return {};
}

Status writeLines(Database &db, std::int64_t seq, const std::vector<RecordLine> &lines)
{
    if (lines.empty())
        return {};
    TRY_ASSIGN(auto rows,
               BulkInsert::begin(db,
                                 u"audit_row"_s,
                                 {u"seq"_s, u"kind"_s, u"row_key"_s, u"salt"_s, u"digest"_s}));
    for (const RecordLine &line : lines)
        TRY(rows.integer(seq)
                .text(line.kind)
                .text(line.key)
                .text(line.salt)
                .text(line.digest)
                .endRow());
    return rows.finish();
}

} // namespace casepost::core
