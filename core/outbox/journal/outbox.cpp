#include "core/outbox/journal/outbox.h"

#include "core/audit/record/audit.h"
#include "core/cases/file/still_case.h"
#include "core/outbox/journal/gateway_rest.h"
#include "core/outbox/journal/message_reader.h"
#include "core/outbox/journal/tell_case.h"
#include "core/text/kept_text.h"

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

// Those that wait or are in hand are few; the cases of an import may be many.
const auto kSelectOnTheWay = uR"(
    SELECT id, case_id FROM message WHERE state IN ('queued', 'deferred', 'sending') ORDER BY id
)"_s;
const auto kLockMessage = u"SELECT act_lock_message(?)"_s; // of a server

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
    TRY_ASSIGN(auto insert, db.prepareAct(u"act_queue", kInsertMessage));
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
    TRY_ASSIGN(auto insert, db.prepareAct(u"act_message_content", kInsertContent));
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

Result<std::vector<MessageId>> messagesOf(Database &db, std::vector<CaseId> cases)
{
    std::sort(cases.begin(), cases.end());
    TRY_ASSIGN(auto query, db.prepare(kSelectOnTheWay));
    TRY(query.run());
    std::vector<MessageId> messages;
    while (query.next())
        if (std::binary_search(cases.begin(), cases.end(), CaseId::fromRow(query.integer(1))))
            messages.push_back(MessageId::fromRow(query.integer(0)));
    return messages;
}

/// Before the first audit entry: a sender writes its message first and the audit record behind it,
/// and so must everybody. SQLite's write lock is held already.
Status lockMessages(Database &db, const std::vector<MessageId> &messages)
{
    if (db.engine() != Engine::Postgres)
        return {};
    for (const MessageId id : messages) {
        TRY_ASSIGN(auto lock, db.prepare(kLockMessage));
        TRY(lock.bind(id.row()).run());
    }
    return {};
}

/// The message with its case kept still: an import that changes the case comes before or after.
Result<JournalRow> rowOfStillCase(Database &db, MessageId id)
{
    TRY_ASSIGN(const auto row, journalRow(db, id));
    TRY(keepCaseStill(db, row.caseId));
    return journalRow(db, id);
}

// In the caller's transaction.
Status keepRefusal(Database &db, const Session &session, const JournalRow &row, const Error &why)
{
    TRY(appendAudit(
        db, session, u"outbox.release-refused"_s, auditObject(row), why.message.toUtf8()));
    if (row.state == MessageState::Deferred) // it would go by itself
        TRY(holdMessage(db, session, row, why.message));
    return {};
}

