// Changes of a store by hand, at random, over every table and every column that matters
// (reliability.md P10).
#include "core/audit/check/record_check.h"
#include "core/audit/record/audit.h"
#include "core/audit/record/entry_hash.h"
#include "core/staff/open_session.h"
#include "core/store/opening/migrator.h"
#include "core/store/opening/server_rules.h"
#include "tests/support/catch.h"
#include "tests/support/old_store.h"
#include "tests/support/reliability.h"

#include <map>
#include <random>
#include <set>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kShortForm = 300;
constexpr int kLongForm = 10'000;
constexpr int kServersShare = 10; ///< a tenth of them on PostgreSQL, where each takes longer

struct Table
{
    QString name;
    QString key; ///< names one row
    QStringList columns;
};

/// What no digest holds, and why that is so stands in core/store/engine/watched_tables.h and
/// core/audit/digests/recorded_kinds.h.
const std::set<QString> kLeftOut{u"case_word"_s,
                                 u"case_opened"_s,
                                 u"store_mark"_s,
                                 u"case_file.phone_key"_s,
                                 u"case_file.mobile_key"_s,
                                 u"audit_row.id"_s};
const std::set<QString> kTruths{u"active"_s, u"approved"_s, u"in_progress"_s, u"whole_row"_s};
const std::map<QString, QStringList> kWords{
    {u"message.state"_s, {u"queued"_s, u"sent"_s, u"failed"_s, u"held"_s, u"cancelled"_s}},
    {u"message.phase"_s, {u"none"_s, u"claimed"_s, u"committing"_s}},
    {u"draft.state"_s, {u"open"_s, u"queued"_s, u"discarded"_s}},
    {u"attempt.result"_s, {u"accepted"_s, u"refused"_s, u"again"_s}},
    {u"case_event.kind"_s, {u"note"_s, u"call"_s, u"event"_s}},
    {u"case_event.typed"_s, {u"note"_s, u"call"_s, u""_s}},
    {u"case_file.system"_s, {u"AMS"_s, u"DAP"_s}},
    {u"letter_content.format"_s, {u"pdf"_s, u"html"_s, u"txt"_s, u"eml"_s}}};

/// The kept store, upgraded, used for a while and without its protection.
class Desk
{
public:
    explicit Desk(Engine engine)
        : store(engine, kOldVersion)
    {
        fillFromOldStore(store);
        store.reopen();
        mustSucceed(migrate(store.db(), builtInMigrations()));
        mustSucceed(putServerRules(store.db()));
        store.close();
        store.reopen();
        session = valueOf(openSession(store.db(), u"admin1"_s, store.clock()));
        for (int i = 0; i < 5; ++i)
            mustSucceed(appendAudit(store.db(), session, u"case.read"_s, u"case:%1"_s.arg(i)));
        head = valueOf(anchorNow(store.db(), store.clock()));
        lift();
        readTables();
    }

    TestStore store;
    Session session;
    Anchor head;
    std::vector<Table> tables;

private:
    void lift();
    void readTables();
};

void Desk::lift()
{
    if (store.db().engine() == Engine::Postgres) {
        store.exec(u"SET session_replication_role = replica"_s);
        return;
    }
    store.exec(u"PRAGMA foreign_keys = OFF"_s);
    QStringList triggers;
    {
        auto rows =
            valueOf(store.db().prepare(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s));
        mustSucceed(rows.run());
        while (rows.next())
            triggers += rows.text(0);
    }
    for (const QString &trigger : triggers)
        store.exec(u"DROP TRIGGER "_s + trigger);
}

void Desk::readTables()
{
    TestStore plain; // the same names on both engines
    auto rows = valueOf(plain.db().prepare(
        u"SELECT m.name, c.name, c.pk FROM sqlite_schema m JOIN pragma_table_info(m.name) c "
        "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid"_s));
    mustSucceed(rows.run());
    std::map<QString, Table> byName;
    while (rows.next()) {
        const QString name = rows.text(0), column = rows.text(1);
        if (kLeftOut.contains(name))
            continue;
        Table &table = byName[name];
        table.name = name;
        if (rows.integer(2) > 0)
            table.key += (table.key.isEmpty() ? u""_s : u" || '/' || "_s) + column;
        if (!kLeftOut.contains(name + u'.' + column))
            table.columns += column;
    }
    for (const auto &[name, table] : byName)
        if (store.value(u"SELECT count(*) FROM %1"_s.arg(name)) != u"0"_s)
            tables.push_back(table);
}

