#include "letters/letter_store.h"

#include "core/audit/audit.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

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

constexpr auto kCloseDraft = uR"(
    UPDATE draft SET state = ?, changed_utc = ? WHERE id = ? AND state = 'open' AND staff_id = ?
)";

constexpr auto kInsertLetter = uR"(
    INSERT INTO letter (case_id, staff_id, created_utc, letter_date, kind, template, channel, language,
                        recipient, document, facts, findings, guidance, phrases, sha256)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    RETURNING id
)";

constexpr auto kInsertContent =
    u"INSERT INTO letter_content (letter_id, format, bytes) VALUES (?, ?, ?)";

constexpr auto kLetterById = uR"(
    SELECT letter.id, letter.case_id, staff.login, letter.created_utc, letter.letter_date,
           letter.document, letter.facts, letter.findings, letter.phrases
      FROM letter JOIN staff ON staff.id = letter.staff_id
     WHERE letter.id = ?
)";

constexpr auto kCaseLetters = uR"(
    SELECT letter.id, letter.case_id, staff.login, letter.created_utc, letter.letter_date,
           letter.document, letter.facts, letter.findings, letter.phrases
      FROM letter JOIN staff ON staff.id = letter.staff_id
     WHERE letter.case_id = ?
     ORDER BY letter.id
)";

constexpr auto kWithdrawn = uR"(
    SELECT letter_id FROM message WHERE case_id = ?
     GROUP BY letter_id
    HAVING SUM(CASE WHEN state IN ('cancelled', 'failed') THEN 0 ELSE 1 END) = 0
)";

constexpr auto kContent = u"SELECT bytes FROM letter_content WHERE letter_id = ? AND format = ?";

constexpr QLatin1StringView kKnown("known"); // beside the columns of the case

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QJsonObject factsOf(const StoredLetter &letter)
{
    QJsonObject facts = caseToJson(letter.facts);
    if (const QJsonObject known = contextToJson(letter.known); !known.isEmpty())
        facts.insert(kKnown, known);
    return facts;
}

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

Result<StoredLetter> letterFromRow(const Statement &row)
{
    StoredLetter letter;
    letter.id = LetterId::fromRow(row.integer(0));
    letter.caseId = CaseId::fromRow(row.integer(1));
    letter.author = row.text(2);
    letter.createdUtc = fromIsoUtc(row.text(3));
    letter.date = QDate::fromString(row.text(4), Qt::ISODate);
    TRY_ASSIGN(letter.document,
               readLetterDocument(row.text(5).toUtf8(), u"letter %1"_s.arg(letter.id.row())));
    QJsonObject facts = object(row.text(6));
    TRY(contextFromJson(facts.take(kKnown).toObject(), letter.known));
    TRY_ASSIGN(letter.facts, caseFromJson(facts));
    letter.facts.id = letter.caseId;
    letter.result = object(row.text(7));
    for (const auto &version : QJsonDocument::fromJson(row.text(8).toUtf8()).array())
        letter.phraseVersions += version.toString();
    return letter;
}

