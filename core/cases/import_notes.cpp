#include "core/cases/import_notes.h"

#include "core/base/clock.h"
#include "core/cases/case_record.h"
#include "core/store/bulk.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView kListCases =
    u"CREATE TEMP TABLE listed_case (id BIGINT NOT NULL PRIMARY KEY)";
constexpr QStringView kUnlistCases = u"DROP TABLE listed_case";
constexpr QStringView kMarkGone =
    u"UPDATE case_file SET in_progress = 0 WHERE id IN (SELECT id FROM listed_case)";
constexpr QStringView kTellHeld =
    u"INSERT INTO case_event (case_id, at_utc, staff_id, kind, text, letter_id) "
    "SELECT case_id, ?, CAST(? AS BIGINT), 'message', 'Message ' || id || ' is held: ' || ?, "
    "letter_id "
    "FROM message WHERE state IN ('queued', 'deferred') AND case_id IN (SELECT id FROM "
    "listed_case)";
constexpr QStringView kHold =
    u"UPDATE message SET state = 'held', next_attempt_utc = NULL, reason = ?, changed_utc = ? "
    "WHERE state IN ('queued', 'deferred') AND case_id IN (SELECT id FROM listed_case)";

/// Ids in a temporary table, for one statement over all of them.
Status listCases(Database &db, const std::vector<std::int64_t> &ids)
{
    TRY(db.exec(kListCases.toString()));
    TRY_ASSIGN(auto insert, BulkInsert::begin(db, u"listed_case"_s, {u"id"_s}));
    for (const std::int64_t id : ids)
        TRY(insert.integer(id).endRow());
    return insert.finish();
}

/// A column by which a message is addressed: a name, an email or a postal address.
bool addressesLetters(const QString &column)
{
    static const QRegularExpression pattern(
        uR"(^(applicant|declarant|referee)_(surname|forenames|title|other_title|title_confirmed|email|postcode|country|address_[1-5]|relationship)$|^alternative_|^(forces_unit_office|overseas_territory)_email$)"_s);
    return pattern.match(column).hasMatch();
}

std::bitset<kMostCaseColumns> addressColumns()
{
    std::bitset<kMostCaseColumns> columns;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        columns[i] = addressesLetters(caseColumns()[i].name);
    return columns;
}

QString sentenceFor(const ChangedRow &row)
{
    QStringList names;
    for (std::size_t i = 0; i < caseColumns().size(); ++i)
        if (row.columns[i])
            names += caseColumns()[i].name;
    QStringList sentences;
    if (row.reappeared)
        sentences += u"The case is in the extract again."_s;
    if (!names.isEmpty())
        sentences += u"The extract changed: %1."_s.arg(names.join(u", "_s));
    return sentences.join(u' ');
}

class HistoryWriter
{
public:
    HistoryWriter(BulkInsert &insert, const Session &session)
        : m_insert(insert)
        , m_now(toIsoUtc(session.clock->nowUtc()).toStdString())
        , m_staff(session.staff.id)
    {}
    Status write(std::int64_t caseId, const QString &text)
    {
        const std::string utf8 = text.toStdString();
        m_insert.integer(caseId).text(m_now);
        if (m_staff.isValid())
            m_insert.integer(m_staff.row());
        else
            m_insert.null();
        return m_insert.text("extract").text(utf8).endRow();
    }

private:
    BulkInsert &m_insert;
    std::string m_now;
    StaffId m_staff;
};

} // namespace

Status markGone(Database &db, const ImportPlan &plan)
{
    if (plan.gone.empty())
        return {};
    TRY(listCases(db, plan.gone));
    TRY(db.exec(kMarkGone.toString()));
    return db.exec(kUnlistCases.toString());
}

Status noteInHistory(Database &db, const Session &session, const ImportPlan &plan)
{
    if (plan.changed.empty() && plan.gone.empty())
        return {};
    TRY_ASSIGN(auto insert,
               BulkInsert::begin(db,
                                 u"case_event"_s,
                                 {u"case_id"_s, u"at_utc"_s, u"staff_id"_s, u"kind"_s, u"text"_s}));
    HistoryWriter history(insert, session);
    for (const ChangedRow &row : plan.changed)
        if (const QString sentence = sentenceFor(row); !sentence.isEmpty())
            TRY(history.write(row.id, sentence));
    for (const std::int64_t id : plan.gone)
        TRY(history.write(id, u"The extract no longer holds this case: it is not in progress."_s));
    return insert.finish();
}

Status holdMessages(Database &db, const Session &session, const ImportPlan &plan)
{
    const auto watched = addressColumns();
    std::vector<std::int64_t> ids;
    for (const ChangedRow &row : plan.changed)
        if ((row.columns & watched).any())
            ids.push_back(row.id);
    if (ids.empty())
        return {};
    const auto reason =
        u"The extract changed a name, email or address of this case: check the letter again."_s;
    const QString now = toIsoUtc(session.clock->nowUtc());
    const auto staff = session.staff.id.isValid() ? std::optional(session.staff.id.row())
                                                  : std::optional<std::int64_t>();
    TRY(listCases(db, ids));
    TRY_ASSIGN(auto tell, db.prepare(kTellHeld.toString()));
    TRY(tell.bind(now).bind(staff).bind(reason).run());
    TRY_ASSIGN(auto hold, db.prepare(kHold.toString()));
    TRY(hold.bind(reason).bind(now).run());
    return db.exec(kUnlistCases.toString());
}

} // namespace casepost::core
