#include "core/cases/import/import_notes.h"

#include "core/audit/record/case_sum.h"
#include "core/base/clock.h"
#include "core/cases/record/case_record.h"
#include "core/store/bulk/bulk.h"
#include "core/timeline/timeline.h"

#include <QJsonArray>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kListCases =
    u"CREATE TEMP TABLE listed_case (id BIGINT NOT NULL PRIMARY KEY)";
constexpr QStringView kUnlistCases = u"DROP TABLE listed_case";
constexpr QStringView kMarkGone =
    u"UPDATE case_file SET in_progress = 0 WHERE id IN (SELECT id FROM listed_case)";
const auto kListedCases = u"id IN (SELECT id FROM listed_case)"_s;

/// Ids in a temporary table, for one statement over all of them.
Status listCases(Database &db, const std::vector<std::int64_t> &ids)
{
    if (db.engine() == Engine::Sqlite) // a server's store has a table of that name
        TRY(db.exec(kListCases.toString()));
    TRY_ASSIGN(auto insert, BulkInsert::begin(db, u"listed_case"_s, {u"id"_s}));
    for (const std::int64_t id : ids)
        TRY(insert.integer(id).endRow());
    return insert.finish();
}

/// Columns that few letters read: of a change in nothing else each letter that waits is asked
/// whether it says, is addressed or was judged by it. A change of any other column holds them all.
const QStringList &seldomRead()
{
    static const QStringList columns{u"service"_s,
                                     u"route"_s,
                                     u"status"_s,
                                     u"office"_s, // a reason of its own
                                     u"updated_at"_s,
                                     u"applicant_phone"_s,
                                     u"applicant_mobile"_s,
                                     u"applicant_time_zone"_s,
                                     u"referee_phone"_s,
                                     u"referee_occupation"_s,
                                     u"notify_by"_s,
                                     u"contact_preference"_s,
                                     u"unavailable_times"_s,
                                     u"photo_ok"_s};
    return columns;
}

std::bitset<kMostCaseColumns> writtenColumns()
{
    std::bitset<kMostCaseColumns> columns;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        columns[i] = !seldomRead().contains(caseColumns()[i].name);
    return columns;
}

std::bitset<kMostCaseColumns> officeColumn()
{
    std::bitset<kMostCaseColumns> columns;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        columns[i] = caseColumns()[i].name == u"office"_s;
    return columns;
}

struct HeldCases
{
    QString reason; ///< as a person reads it there
    std::vector<CaseId> cases{};
    HeldMail which = HeldMail::All;
};
using Held = std::vector<HeldCases>;

/// The cases whose waiting mail is held, by the reason.
Held toHold(const ImportPlan &plan)
{
    Held held{
        {u"The extract changed what letters of this case say or are addressed by: check the letter again."_s,
         {}},
        {u"The application has ended, as the extract says: take the letter back, or make another."_s,
         {}},
        {u"The case moved to another office: check the letter again."_s, {}},
        {u"An older extract was loaded in the place of a newer one: check the letter again."_s, {}},
        {u"The newest row of this case was refused, so its facts are out of date: check the letter again."_s,
         {}},
        {u"The extract no longer holds this case, so it is not in progress: take the letter back, "
         u"or "
         "make another."_s,
         {}},
        {u"The extract has no row of this case and refused rows that name no case, so its facts "
         u"may "
         "be out of date: check the letter again."_s,
         {}},
        {u"The extract changed what this letter was judged by: check the letter again."_s,
         {},
         HeldMail::ThatReadTheChange}};
    const auto written = writtenColumns(), office = officeColumn();
    for (const ChangedRow &row : plan.changed) {
        const CaseId id = CaseId::fromRow(row.id);
        if ((row.columns & written).any())
            held[0].cases.push_back(id);
        else if (row.ended)
            held[1].cases.push_back(id);
        else if ((row.columns & office).any())
            held[2].cases.push_back(id);
        else if (plan.older && (row.columns.any() || row.reappeared))
            held[3].cases.push_back(id);
        else if (row.columns.any())
            held[7].cases.push_back(id);
    }
    for (const StaleRow &row : plan.stale)
        if (row.isNews) // the cells that were not refused may be new as well, and nobody has read
                        // them
            held[row.noRow ? 6 : 4].cases.push_back(CaseId::fromRow(row.id));
    for (const std::int64_t id : plan.gone)
        held[5].cases.push_back(CaseId::fromRow(id));
    return held;
}

