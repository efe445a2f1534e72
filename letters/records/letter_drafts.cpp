// The drafts of a LetterStore.
#include "core/audit/record/audit.h"
#include "letters/document/kept_secrets.h"
#include "letters/records/answers.h"
#include "letters/records/letter_store.h"

#include <QJsonDocument>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr auto kInsertDraft = uR"(
    INSERT INTO draft (case_id, staff_id, state, revision, document, created_utc, changed_utc)
    VALUES (?, ?, 'open', 1, ?, ?, ?)
    RETURNING id
)";

constexpr auto kUpdateDraft = uR"(
    UPDATE draft SET revision = revision + 1, document = ?, changed_utc = ?
     WHERE id = ? AND revision = ? AND state = 'open' AND staff_id = ?
)";

constexpr auto kCaseDrafts = uR"(
    SELECT draft.id, draft.case_id, staff.login, draft.revision, draft.document, draft.changed_utc
      FROM draft JOIN staff ON staff.id = draft.staff_id
     WHERE draft.state = 'open' AND draft.case_id = ?
     ORDER BY draft.changed_utc DESC, draft.id DESC
)";

constexpr auto kMyDrafts = uR"(
    SELECT draft.id, draft.case_id, staff.login, draft.revision, draft.document, draft.changed_utc
      FROM draft JOIN staff ON staff.id = draft.staff_id
     WHERE draft.state = 'open' AND draft.staff_id = ?
     ORDER BY draft.changed_utc DESC, draft.id DESC
)";

constexpr auto kEveryDraft = uR"(
    SELECT draft.id, draft.case_id, staff.login, draft.revision, draft.document, draft.changed_utc
      FROM draft JOIN staff ON staff.id = draft.staff_id
     WHERE draft.state = 'open'
     ORDER BY draft.id
)";

constexpr auto kCloseDraft = uR"(
    UPDATE draft SET state = ?, changed_utc = ? WHERE id = ? AND state = 'open' AND staff_id = ?
)";

Result<Draft> draftFromRow(const Statement &row)
{
    Draft draft;
    draft.id = DraftId::fromRow(row.integer(0));
    draft.caseId = CaseId::fromRow(row.integer(1));
    draft.author = row.text(2);
    draft.revision = row.integer(3);
    TRY_ASSIGN(draft.document,
               readLetterDocument(row.text(4).toUtf8(), u"draft %1"_s.arg(draft.id.row())));
    draft.changedUtc = fromIsoUtc(row.text(5));
    return draft;
}

Result<std::vector<Draft>> draftsFrom(Statement &rows)
{
    std::vector<Draft> drafts;
    while (rows.next()) {
        TRY_ASSIGN(auto draft, draftFromRow(rows));
        drafts.push_back(std::move(draft));
    }
    return drafts;
}

// The drafts of a case, also those that became letters or were given up: what they hold was said.
struct CaseDrafts
{
    std::vector<DraftId> ids;
    std::vector<LetterDocument> documents;
};

Result<CaseDrafts> draftsOfCase(Database &db, CaseId caseId)
{
    TRY_ASSIGN(auto rows,
               db.prepare(u"SELECT id, document FROM draft WHERE case_id = ? ORDER BY id DESC"_s));
    TRY(rows.bind(caseId.row()).run());
    CaseDrafts drafts;
    while (rows.next()) {
        TRY_ASSIGN(auto document,
                   readLetterDocument(rows.text(1).toUtf8(), u"draft %1"_s.arg(rows.integer(0))));
        drafts.ids.push_back(DraftId::fromRow(rows.integer(0)));
        drafts.documents.push_back(std::move(document));
    }
    return drafts;
}

Status markSaved(Database &db, Draft &draft)
{
    if (draft.document.answers.empty()) {
        draft.document.answered.clear();
        return {};
    }
    TRY_ASSIGN(const auto drafts, draftsOfCase(db, draft.caseId));
    const auto own = std::find(drafts.ids.begin(), drafts.ids.end(), draft.id);
    const LetterDocument *before = own == drafts.ids.end()
                                       ? nullptr
                                       : &drafts.documents[std::size_t(own - drafts.ids.begin())];
    markAnswers(draft.document, before, drafts.documents, {draft.author, draft.changedUtc});
    return {};
}

