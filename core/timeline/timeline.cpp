#include "core/timeline/timeline.h"

#include "core/text/kept_text.h"
#include "core/timeline/older_events.h"

#include <QJsonDocument>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongest = 20'000;

const auto kSelect = u"SELECT e.id, e.at_utc, s.login, e.kind, e.text, e.letter_id, e.typed, "
                     u"e.details_version, e.details "
                     "FROM case_event e LEFT JOIN staff s ON s.id = e.staff_id "_s;
const auto kInsert = u"INSERT INTO case_event (case_id, at_utc, staff_id, kind, text, letter_id, "
                     u"typed, details_version, details) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s;

std::unexpected<Error> unreadable(const Statement &row)
{
    return fail(ErrorCode::Corrupt,
                u"Entry %1 of the timeline cannot be read: restore a backup of the store."_s.arg(
                    row.integer(0)));
}

Result<TimelineEvent> readRow(const Statement &row)
{
    TimelineEvent event;
    event.id = EventId::fromRow(row.integer(0));
    event.atUtc = fromIsoUtc(row.text(1));
    event.staff = row.text(2);
    event.text = row.text(4);
    event.letter = LetterId::fromRow(row.integer(5));
    event.version = int(row.integer(7));
    if (row.text(6).isEmpty()) {
        const OlderEvent older = readOlderEvent(row.text(3), event.text);
        event.kind = older.kind;
        event.details = older.details;
        return event;
    }
    const auto kind = eventKindNamed(row.text(6));
    const auto details = QJsonDocument::fromJson(row.text(8).toUtf8());
    if (!kind || !details.isObject())
        return unreadable(row);
    event.kind = *kind;
    event.details = details.object();
    return event;
}

Status mayWrite(const Session &session, EventKind kind)
{
    const auto who = whoWrites(kind);
    if (std::ranges::any_of(who, [&](QStringView act) { return session.may(act); }))
        return {};
    return require(session, who.front());
}

Status isFit(const NewEvent &event, const QByteArray &details)
{
    if (event.text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, u"The entry is empty: write what happened."_s);
    if (event.text.size() > kLongest || details.size() > kLongest)
        return fail(ErrorCode::InvalidInput,
                    u"The entry is longer than 20,000 characters: make it shorter."_s);
    if (isMadeByProgram(event.kind)) // of texts that were judged where they were written
        return {};
    TRY(mayBeKept(event.text, u"The entry"_s));
    return mayBeKept(event.details, u"The entry"_s);
}

Status isThere(Database &db, CaseId id)
{
    TRY_ASSIGN(auto there, db.prepare(u"SELECT 1 FROM case_file WHERE id = ?"_s));
    TRY(there.bind(id.row()).run());
    if (there.next())
        return {};
    return fail(ErrorCode::NotFound, u"There is no such case in the store."_s);
}

template<typename Id>
std::optional<std::int64_t> orNull(Id id)
{
    return id.isValid() ? std::optional(id.row()) : std::nullopt;
}

} // namespace

QByteArray detailsToBytes(const QJsonObject &details)
{
    return QJsonDocument(details).toJson(QJsonDocument::Compact);
}

Result<EventId> Timeline::add(const Session &session, CaseId caseId, const NewEvent &event)
{
    Q_ASSERT(m_db.inTransaction());
    TRY(mayWrite(session, event.kind));
    const QByteArray details = detailsToBytes(event.details);
    TRY(isFit(event, details));
    TRY(isThere(m_db, caseId));
    TRY_ASSIGN(auto insert, m_db.prepareAct(u"act_event", kInsert));
    TRY_ASSIGN(const auto id,
               insert.bind(caseId.row())
                   .bind(toIsoUtc(session.clock->nowUtc()))
                   .bind(orNull(session.staff.id))
                   .bind(coarseKindWord(event.kind))
                   .bind(event.text)
                   .bind(orNull(event.letter))
                   .bind(eventKindWord(event.kind))
                   .bind(std::int64_t(kDetailsVersion))
                   .bind(QString::fromUtf8(details))
                   .runForId());
    return EventId::fromRow(id);
}

Result<std::vector<TimelineEvent>> Timeline::of(const Session &session, CaseId caseId)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto rows, m_db.prepare(kSelect + u"WHERE e.case_id = ? ORDER BY e.id"_s));
    TRY(rows.bind(caseId.row()).run());
    std::vector<TimelineEvent> events;
    while (rows.next()) {
        TRY_ASSIGN(auto event, readRow(rows));
        events.push_back(std::move(event));
    }
    return events;
}

Result<std::map<EventId, TimelineEvent>> Timeline::events(const Session &session,
                                                          const std::vector<EventId> &ids)
{
    constexpr std::size_t kAtOnce = 400;
    TRY(require(session, action::kCaseRead));
    std::map<EventId, TimelineEvent> found;
    for (std::size_t first = 0; first < ids.size(); first += kAtOnce) {
        const std::size_t end = std::min(ids.size(), first + kAtOnce);
        QStringList numbers;
        for (std::size_t i = first; i < end; ++i)
            numbers += QString::number(ids[i].row());
        TRY_ASSIGN(auto rows,
                   m_db.prepare(kSelect + u"WHERE e.id IN (%1)"_s.arg(numbers.join(u", "_s))));
        TRY(rows.run());
        while (rows.next()) {
            TRY_ASSIGN(auto event, readRow(rows));
            found.emplace(event.id, std::move(event));
        }
    }
    return found;
}

Result<TimelineEvent> Timeline::event(const Session &session, EventId id)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto row, m_db.prepare(kSelect + u"WHERE e.id = ?"_s));
    TRY(row.bind(id.row()).run());
    if (row.next())
        return readRow(row);
    return fail(ErrorCode::NotFound, u"There is no entry %1 in the timeline."_s.arg(id.row()));
}

} // namespace casepost::core