/// One change; empty SQL where the schema leaves no other value.
struct Change
{
    QString what;
    QStringList sql;
};

class Hand
{
public:
    Hand(Desk &desk, unsigned seed)
        : m_desk(desk)
        , m_random(seed)
    {}
    Change next();

private:
    int below(qsizetype count)
    {
        return std::uniform_int_distribution<int>(0, static_cast<int>(count) - 1)(m_random);
    }
    QString rowOf(const Table &table);
    QString otherValue(const Table &table, const QString &column, const QString &row);
    Change insertCopy(const Table &table, const QString &row);
    Change update(const Table &table, const QString &row);
    Desk &m_desk;
    std::mt19937 m_random;
};

QString onlyWhere(const Table &table)
{
    if (table.name == u"store_info"_s)
        return u"key NOT IN ('schema_version', 'search_form')"_s;
    if (table.name == u"audit_row"_s) // a later line took the place of the others
        return u"id IN (SELECT max(id) FROM audit_row GROUP BY kind, row_key)"_s;
    return u"1 = 1"_s;
}

QString Hand::rowOf(const Table &table)
{
    const int count =
        m_desk.store.value(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(table.name, onlyWhere(table)))
            .toInt();
    const QString key =
        m_desk.store.value(u"SELECT %1 FROM %2 WHERE %3 ORDER BY 1 LIMIT 1 OFFSET %4"_s.arg(
            table.key, table.name, onlyWhere(table), QString::number(below(count))));
    return u"CAST(%1 AS TEXT) = '%2'"_s.arg(table.key, key);
}

/// SQL of another value for a column, in one of a few ways.
QString Hand::otherValue(const Table &table, const QString &column, const QString &row)
{
    const QString name = table.name + u'.' + column;
    if (column == u"bytes"_s)
        return m_desk.store.db().engine() == Engine::Sqlite ? u"zeroblob(length(bytes) + 1)"_s
                                                            : u"bytes || '\\x00'::bytea"_s;
    if (kTruths.contains(column))
        return u"1 - %1"_s.arg(column);
    const QString old =
        m_desk.store.value(u"SELECT %1 FROM %2 WHERE %3"_s.arg(column, table.name, row));
    if (const auto words = kWords.find(name); words != kWords.end()) {
        QStringList others = words->second;
        others.removeAll(old);
        return u"'%1'"_s.arg(others[below(others.size())]);
    }
    static const std::set<QString> numbers{u"id"_s,
                                           u"seq"_s,
                                           u"attempts"_s,
                                           u"number"_s,
                                           u"revision"_s,
                                           u"row_hash"_s,
                                           u"row_count"_s,
                                           u"new_count"_s,
                                           u"changed"_s,
                                           u"unchanged"_s,
                                           u"gone"_s,
                                           u"refused"_s,
                                           u"replaces"_s};
    if (numbers.contains(column) || column.endsWith(u"_id"_s))
        return u"coalesce(%1, 0) + %2"_s.arg(column).arg(1 + below(900));
    switch (old.isEmpty() ? 0 : below(3)) {
    case 1:
        return u"substr(%1, 1, %2)"_s.arg(column).arg(old.size() - 1);
    case 2:
        return u"substr(%1, 2) || 'q'"_s.arg(column);
    default:
        return u"coalesce(%1, '') || 'x'"_s.arg(column);
    }
}

Change Hand::update(const Table &table, const QString &row)
{
    const QString column = table.columns[below(table.columns.size())];
    const QString value = otherValue(table, column, row);
    return {u"%1.%2 = %3 where %4"_s.arg(table.name, column, value, row),
            {u"UPDATE %1 SET %2 = %3 WHERE %4"_s.arg(table.name, column, value, row)}};
}

