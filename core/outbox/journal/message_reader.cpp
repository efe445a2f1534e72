#include "core/outbox/journal/message_reader.h"

#include "core/audit/record/row_check.h"
#include "core/base/clock.h"
#include "core/store/engine/damage.h"

#include <QCryptographicHash>
#include <QHash>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

#define CASEPOST_SELECT_MESSAGE                                                                    \
    "SELECT m.id, m.letter_id, m.case_id, c.reference, m.gateway, m.recipient, m.smtp_id, "        \
    "m.state, m.reason, m.attempts, m.next_attempt_utc, m.queued_utc, "                            \
    "c.applicant_forenames, c.applicant_surname "                                                  \
    "FROM message m JOIN case_file c ON c.id = m.case_id "
#define CASEPOST_SELECT_ATTEMPT                                                                    \
    "SELECT a.message_id, a.at_utc, a.result, a.detail "                                           \
    "FROM attempt a JOIN message m ON m.id = a.message_id "

/// The two statements that give messages and their tries under one condition.
struct Queries
{
    QString messages;
    QString attempts;
};

const Queries kAll{QStringLiteral(CASEPOST_SELECT_MESSAGE "ORDER BY m.id DESC"),
                   QStringLiteral(CASEPOST_SELECT_ATTEMPT "ORDER BY a.id")};
const Queries kInState{
    QStringLiteral(CASEPOST_SELECT_MESSAGE "WHERE m.state = ? ORDER BY m.id DESC"),
    QStringLiteral(CASEPOST_SELECT_ATTEMPT "WHERE m.state = ? ORDER BY a.id")};
const Queries kById{QStringLiteral(CASEPOST_SELECT_MESSAGE "WHERE m.id = ?"),
                    QStringLiteral(CASEPOST_SELECT_ATTEMPT "WHERE m.id = ? ORDER BY a.id")};

#undef CASEPOST_SELECT_MESSAGE
#undef CASEPOST_SELECT_ATTEMPT

const auto kSelectWhole = uR"(
    SELECT m.letter_id, m.case_id, m.gateway, m.recipient, m.smtp_id, b.envelope_sender,
           b.file_name, b.bytes, b.sha256
      FROM message m
      JOIN message_content b ON b.message_id = m.id
     WHERE m.id = ?
)"_s;

Result<QueuedMessage> messageOf(const Statement &row)
{
    const auto state = messageStateFromName(row.text(7));
    if (!state)
        return fail(ErrorCode::Corrupt,
                    u"Message %1 has no known state: run 'casepost-cli store check'."_s.arg(
                        row.integer(0)));
    return QueuedMessage{.id = MessageId::fromRow(row.integer(0)),
                         .letter = LetterId::fromRow(row.integer(1)),
                         .caseId = CaseId::fromRow(row.integer(2)),
                         .caseReference = row.text(3),
                         .caseName = (row.text(12) + u' ' + row.text(13)).trimmed(),
                         .gateway = row.text(4),
                         .recipient = row.text(5),
                         .smtpId = row.text(6),
                         .state = *state,
                         .reason = row.text(8),
                         .attempts = static_cast<int>(row.integer(9)),
                         .nextAttemptUtc = fromIsoUtc(row.text(10)),
                         .queuedUtc = fromIsoUtc(row.text(11)),
                         .history = {}};
}

template<typename Bind>
Result<std::vector<QueuedMessage>> read(Database &db, const Queries &queries, const Bind &bind)
{
    std::vector<QueuedMessage> messages;
    QHash<qint64, std::size_t> place;
    TRY_ASSIGN(auto rows, db.prepare(queries.messages));
    TRY(bind(rows).run());
    while (rows.next()) {
        TRY_ASSIGN(auto message, messageOf(rows));
        place.insert(message.id.row(), messages.size());
        messages.push_back(std::move(message));
    }
    TRY_ASSIGN(auto attempts, db.prepare(queries.attempts));
    TRY(bind(attempts).run());
    while (attempts.next()) {
        const auto at = place.constFind(attempts.integer(0));
        if (at == place.cend())
            continue; // it changed its state between the two queries
        messages[*at].history.push_back(
            {fromIsoUtc(attempts.text(1)),
             attemptResultFromName(attempts.text(2)).value_or(AttemptResult::Unknown),
             attempts.text(3)});
    }
    return messages;
}

} // namespace

Result<std::vector<QueuedMessage>> readMessages(Database &db, std::optional<MessageState> state)
{
    if (!state)
        return read(db, kAll, [](Statement &s) -> Statement & { return s; });
    return read(db, kInState, [&](Statement &s) -> Statement & {
        return s.bind(messageStateName(*state));
    });
}

Result<QueuedMessage> readMessage(Database &db, MessageId id)
{
    TRY_ASSIGN(auto found,
               read(db, kById, [&](Statement &s) -> Statement & { return s.bind(id.row()); }));
    if (found.empty())
        return fail(ErrorCode::NotFound, u"There is no message %1 in the outbox."_s.arg(id.row()));
    return std::move(found.front());
}

Result<NewMessage> readWhole(Database &db, MessageId id)
{
    TRY_ASSIGN(auto row, db.prepare(kSelectWhole));
    TRY(row.bind(id.row()).run());
    if (!row.next())
        return fail(ErrorCode::NotFound, u"There is no message %1 in the outbox."_s.arg(id.row()));
    NewMessage message{.letter = LetterId::fromRow(row.integer(0)),
                       .caseId = CaseId::fromRow(row.integer(1)),
                       .gateway = row.text(2),
                       .recipient = row.text(3),
                       .sender = row.text(5),
                       .smtpId = row.text(4),
                       .fileName = row.text(6),
                       .bytes = row.blob(7)};
    const auto hash = QCryptographicHash::hash(message.bytes, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != row.text(8))
        return std::unexpected(damageFound(
            db,
            u"The stored bytes of message %1 are not those that were queued: it is not sent."_s.arg(
                id.row())));
    TRY(asRecorded(db, "message", id.row()));
    TRY(asRecorded(db, "message.content", id.row()));
    return message;
}

} // namespace casepost::core
