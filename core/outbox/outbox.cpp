#include "core/outbox/outbox.h"

#include "core/audit/audit.h"
#include "core/cases/case_store.h"
#include "core/outbox/gateway_rest.h"
#include "core/outbox/journal.h"
#include "core/outbox/message_reader.h"

#include <QCryptographicHash>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

const auto kInsertMessage = uR"(
    INSERT INTO message (letter_id, case_id, gateway, recipient, smtp_id, state, queued_utc,
                         changed_utc)
    VALUES (?, ?, ?, ?, ?, 'queued', ?, ?)
    RETURNING id
)"_s;

const auto kInsertContent = uR"(
    INSERT INTO message_content (message_id, sha256, envelope_sender, file_name, bytes)
    VALUES (?, ?, ?, ?, ?)
)"_s;

const auto kSelectWaitingOfCase = uR"(
    SELECT id FROM message WHERE case_id = ? AND state IN ('queued', 'deferred') ORDER BY id
)"_s;

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) { return c.unicode() < 0x20 || c == u'\x7f'; });
}

Status checkWhole(const NewMessage &message)
{
    if (message.gateway.isEmpty() || message.recipient.isEmpty() || message.smtpId.isEmpty()
        || message.fileName.isEmpty() || message.bytes.isEmpty())
        return fail(ErrorCode::InvalidInput,
                    u"The message is not whole: it needs a gateway, a recipient, a Message-ID, a "
                    "file name and its bytes."_s);
    for (const QString &text :
         {message.gateway, message.recipient, message.sender, message.smtpId, message.fileName})
        if (!isOneLine(text))
            return fail(ErrorCode::InvalidInput,
                        u"The message has a line break or control character in its recipient, "
                        "sender, Message-ID or file name: take it out."_s);
    return {};
}

Status checkIsNew(Database &db, const QString &smtpId)
{
    TRY_ASSIGN(auto known, db.prepare(u"SELECT 1 FROM message WHERE smtp_id = ?"_s));
    TRY(known.bind(smtpId).run());
    if (known.next())
        return fail(ErrorCode::Conflict,
                    u"A message with this Message-ID is in the outbox already: it was not queued "
                    "a second time."_s);
    return {};
}

Result<MessageId> insertMessage(Database &db, const Session &session, const NewMessage &message)
{
    const QString now = toIsoUtc(session.clock->nowUtc());
    TRY_ASSIGN(auto insert, db.prepare(kInsertMessage));
    TRY_ASSIGN(const auto row,
               insert.bind(message.letter.row())
                   .bind(message.caseId.row())
                   .bind(message.gateway)
                   .bind(message.recipient)
                   .bind(message.smtpId)
                   .bind(now)
                   .bind(now)
                   .runForId());
    return MessageId::fromRow(row);
}

Status insertContent(Database &db, MessageId id, const NewMessage &message)
{
    const auto hash = QCryptographicHash::hash(message.bytes, QCryptographicHash::Sha256).toHex();
    TRY_ASSIGN(auto insert, db.prepare(kInsertContent));
    return insert.bind(id.row())
        .bind(QString::fromLatin1(hash))
        .bind(message.sender.isNull() ? u""_s : message.sender)
        .bind(message.fileName)
        .bindBlob(message.bytes)
        .run();
}

/// A person may do this to a letter of their own with `own`, to any with outbox.manage.
Status requireOwnOrManage(const Session &session, const JournalRow &row, QStringView own)
{
    if (session.may(action::kOutboxManage))
        return {};
    TRY(require(session, own));
    if (row.author != session.staff.id)
        return fail(ErrorCode::NotPermitted,
                    u"Message %1 belongs to a letter of somebody else: ask its writer or a team "
                    "leader."_s.arg(row.id.row()));
    return {};
}

Result<std::vector<MessageId>> waitingOf(Database &db, CaseId id)
{
    TRY_ASSIGN(auto query, db.prepare(kSelectWaitingOfCase));
    TRY(query.bind(id.row()).run());
    std::vector<MessageId> waiting;
    while (query.next())
        waiting.push_back(MessageId::fromRow(query.integer(0)));
    return waiting;
}

} // namespace