QStringList changedNames(const ChangedRow &row)
{
    QStringList names;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        if (row.columns[i])
            names += caseColumns()[i].name;
    return names;
}

QString sentenceFor(const ChangedRow &row, const QStringList &names)
{
    QStringList sentences;
    if (row.reappeared)
        sentences += u"The case is in the extract again."_s;
    if (!names.isEmpty())
        sentences += u"The extract changed: %1."_s.arg(names.join(u", "_s));
    return sentences.join(u' ');
}

QJsonObject detailsOf(const ChangedRow &row, const QStringList &names)
{
    QJsonObject details;
    if (row.reappeared)
        details.insert(u"reappeared"_s, true);
    if (!names.isEmpty())
        details.insert(u"changed"_s, QJsonArray::fromStringList(names));
    return details;
}

class HistoryWriter
{
public:
    HistoryWriter(BulkInsert &insert, const Session &session)
        : m_insert(insert)
        , m_now(toIsoUtc(session.clock->nowUtc()).toStdString())
        , m_staff(session.staff.id)
    {}
    Status write(std::int64_t caseId, const QString &text, const QJsonObject &details)
    {
        const std::string utf8 = text.toStdString();
        const std::string particulars = detailsToBytes(details).toStdString();
        m_insert.integer(caseId).text(m_now);
        if (m_staff.isValid())
            m_insert.integer(m_staff.row());
        else
            m_insert.null();
        m_insert.text(m_kind).text(utf8);
        return m_insert.text(m_kind).integer(kDetailsVersion).text(particulars).endRow();
    }

private:
    BulkInsert &m_insert;
    std::string m_kind = eventKindWord(EventKind::Extract).toStdString();
    std::string m_now;
    StaffId m_staff;
};

} // namespace

Status markGone(Database &db, const ImportPlan &plan)
{
    if (plan.gone.empty())
        return {};
    TRY(listCases(db, plan.gone));
    TRY(casesLeave(db, kListedCases));
    TRY(db.act(u"act_mark_gone", kMarkGone.toString()));
    TRY(casesEnter(db, kListedCases));
    return db.act(u"act_unlist_cases", kUnlistCases.toString());
}

Status noteInHistory(Database &db, const Session &session, const ImportPlan &plan)
{
    if (plan.changed.empty() && plan.gone.empty() && plan.stale.empty() && plan.freshened.empty())
        return {};
    const bool server = db.engine() == Engine::Postgres;
    TRY_ASSIGN(
        auto insert,
        BulkInsert::begin(
            db,
            server ? u"staged_event"_s : u"case_event"_s,
            u"case_id at_utc staff_id kind text typed details_version details"_s.split(u' ')));
    HistoryWriter history(insert, session);
    for (const ChangedRow &row : plan.changed) {
        const QStringList names = changedNames(row);
        if (const QString sentence = sentenceFor(row, names); !sentence.isEmpty())
            TRY(history.write(row.id, sentence, detailsOf(row, names)));
    }
    for (const std::int64_t id : plan.gone)
        TRY(history.write(id,
                          u"The extract no longer holds this case: it is not in progress."_s,
                          {{u"gone"_s, true}}));
    for (const StaleRow &row : plan.stale)
        if (row.isNews)
            TRY(history.write(row.id, staleSentence(row), {{u"out_of_date"_s, true}}));
    for (const std::int64_t id : plan.freshened)
        TRY(history.write(id, freshSentence(), {{u"up_to_date"_s, true}}));
    TRY(insert.finish());
    return server ? db.act(u"act_take_events", {}) : Status();
}

Status holdMail(const HoldMail &hold, ImportPlan &plan)
{
    if (!hold)
        return {};
    for (const auto &[reason, cases, which] : toHold(plan)) {
        if (cases.empty())
            continue;
        TRY_ASSIGN(const int held, hold(cases, reason, which));
        plan.report.held += held;
    }
    return {};
}

} // namespace casepost::core
