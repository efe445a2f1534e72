#include "letters/records/own_work.h"

#include "core/cases/file/case_store.h"
#include "core/outbox/journal/message.h"
#include "letters/records/letter_store.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

const auto kMyTroubles = uR"(
    SELECT m.id, m.state, m.changed_utc, c.reference, c.applicant_forenames, c.applicant_surname,
           l.document
      FROM message m
      JOIN letter l ON l.id = m.letter_id
      JOIN case_file c ON c.id = m.case_id
     WHERE m.state IN ('held', 'failed', 'uncertain') AND l.staff_id = ?
     ORDER BY m.changed_utc DESC, m.id DESC
)"_s;

// Each part gives the newest of one person by its own index; the whole is put together after.
const auto kLately = uR"(
    SELECT c.reference, c.applicant_forenames, c.applicant_surname, max(t.at_utc) AS last_utc
      FROM (SELECT case_id, at_utc FROM
              (SELECT case_id, at_utc FROM case_event WHERE staff_id = ? ORDER BY id DESC LIMIT 200)
              AS said
            UNION ALL
            SELECT case_id, created_utc FROM
              (SELECT case_id, created_utc FROM letter WHERE staff_id = ? ORDER BY id DESC LIMIT 200)
              AS written
            UNION ALL
            SELECT case_id, changed_utc FROM
              (SELECT case_id, changed_utc FROM draft WHERE staff_id = ? ORDER BY id DESC LIMIT 200)
              AS begun
            UNION ALL
            SELECT case_id, at_utc FROM
              (SELECT case_id, at_utc FROM case_opened WHERE staff_id = ?
                ORDER BY at_utc DESC LIMIT 200)
              AS seen) AS t
      JOIN case_file c ON c.id = t.case_id
     GROUP BY c.id, c.reference, c.applicant_forenames, c.applicant_surname
     ORDER BY last_utc DESC, c.reference
     LIMIT ?
)"_s;

const auto kRemember = uR"(
    INSERT INTO case_opened (staff_id, case_id, at_utc) VALUES (?, ?, ?)
    ON CONFLICT (staff_id, case_id) DO UPDATE SET at_utc = excluded.at_utc
)"_s;

const auto kDescribed = uR"(
    SELECT l.id, l.document FROM letter l
     WHERE EXISTS (SELECT 1 FROM message m WHERE m.letter_id = l.id)
)"_s;

QString descriptionIn(const QString &document)
{
    return QJsonDocument::fromJson(document.toUtf8()).object().value(u"description"_s).toString();
}

QString nameOf(const QString &forenames, const QString &surname)
{
    return (forenames + u' ' + surname).trimmed();
}

OwnWorkKind kindOf(const QString &state)
{
    const auto known = messageStateFromName(state);
    if (known == MessageState::Held)
        return OwnWorkKind::Held;
    return known == MessageState::Failed ? OwnWorkKind::NotSent : OwnWorkKind::NotKnown;
}

Status addDrafts(Database &db, const Session &session, std::vector<OwnWork> &waiting)
{
    TRY_ASSIGN(const auto drafts, LetterStore(db).myDrafts(session));
    CaseStore cases(db);
    for (const auto &draft : drafts) {
        TRY_ASSIGN(const auto record, cases.byId(session, draft.caseId));
        waiting.push_back({.kind = OwnWorkKind::Draft,
                           .caseReference = record.reference,
                           .name = nameOf(record.applicant.forenames, record.applicant.surname),
                           .description = draft.document.description,
                           .atUtc = draft.changedUtc,
                           .message = {},
                           .draft = draft.id});
    }
    return {};
}

Status addMessages(Database &db, const Session &session, std::vector<OwnWork> &waiting)
{
    TRY_ASSIGN(auto rows, db.prepare(kMyTroubles));
    TRY(rows.bind(session.staff.id.row()).run());
    while (rows.next())
        waiting.push_back({.kind = kindOf(rows.text(1)),
                           .caseReference = rows.text(3),
                           .name = nameOf(rows.text(4), rows.text(5)),
                           .description = descriptionIn(rows.text(6)),
                           .atUtc = fromIsoUtc(rows.text(2)),
                           .message = MessageId::fromRow(rows.integer(0)),
                           .draft = {}});
    return {};
}

} // namespace

Result<std::vector<OwnWork>> ownWork(Database &db, const Session &session, int lately)
{
    TRY(require(session, action::kCaseRead));
    std::vector<OwnWork> work;
    if (session.may(action::kLetterDraft))
        TRY(addDrafts(db, session, work));
    if (session.may(action::kOutboxRead))
        TRY(addMessages(db, session, work));
    std::stable_sort(work.begin(), work.end(), [](const OwnWork &a, const OwnWork &b) {
        return a.atUtc > b.atUtc;
    });
    TRY_ASSIGN(auto rows, db.prepare(kLately));
    const auto me = session.staff.id.row();
    TRY(rows.bind(me).bind(me).bind(me).bind(me).bind(std::int64_t(lately)).run());
    while (rows.next())
        work.push_back({.kind = OwnWorkKind::Lately,
                        .caseReference = rows.text(0),
                        .name = nameOf(rows.text(1), rows.text(2)),
                        .description = {},
                        .atUtc = fromIsoUtc(rows.text(3)),
                        .message = {},
                        .draft = {}});
    return work;
}

Status rememberOpened(Database &db, const Session &session, const QString &reference)
{
    if (db.isReadOnly())
        return {};
    TRY_ASSIGN(const auto record, CaseStore(db).byReference(session, reference));
    TRY_ASSIGN(auto remember, db.prepareAct(u"act_opened", kRemember));
    return remember.bind(session.staff.id.row())
        .bind(record.id.row())
        .bind(toIsoUtc(session.clock->nowUtc()))
        .run();
}

Result<QHash<std::int64_t, QString>> describedMessages(Database &db, const Session &session)
{
    TRY(require(session, action::kOutboxRead));
    TRY_ASSIGN(auto rows, db.prepare(kDescribed));
    TRY(rows.run());
    QHash<std::int64_t, QString> described;
    while (rows.next())
        described.insert(rows.integer(0), descriptionIn(rows.text(1)));
    return described;
}

} // namespace casepost::letters