Result<MessageId> Outbox::enqueue(const Session &session, const NewMessage &message)
{
    TRY(require(session, action::kLetterQueue));
    TRY(checkWhole(message));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(checkIsNew(m_db, message.smtpId));
    TRY_ASSIGN(const auto id, insertMessage(m_db, session, message));
    TRY(insertContent(m_db, id, message));
    const JournalRow row{.id = id, .letter = message.letter, .caseId = message.caseId};
    TRY(appendAudit(m_db, session, u"outbox.queue"_s, auditObject(row), message.bytes));
    TRY(transaction.commit());
    return id;
}

Result<std::vector<QueuedMessage>> Outbox::list(const Session &session,
                                                std::optional<MessageState> state)
{
    TRY(require(session, action::kOutboxRead));
    return readMessages(m_db, state);
}

Result<QueuedMessage> Outbox::message(const Session &session, MessageId id)
{
    TRY(require(session, action::kOutboxRead));
    return readMessage(m_db, id);
}

Result<QByteArray> Outbox::content(const Session &session, MessageId id)
{
    TRY(require(session, action::kOutboxRead));
    TRY_ASSIGN(auto whole, readWhole(m_db, id));
    return std::move(whole.bytes);
}

Status Outbox::retry(const Session &session, MessageId id)
{
    TRY(require(session, action::kOutboxSend));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto row, journalRow(m_db, id));
    TRY(takeStep(m_db, session, row, {.step = Step::Retry, .act = u"outbox.retry"_s}));
    TRY(endRest(m_db, row.gateway));
    return transaction.commit();
}

Status Outbox::cancel(const Session &session, MessageId id)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto row, journalRow(m_db, id));
    TRY(requireOwnOrManage(session, row, action::kOutboxCancelOwn));
    TRY(takeStep(m_db,
                 session,
                 row,
                 {.step = Step::Cancel,
                  .act = u"outbox.cancel"_s,
                  .reason = u"Cancelled by %1."_s.arg(session.staff.login),
                  .attempts = row.attempts}));
    TRY(CaseStore(m_db).appendEvent(session,
                                    row.caseId,
                                    u"message"_s,
                                    u"Message %1 was cancelled before it was sent."_s.arg(id.row()),
                                    row.letter));
    return transaction.commit();
}

Status
Outbox::resolve(const Session &session, MessageId id, Settlement settlement, const QString &why)
{
    if (why.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    u"Say how you know whether the letter arrived: the reason is kept."_s);
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto row, journalRow(m_db, id));
    TRY(requireOwnOrManage(session, row, action::kOutboxSend));
    const bool sent = settlement == Settlement::Sent;
    TRY(takeStep(m_db,
                 session,
                 row,
                 {.step = sent ? Step::ConfirmSent : Step::ConfirmNotSent,
                  .act = sent ? u"outbox.resolve-sent"_s : u"outbox.resolve-not-sent"_s,
                  .reason = u"Settled by %1."_s.arg(session.staff.login),
                  .attempts = sent ? row.attempts : 0,
                  .auditedContent = why.toUtf8()}));
    const QString fact = sent ? u"Message %1 was settled as sent: %2"_s
                              : u"Message %1 was settled as not sent, it goes out again: %2"_s;
    TRY(CaseStore(m_db).appendEvent(session,
                                    row.caseId,
                                    u"message"_s,
                                    fact.arg(QString::number(id.row()), why.trimmed()),
                                    row.letter));
    return transaction.commit();
}

Result<int> Outbox::holdForCase(const Session &session, CaseId id, const QString &reason)
{
    if (!session.may(action::kCaseImport) && !session.may(action::kLetterQueue))
        TRY(require(session, action::kOutboxManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto waiting, waitingOf(m_db, id));
    for (const MessageId message : waiting) {
        TRY_ASSIGN(const auto row, journalRow(m_db, message));
        TRY(takeStep(m_db,
                     session,
                     row,
                     {.step = Step::Hold,
                      .act = u"outbox.hold"_s,
                      .reason = reason,
                      .attempts = row.attempts}));
        TRY(CaseStore(m_db).appendEvent(
            session,
            id,
            u"message"_s,
            u"Message %1 is held: %2"_s.arg(QString::number(message.row()), reason),
            row.letter));
    }
    TRY(transaction.commit());
    return static_cast<int>(waiting.size());
}

} // namespace casepost::core
