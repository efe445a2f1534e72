#include "core/base/clock.h"
#include "core/cases/import/import_notes.h"
#include "core/cases/record/case_record.h"
#include "core/cases/record/stale_facts.h"
#include "core/store/bulk/bulk.h"

#include <map>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kSelectAll = u"SELECT case_id, columns, whole_row FROM case_stale"_s;
const auto kPut = u"INSERT INTO case_stale (case_id, since_utc, columns, whole_row) "
                  "VALUES (?, ?, ?, ?) ON CONFLICT (case_id) DO UPDATE "
                  "SET columns = excluded.columns, whole_row = excluded.whole_row"_s;
const auto kDrop = u"DELETE FROM case_stale WHERE case_id = ?"_s;

QStringList namesOf(const StaleRow &row)
{
    QStringList names;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        if (row.columns[i])
            names += caseColumns()[i].name;
    return names;
}

/// What the store says of every case that is out of date: columns, and whether the whole row.
Result<std::map<std::int64_t, std::pair<QString, bool>>> storedStale(Database &db)
{
    std::map<std::int64_t, std::pair<QString, bool>> stored;
    TRY_ASSIGN(auto rows, db.prepare(kSelectAll));
    TRY(rows.run());
    while (rows.next())
        stored[rows.integer(0)] = {rows.text(1), rows.integer(2) != 0};
    return stored;
}

} // namespace

Status
planStale(Database &db, const KnownCases &known, std::vector<StaleRow> rows, ImportPlan &plan)
{
    TRY_ASSIGN(const auto stored, storedStale(db));
    plan.stale = std::move(rows);
    for (StaleRow &row : plan.stale) {
        const auto before = stored.find(row.id);
        row.isNews = before == stored.end()
                     || before->second != std::pair(namesOf(row).join(u','), row.wholeRow);
    }
    plan.report.stale = static_cast<qint64>(plan.stale.size());
    if (stored.empty())
        return {};
    for (const KnownCase &one : known.all()) {
        const auto before = one.stored && !one.refused ? stored.find(one.id) : stored.end();
        if (before == stored.end())
            continue;
        if (one.seen)
            plan.freshened.push_back(one.id);
        else if (before->second == std::pair(u"reference"_s, true) && plan.report.nameless == 0)
            plan.settled.push_back(one.id); // no row of this file can be its own
        else
            ++plan.report.stale;
    }
    return {};
}

Status markStale(Database &db, const Session &session, const ImportPlan &plan)
{
    if (plan.stale.empty() && plan.freshened.empty() && plan.settled.empty())
        return {};
    TRY_ASSIGN(auto drop, db.prepareAct(u"act_fresh", kDrop));
    for (const auto *ids : {&plan.freshened, &plan.settled})
        for (const std::int64_t id : *ids)
            TRY(drop.bind(id).run());
    TRY_ASSIGN(auto put, db.prepareAct(u"act_stale", kPut));
    const QString now = toIsoUtc(session.clock->nowUtc());
    for (const StaleRow &row : plan.stale) {
        if (!row.isNews)
            continue;
        const QString columns = namesOf(row).join(u',');
        TRY(put.bind(row.id)
                .bind(now)
                .bind(columns.isNull() ? u""_s : columns)
                .bind(std::int64_t(row.wholeRow ? 1 : 0))
                .run());
    }
    return {};
}

QString staleSentence(const StaleRow &row)
{
    if (row.noRow)
        return kOutOfDate.toString()
               + u"the extract has no row of this case and refused rows that name no case, so "
                 u"these "
                 "facts may be of an older one."_s;
    return kOutOfDate.toString()
           + u"the newest row of the extract was refused (%1), so these facts are of an older one."_s
                 .arg(StaleFacts{{}, namesOf(row), row.wholeRow}.where());
}

QString freshSentence()
{
    return kUpToDate.toString() + u"a good row of the extract came."_s;
}

} // namespace casepost::core