/// A row more: a copy under another number or word.
Change Hand::insertCopy(const Table &table, const QString &row)
{
    static const std::map<QString, QString> fresh{{u"smtp_id"_s, u"smtp_id || 'x'"_s},
                                                  {u"sha256"_s, u"sha256 || 'x'"_s},
                                                  {u"login"_s, u"login || 'x'"_s},
                                                  {u"version"_s, u"version || 'x'"_s},
                                                  {u"reference_key"_s, u"'x'"_s},
                                                  {u"key"_s, u"key || 'x'"_s},
                                                  {u"code"_s, u"code || 'x'"_s},
                                                  {u"action"_s, u"action || 'x'"_s},
                                                  {u"id"_s, u"id + 5000"_s},
                                                  {u"seq"_s, u"seq + 5000"_s},
                                                  {u"message_id"_s, u"message_id + 5000"_s},
                                                  {u"proposal_id"_s, u"proposal_id + 5000"_s},
                                                  {u"case_id"_s, u"case_id + 5000"_s},
                                                  {u"letter_id"_s, u"letter_id + 5000"_s},
                                                  {u"staff_id"_s, u"staff_id + 1"_s}};
    QStringList names, values;
    for (const QString &column : table.columns) {
        if (column == u"id"_s && table.name == u"audit_row"_s)
            continue;
        names += column;
        const auto other = fresh.find(column);
        values += other == fresh.end() ? column : other->second;
    }
    return {u"a copy in %1 of %2"_s.arg(table.name, row),
            {u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE %4"_s.arg(
                table.name, names.join(u", "_s), values.join(u", "_s), row)}};
}

Change Hand::next()
{
    const Table &table = m_desk.tables[std::size_t(below(qsizetype(m_desk.tables.size())))];
    const QString row = rowOf(table);
    const int kind = below(10);
    if (kind == 0)
        return {u"%1 without %2"_s.arg(table.name, row),
                {u"DELETE FROM %1 WHERE %2"_s.arg(table.name, row)}};
    return kind == 1 ? insertCopy(table, row) : update(table, row);
}

struct Tally
{
    int made = 0;
    int found = 0;
    int foundByChain = 0; ///< by the walk of the chain alone: the mutant without row digests
    QStringList missed;
};

/// Is the change made? The schema refuses some.
bool isMade(Desk &desk, const Change &change)
{
    for (const QString &sql : change.sql) {
        auto statement = desk.store.db().prepare(sql);
        if (!statement || !statement->run())
            return false;
        if (statement->changedRows() == 0)
            return false;
    }
    return true;
}

Tally tamper(Desk &desk, int count, unsigned seed)
{
    Hand hand(desk, seed);
    Tally tally;
    const AuditGrounds grounds{.anchors = {desk.head}};
    while (tally.made < count) {
        const Change change = hand.next();
        const auto undone = valueOf(Transaction::begin(desk.store.db()));
        if (!isMade(desk, change))
            continue;
        ++tally.made;
        const auto verdict = valueOf(checkRecord(desk.store.db(), {}, grounds));
        if (!verdict.whole && !verdict.faults.front().what.isEmpty())
            ++tally.found;
        else
            tally.missed += change.what;
        tally.foundByChain += valueOf(verifyAuditChain(desk.store.db())).whole ? 0 : 1;
    }
    return tally;
}

int wanted(Engine engine)
{
    const int all = Harness::tries(kShortForm, kLongForm);
    return engine == Engine::Sqlite ? all : all / kServersShare;
}

} // namespace

TEST_CASE("every change of a store by hand is found, and without row digests most are not "
          "(REQ-SEC-04)",
          "[core][audit][tampering][reliability]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    const Harness harness("P10",
                          engine == Engine::Sqlite ? u"changes by hand"_s
                                                   : u"changes by hand, on the server"_s);
    Desk desk(engine);
    REQUIRE(valueOf(checkRecord(desk.store.db(), {}, {.anchors = {desk.head}})).whole);
    REQUIRE(desk.tables.size() >= 22);

    const Tally tally = tamper(desk, wanted(engine), 4711);

    INFO(tally.missed.join(u'\n').toStdString());
    CHECK(tally.found == tally.made);
    // The harness can tell: a record that holds no digests of rows misses most of the same changes.
    CHECK(tally.foundByChain < tally.made / 2);
    CHECK(valueOf(checkRecord(desk.store.db(), {}, {.anchors = {desk.head}})).whole);
    harness.tell(u"%1 changes: %2 found; mutant without row digests: %3"_s.arg(tally.made)
                     .arg(tally.found)
                     .arg(tally.foundByChain));
}