Status closeDraft(Database &db, const Session &session, DraftId id, const QString &state)
{
    TRY(require(session, action::kLetterDraft));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(auto statement, db.prepareAct(u"act_close_draft", QString::fromUtf16(kCloseDraft)));
    TRY(statement.bind(state)
            .bind(toIsoUtc(session.clock->nowUtc()))
            .bind(id.row())
            .bind(session.staff.id.row())
            .run());
    if (statement.changedRows() == 0)
        return fail(
            ErrorCode::Conflict,
            u"Draft %1 is no longer open, or is not yours: open the list of drafts again."_s.arg(
                id.row()));
    TRY(appendAudit(db, session, u"draft.%1"_s.arg(state), u"draft:%1"_s.arg(id.row())));
    return transaction.commit();
}

} // namespace

Result<Draft> LetterStore::saveDraft(const Session &session, const Draft &draft)
{
    TRY(require(session, action::kLetterDraft));
    Draft saved = draft;
    saved.author = session.staff.login;
    saved.changedUtc = session.clock->nowUtc();
    saved.covered = coverSecrets(saved.document);
    const QString now = toIsoUtc(saved.changedUtc);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(markSaved(m_db, saved));
    const QString document = QString::fromUtf8(
        QJsonDocument(letterToJson(saved.document)).toJson(QJsonDocument::Compact));
    if (!draft.id.isValid()) {
        TRY_ASSIGN(auto insert, m_db.prepareAct(u"act_draft", QString::fromUtf16(kInsertDraft)));
        TRY_ASSIGN(const auto row,
                   insert.bind(draft.caseId.row())
                       .bind(session.staff.id.row())
                       .bind(document)
                       .bind(now)
                       .bind(now)
                       .runForId());
        saved.id = DraftId::fromRow(row);
        saved.revision = 1;
    } else {
        TRY_ASSIGN(auto update,
                   m_db.prepareAct(u"act_save_draft", QString::fromUtf16(kUpdateDraft)));
        TRY(update.bind(document)
                .bind(now)
                .bind(draft.id.row())
                .bind(draft.revision)
                .bind(session.staff.id.row())
                .run());
        if (update.changedRows() == 0)
            return fail(
                ErrorCode::Conflict,
                u"Draft %1 was changed or closed in another window: your text is kept here; save it as a new draft."_s
                    .arg(draft.id.row()));
        saved.revision = draft.revision + 1;
    }
    TRY(appendAudit(m_db,
                    session,
                    u"draft.save"_s,
                    u"draft:%1 case:%2 revision:%3"_s.arg(saved.id.row())
                        .arg(saved.caseId.row())
                        .arg(saved.revision),
                    document.toUtf8()));
    TRY(transaction.commit());
    return saved;
}

Result<std::vector<Draft>> LetterStore::openDrafts(const Session &session, CaseId caseId)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kCaseDrafts)));
    TRY(rows.bind(caseId.row()).run());
    return draftsFrom(rows);
}

Result<std::vector<Draft>> LetterStore::myDrafts(const Session &session)
{
    TRY(require(session, action::kLetterDraft));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kMyDrafts)));
    TRY(rows.bind(session.staff.id.row()).run());
    return draftsFrom(rows);
}

Result<std::vector<Draft>> LetterStore::everyOpenDraft(const Session &session)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kEveryDraft)));
    TRY(rows.run());
    return draftsFrom(rows);
}

Status LetterStore::markGiven(const Session &session, CaseId caseId, LetterDocument &letter)
{
    if (letter.answers.empty()) {
        letter.answered.clear();
        return {};
    }
    TRY_ASSIGN(const auto drafts, draftsOfCase(m_db, caseId));
    markAnswers(letter,
                sameLetter(letter, drafts.documents),
                drafts.documents,
                {session.staff.login, session.clock->nowUtc()});
    return {};
}

Status LetterStore::discardDraft(const Session &session, DraftId id)
{
    return closeDraft(m_db, session, id, u"discarded"_s);
}

Status LetterStore::markQueued(const Session &session, DraftId id)
{
    return closeDraft(m_db, session, id, u"queued"_s);
}

} // namespace casepost::letters