// In the caller's transaction, behind a step that queued it.
Status
holdUnfit(Database &db, const Session &session, const JournalRow &queued, const ReleaseJudge &judge)
{
    const Status fit = judge(queued);
    if (fit || fit.error().code != ErrorCode::Blocked)
        return fit;
    TRY(holdMessage(db, session, queued, fit.error().message));
    return {};
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

Status Outbox::retry(const Session &session, MessageId id, const ReleaseJudge &judge)
{
    TRY(require(session, action::kOutboxSend));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(const auto row, rowOfStillCase(m_db, id));
    TRY(advance(row.state, Step::Retry));
    if (const Status fit = judge(row); !fit) {
        if (fit.error().code == ErrorCode::Blocked) {
            TRY(keepRefusal(m_db, session, row, fit.error()));
            TRY(transaction.commit());
        }
        return fit;
    }
    TRY(takeStep(m_db, session, row, {.step = Step::Retry, .act = u"outbox.retry"_s}));
    if (row.state == MessageState::Held)
        TRY(tellCase(
            m_db,
            session,
            row,
            u"released"_s,
            u"Message %1 was released: nothing that it rests on has changed."_s.arg(id.row())));
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
    TRY(tellCase(m_db,
                 session,
                 row,
                 u"taken-back"_s,
                 u"Message %1 was taken back before it was sent: it never went."_s.arg(id.row())));
    return transaction.commit();
}

Status Outbox::resolve(const Session &session,
                       MessageId id,
                       Settlement settlement,
                       const QString &why,
                       const ReleaseJudge &judge)
{
    if (why.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    u"Say how you know whether the letter arrived: the reason is kept."_s);
    TRY(mayBeKept(why, u"The reason"_s));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(auto row, rowOfStillCase(m_db, id));
    TRY(requireOwnOrManage(session, row, action::kOutboxSend));
    const bool sent = settlement == Settlement::Sent;
    TRY_ASSIGN(row.state,
               takeStep(m_db,
                        session,
                        row,
                        {.step = sent ? Step::ConfirmSent : Step::ConfirmNotSent,
                         .act = sent ? u"outbox.resolve-sent"_s : u"outbox.resolve-not-sent"_s,
                         .reason = u"Settled by %1."_s.arg(session.staff.login),
                         .attempts = sent ? row.attempts : 0,
                         .auditedContent = why.toUtf8()}));
    const QString fact = sent ? u"Message %1 was settled as sent: %2"_s
                              : u"Message %1 was settled as not sent: %2"_s;
    TRY(tellCase(m_db,
                 session,
                 row,
                 sent ? u"settled-sent"_s : u"settled-not-sent"_s,
                 fact.arg(QString::number(id.row()), why.trimmed())));
    if (!sent)
        TRY(holdUnfit(m_db, session, row, judge));
    return transaction.commit();
}

Result<int> Outbox::holdForCases(const Session &session,
                                 const std::vector<CaseId> &cases,
                                 const QString &reason,
                                 const ReadsChange &reads)
{
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY_ASSIGN(auto messages, messagesOf(m_db, cases));
    if (reads)
        std::erase_if(messages, [&](MessageId id) {
            const auto row = journalRow(m_db, id);
            const auto read = row ? reads(*row) : Result<bool>(std::unexpected(row.error()));
            return read && !*read;
        });
    TRY_ASSIGN(const int held, hold(session, messages, reason));
    TRY(transaction.commit());
    return held;
}

Result<int>
Outbox::hold(const Session &session, const std::vector<MessageId> &messages, const QString &reason)
{
    if (!session.may(action::kCaseImport) && !session.may(action::kLetterQueue))
        TRY(require(session, action::kOutboxManage));
    TRY_ASSIGN(auto transaction, Transaction::begin(m_db));
    TRY(lockMessages(m_db, messages));
    int held = 0;
    for (const MessageId message : messages) {
        TRY_ASSIGN(const auto row, journalRow(m_db, message));
        if (row.state == MessageState::Sending) {
            TRY(askForHold(m_db, session, row, reason));
        } else if (row.state == MessageState::Queued || row.state == MessageState::Deferred) {
            TRY(holdMessage(m_db, session, row, reason));
            ++held;
        }
    }
    TRY(transaction.commit());
    return held;
}

Result<std::vector<QueuedMessage>> Outbox::onTheWay(const Session &session)
{
    TRY(require(session, action::kOutboxRead));
    std::vector<QueuedMessage> messages;
    for (const auto state : {MessageState::Queued, MessageState::Deferred, MessageState::Sending}) {
        TRY_ASSIGN(auto some, readMessages(m_db, state));
        std::ranges::move(some, std::back_inserter(messages));
    }
    std::ranges::sort(messages, {}, &QueuedMessage::id);
    return messages;
}

HoldMail mailHolder(Database &db, const Session &session, ReadsChange reads)
{
    return [&db, &session, reads = std::move(reads)](const std::vector<CaseId> &cases,
                                                     const QString &reason,
                                                     HeldMail which) -> Result<int> {
        if (which == HeldMail::All)
            return Outbox(db).holdForCases(session, cases, reason);
        return reads ? Outbox(db).holdForCases(session, cases, reason, reads) : Result<int>(0);
    };
}

} // namespace casepost::core
