#include "letters/service/take_back.h"

#include "core/audit/record/audit.h"
#include "core/follow_up/follow_up.h"
#include "core/outbox/journal/outbox.h"

#include <QJsonDocument>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

constexpr auto kReopenDraft = uR"(
    INSERT INTO draft (case_id, staff_id, state, revision, document, created_utc, changed_utc)
    SELECT case_id, staff_id, 'open', 1, ?, ?, ? FROM letter WHERE id = ?
    RETURNING id
)";

/// A letter that never went as a new draft of its writer, with all that was typed and answered.
Result<Draft> reopen(Database &db, const Session &session, LetterId id)
{
    TRY_ASSIGN(const auto gone, LetterStore(db).letter(session, id));
    Draft draft;
    draft.caseId = gone.caseId;
    draft.author = gone.author;
    draft.revision = 1;
    draft.changedUtc = session.clock->nowUtc();
    draft.document = gone.document;
    draft.document.sender.reset(); // whoever sends it then
    for (auto &block : draft.document.blocks)
        block.version.reset();
    const QString now = toIsoUtc(draft.changedUtc);
    const QString document = QString::fromUtf8(
        QJsonDocument(letterToJson(draft.document)).toJson(QJsonDocument::Compact));
    TRY_ASSIGN(auto insert, db.prepareAct(u"act_reopen_draft", QString::fromUtf16(kReopenDraft)));
    TRY_ASSIGN(const auto row, insert.bind(document).bind(now).bind(now).bind(id.row()).runForId());
    draft.id = DraftId::fromRow(row);
    TRY(appendAudit(db,
                    session,
                    u"draft.reopen"_s,
                    u"draft:%1 letter:%2"_s.arg(row).arg(id.row()),
                    document.toUtf8()));
    return draft;
}

} // namespace

Result<Draft> takeBack(Database &db, const Session &session, MessageId message)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    Outbox outbox(db);
    TRY(outbox.cancel(session, message)); // asks whether the person may
    TRY_ASSIGN(const auto row, outbox.message(session, message));
    TRY(FollowUps(db).takeBack(session, row.caseId, row.letter));
    TRY_ASSIGN(auto draft, reopen(db, session, row.letter));
    TRY(transaction.commit());
    return draft;
}

} // namespace casepost::letters
