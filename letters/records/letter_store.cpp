#include "letters/records/letter_store.h"

#include "core/audit/digests/content_digest.h"
#include "core/audit/record/audit.h"
#include "core/audit/record/row_check.h"
#include "core/store/engine/damage.h"
#include "letters/records/answers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

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

constexpr auto kLetterBatch = uR"(
    SELECT letter.id, letter.case_id, staff.login, letter.created_utc, letter.letter_date,
           letter.document, letter.facts, letter.findings, letter.phrases
      FROM letter JOIN staff ON staff.id = letter.staff_id
     WHERE letter.id > ? AND letter.letter_date >= ?
     ORDER BY letter.id
     LIMIT ?
)";

constexpr auto kGoingOrMade = uR"(
    SELECT letter.id, message.state
      FROM letter JOIN message ON message.letter_id = letter.id
     WHERE message.state IN ('queued', 'sending', 'deferred', 'uncertain', 'held')
        OR (message.state = 'sent' AND letter.letter_date >= ?)
)";

constexpr auto kContents = u"SELECT l.sha256, c.format, c.bytes FROM letter l "
                           "JOIN letter_content c ON c.letter_id = l.id WHERE l.id = ?";

// Beside the columns of the case.
constexpr QLatin1StringView kKnown("known");
constexpr QLatin1StringView kJudged("judged");

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
    facts.insert(kJudged,
                 QJsonObject{{u"on"_s, letter.judged.on.toString(Qt::ISODate)},
                             {u"phrase_packs"_s, letter.judged.phrasePacks},
                             {u"guidance_packs"_s, letter.judged.guidancePacks}});
    return facts;
}

JudgedBy judgedFrom(const QJsonObject &json)
{
    return {QDate::fromString(json[u"on"_s].toString(), Qt::ISODate),
            json[u"phrase_packs"_s].toInteger(),
            json[u"guidance_packs"_s].toInteger()};
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
    letter.judged = judgedFrom(facts.take(kJudged).toObject());
    TRY_ASSIGN(letter.facts, caseFromJson(facts));
    letter.facts.id = letter.caseId;
    letter.result = object(row.text(7));
    for (const auto &version : QJsonDocument::fromJson(row.text(8).toUtf8()).array())
        letter.phraseVersions += version.toString();
    return letter;
}

// Rules and logins only: the words of an answer stand with the letter.
Status auditAnswers(Database &db, const Session &session, LetterId id, const StoredLetter &letter)
{
    for (const GivenAnswer &answer : givenAnswers(letter.document, letter.result))
        TRY(appendAudit(db,
                        session,
                        u"letter.answer"_s,
                        u"letter:%1 rule:%2 by:%3"_s.arg(id.row()).arg(answer.rule, answer.mark.by),
                        answer.why.toUtf8()));
    return {};
}

} // namespace

QString judgementWords(const QJsonObject &result, const JudgedBy &judged)
{
    QStringList words{u"verdict:"_s + result[u"verdict"_s].toString(),
                      u"judged-on:"_s + judged.on.toString(Qt::ISODate)};
    for (const auto &used : result[u"guidance"_s].toArray()) {
        const QString pack = used[u"pack"_s].toString() + u'@' + used[u"version"_s].toString();
        words += u"guidance:"_s + pack.simplified().replace(u' ', u'-');
    }
    words += u"guidance-revision:%1"_s.arg(judged.guidancePacks);
    words += u"phrase-revision:%1"_s.arg(judged.phrasePacks);
    return words.join(u' ');
}

Result<LetterId> LetterStore::record(const Session &session,
                                     const StoredLetter &letter,
                                     const std::map<QString, QByteArray> &contents)
{
    TRY(require(session, action::kLetterQueue));
    const auto &document = letter.document;
    TRY_ASSIGN(auto insert, m_db.prepareAct(u"act_letter", QString::fromUtf16(kInsertLetter)));
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
    const QByteArray hash = contentDigest(contents);
    TRY_ASSIGN(const auto row, insert.bind(QString::fromLatin1(hash)).runForId());
    const auto id = LetterId::fromRow(row);
    for (const auto &[format, bytes] : contents) {
        TRY_ASSIGN(auto content,
                   m_db.prepareAct(u"act_letter_content", QString::fromUtf16(kInsertContent)));
        TRY(content.bind(id.row()).bind(format).bindBlob(bytes).run());
    }
    TRY(appendAudit(m_db,
                    session,
                    u"letter.record"_s,
                    u"letter:%1 case:%2 %3"_s.arg(id.row())
                        .arg(letter.caseId.row())
                        .arg(judgementWords(letter.result, letter.judged)),
                    hash));
    TRY(auditAnswers(m_db, session, id, letter));
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
    TRY(asRecorded(m_db, "letter", id.row()));
    return letterFromRow(row);
}

Result<std::vector<StoredLetter>> LetterStore::letters(const Session &session, CaseId caseId)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kCaseLetters)));
    TRY(rows.bind(caseId.row()).run());
    std::vector<StoredLetter> letters;
    while (rows.next()) {
        TRY(asRecorded(m_db, "letter", rows.integer(0)));
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

Result<std::vector<StoredLetter>> LetterStore::batch(const Session &session,
                                                     const LetterBatch &which)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kLetterBatch)));
    TRY(rows.bind(which.after.row())
            .bind(which.since.isValid() ? which.since.toString(Qt::ISODate) : u"0000-00-00"_s)
            .bind(std::int64_t(which.limit))
            .run());
    std::vector<StoredLetter> letters;
    while (rows.next()) {
        TRY_ASSIGN(auto letter, letterFromRow(rows));
        letters.push_back(std::move(letter));
    }
    return letters;
}

Result<std::map<LetterId, bool>> LetterStore::goingOrMadeSince(const Session &session,
                                                               const QDate &since)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kGoingOrMade)));
    TRY(rows.bind(since.toString(Qt::ISODate)).run());
    std::map<LetterId, bool> letters;
    while (rows.next()) {
        bool &going = letters[LetterId::fromRow(rows.integer(0))];
        going = going || rows.text(1) != u"sent"_s;
    }
    return letters;
}

Result<LetterId> LetterStore::newest(const Session &session)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(const auto id, m_db.scalar(u"SELECT max(id) FROM letter"_s));
    return LetterId::fromRow(id.value_or(QString()).toLongLong());
}

Result<QByteArray> LetterStore::content(const Session &session, LetterId id, const QString &format)
{
    TRY(require(session, action::kLetterRead));
    TRY_ASSIGN(auto rows, m_db.prepare(QString::fromUtf16(kContents)));
    TRY(rows.bind(id.row()).run());
    std::map<QString, QByteArray> contents;
    QString digest;
    while (rows.next()) {
        digest = rows.text(0);
        contents[rows.text(1)] = rows.blob(2);
    }
    if (!contents.empty() && QString::fromLatin1(contentDigest(contents)) != digest)
        return std::unexpected(damageFound(m_db,
                                           u"The stored files of letter %1 are not those that were "
                                           u"made: they are neither shown nor "
                                           "sent."_s.arg(id.row())));
    const auto found = contents.find(format);
    if (found == contents.end())
        return fail(ErrorCode::NotFound,
                    u"Letter %1 was not kept as %2."_s.arg(id.row()).arg(format));
    return found->second;
}

} // namespace casepost::letters