QByteArray contentHash(const std::map<QString, QByteArray> &contents)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &[format, bytes] : contents) {
        hash.addData(format.toUtf8() + '\0' + QByteArray::number(bytes.size()) + '\0');
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

Status closeDraft(Database &db, const Session &session, DraftId id, const QString &state)
{
    TRY(require(session, action::kLetterDraft));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    TRY_ASSIGN(auto statement, db.prepare(QString::fromUtf16(kCloseDraft)));
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
    const QString document = compact(letterToJson(draft.document));
    const QString now = toIsoUtc(saved.changedUtc);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    if (!draft.id.isValid()) {
        TRY_ASSIGN(auto insert, m_db.prepare(QString::fromUtf16(kInsertDraft)));
        TRY(insert.bind(draft.caseId.row())
                .bind(session.staff.id.row())
                .bind(document)
                .bind(now)
                .bind(now)
                .run());
        insert.next();
        saved.id = DraftId::fromRow(insert.integer(0));
        saved.revision = 1;
    } else {
        TRY_ASSIGN(auto update, m_db.prepare(QString::fromUtf16(kUpdateDraft)));
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

Status LetterStore::discardDraft(const Session &session, DraftId id)
{
    return closeDraft(m_db, session, id, u"discarded"_s);
}

Status LetterStore::markQueued(const Session &session, DraftId id)
{
    return closeDraft(m_db, session, id, u"queued"_s);
}

Result<LetterId> LetterStore::record(const Session &session,
                                     const StoredLetter &letter,
                                     const std::map<QString, QByteArray> &contents)
{
    TRY(require(session, action::kLetterQueue));
    const auto &document = letter.document;
    TRY_ASSIGN(auto insert, m_db.prepare(QString::fromUtf16(kInsertLetter)));
    insert.bind(letter.caseId.row()).bind(session.staff.id.row()).bind(toIsoUtc(letter.createdUtc));
    insert.bind(letter.date.toString(Qt::ISODate))
        .bind(letterKindName(document.kind))
        .bind(document.templateCode);
    insert.bind(channelName(document.channel)).bind(languageCode(document.language));
    insert.bind(recipientKindName(document.to)).bind(compact(letterToJson(document)));
    insert.bind(compact(factsOf(letter))).bind(compact(letter.result));
    insert.bind(QString::fromUtf8(
        QJsonDocument(letter.result[u"guidance"_s].toArray()).toJson(QJsonDocument::Compact)));
    insert.bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(letter.phraseVersions))
                                      .toJson(QJsonDocument::Compact)));
    const QByteArray hash = contentHash(contents);
    TRY(insert.bind(QString::fromLatin1(hash)).run());
    insert.next();
    const auto id = LetterId::fromRow(insert.integer(0));
    for (const auto &[format, bytes] : contents) {
        TRY_ASSIGN(auto content, m_db.prepare(QString::fromUtf16(kInsertContent)));
        TRY(content.bind(id.row()).bind(format).bindBlob(bytes).run());
    }
    TRY(appendAudit(m_db,
                    session,
                    u"letter.record"_s,
                    u"letter:%1 case:%2"_s.arg(id.row()).arg(letter.caseId.row()),
                    hash));
    return id;
}

Result<StoredLetter> LetterStore::letter(const Session &session, LetterId id)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto row, m_db.prepare(QString::fromUtf16(kLetterById)));
    TRY(row.bind(id.row()).run());
    if (!row.next())
        return fail(
            ErrorCode::NotFound,
            u"There is no letter %1 in this store: 'letter list REF' shows a case's letters."_s.arg(
                id.row()));
    return letterFromRow(row);
}

Result<std::vector<StoredLetter>> LetterStore::letters(const Session &session, CaseId caseId)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kCaseLetters)));
    TRY(rows.bind(caseId.row()).run());
    std::vector<StoredLetter> letters;
    while (rows.next()) {
        TRY_ASSIGN(auto letter, letterFromRow(rows));
        letters.push_back(std::move(letter));
    }
    return letters;
}

Result<std::set<LetterId>> LetterStore::withdrawn(const Session &session, CaseId caseId)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kWithdrawn)));
    TRY(rows.bind(caseId.row()).run());
    std::set<LetterId> letters;
    while (rows.next())
        letters.insert(LetterId::fromRow(rows.integer(0)));
    return letters;
}

Result<QByteArray> LetterStore::content(const Session &session, LetterId id, const QString &format)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto row, m_db.prepare(QString::fromUtf16(kContent)));
    TRY(row.bind(id.row()).bind(format).run());
    if (!row.next())
        return fail(ErrorCode::NotFound,
                    u"Letter %1 was not kept as %2."_s.arg(id.row()).arg(format));
    return row.blob(0);
}

} // namespace casepost::letters
