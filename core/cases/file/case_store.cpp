#include "core/cases/file/case_store.h"

#include "core/audit/record/audit.h"
#include "core/cases/record/case_rows.h"
#include "core/cases/search/case_search.h"
#include "core/cases/search/search_keys.h"
#include "core/text/kept_text.h"
#include "core/text/security_answers.h"
#include "core/timeline/timeline.h"

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFirstColumn = 2; // of selectCases(), behind id and in_progress
constexpr qsizetype kNoteLimit = 20'000;

std::unexpected<Error> noSuchCase(const QString &reference)
{
    return fail(
        ErrorCode::NotFound,
        reference.isEmpty()
            ? u"There is no such case in the store."_s
            : u"There is no case '%1' in the store: check the reference, or import the newest extract."_s
                  .arg(reference),
        {{u"case"_s, reference}});
}

/// The record of the row that the statement stands on.
Result<CaseRecord> recordOf(const Statement &row)
{
    CaseRecord record;
    record.id = CaseId::fromRow(row.integer(0));
    record.inProgress = row.integer(1) != 0;
    int index = kFirstColumn;
    for (const CaseColumn &column : caseColumns())
        if (const QString cell = row.text(index++); !cell.isEmpty())
            if (const auto problem = column.read(record, cell))
                return fail(ErrorCode::Corrupt,
                            u"The store holds a case whose '%1' cannot be read. %2"_s.arg(
                                column.name, *problem));
    return record;
}

} // namespace

Result<CaseRecord> CaseStore::byReference(const Session &session, const QString &reference)
{
    TRY(require(session, action::kCaseRead));
    std::string key;
    referenceKey(reference.toStdString(), key);
    if (key.empty())
        return noSuchCase(reference.left(64));
    TRY_ASSIGN(auto row, m_db.prepare(selectCases() + u" WHERE reference_key = ?"_s));
    TRY(row.bind(QString::fromStdString(key)).run());
    return row.next() ? recordOf(row) : noSuchCase(reference.left(64));
}

Result<CaseRecord> CaseStore::byId(const Session &session, CaseId id)
{
    TRY(require(session, action::kCaseRead));
    TRY_ASSIGN(auto row, m_db.prepare(selectCases() + u" WHERE id = ?"_s));
    TRY(row.bind(id.row()).run());
    return row.next() ? recordOf(row) : noSuchCase({});
}

Result<std::vector<CaseHit>> CaseStore::find(const Session &session, const QString &text, int limit)
{
    TRY(require(session, action::kCaseRead));
    return searchCases(m_db, text, limit);
}

Result<std::vector<CaseEvent>> CaseStore::history(const Session &session, CaseId id)
{
    TRY_ASSIGN(const auto events, Timeline(m_db).of(session, id));
    std::vector<CaseEvent> history;
    for (const TimelineEvent &event : events)
        history.push_back({event.id,
                           event.atUtc,
                           event.staff,
                           eventKindWord(event.kind),
                           event.text,
                           event.letter});
    return history;
}

Status CaseStore::appendEvent(
    const Session &session, CaseId id, const QString &kind, const QString &text, LetterId letter)
{
    const EventKind known = eventKindNamed(kind).value_or(EventKind::Note);
    TRY(Timeline(m_db).add(session, id, {known, text, {}, letter}));
    return {};
}

Status CaseStore::addNote(const Session &session, CaseId id, const QString &typed)
{
    TRY(require(session, action::kCaseNote));
    const QString text = withoutMarks(typed);
    if (text.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, u"The note is empty: write what happened."_s);
    if (text.size() > kNoteLimit)
        return fail(ErrorCode::InvalidInput,
                    u"The note is longer than 20,000 characters: make it shorter."_s);
    TRY(mayBeKept(text, u"The note"_s));
    TRY(holdsNoSecurityAnswer(text, u"The note"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(Timeline(m_db).add(session, id, {EventKind::Note, text}));
    TRY(appendAudit(m_db,
                    session,
                    QStringView(action::kCaseNote).toString(),
                    u"case:%1"_s.arg(id.row()),
                    text.toUtf8()));
    return transaction.commit();
}

} // namespace casepost::core
