#include "letters/service/reprint.h"

#include "core/audit/record/audit.h"
#include "core/cases/file/case_store.h"
#include "phrases/phrase_code.h"

#include <QCryptographicHash>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

Status wentOut(Database &db, LetterId id)
{
    TRY_ASSIGN(
        auto sent,
        db.prepare(u"SELECT 1 FROM message WHERE letter_id = ? AND state = 'sent' LIMIT 1"_s));
    TRY(sent.bind(id.row()).run());
    if (sent.next())
        return {};
    return fail(ErrorCode::Blocked,
                u"Letter %1 has not gone out, so there is nothing to print again: see its message "
                "in the outbox."_s.arg(id.row()),
                {{u"letter"_s, QString::number(id.row())}});
}

// The newest entry about the letter is the one just written, in the same transaction.
Result<EventId> lastEventOf(Database &db, LetterId id)
{
    TRY_ASSIGN(auto row, db.prepare(u"SELECT max(id) FROM case_event WHERE letter_id = ?"_s));
    TRY(row.bind(id.row()).run());
    row.next();
    return EventId::fromRow(row.integer(0));
}

} // namespace

std::optional<QString> whyNotPrinted(const LetterDocument &letter)
{
    const QString code = phrases::codeKey(letter.templateCode);
    const bool asksForPhoto =
        code == phrases::codeKey(u"917"_s)
        || std::any_of(letter.blocks.begin(), letter.blocks.end(), [](const Block &block) {
               return phrases::codeKey(block.phrase) == phrases::codeKey(u"917-AB"_s);
           });
    if (!asksForPhoto && letter.channel != Channel::Online)
        return std::nullopt;
    return u"This letter is not printed or posted: the customer reads it online, through a link "
           "that also takes the new photo."_s;
}

Result<Reprint> reprintLetter(Database &db, const Session &session, LetterId id)
{
    TRY(require(session, action::kLetterQueue));
    TRY_ASSIGN(auto transaction, Transaction::begin(db));
    LetterStore letters(db);
    TRY_ASSIGN(const auto stored, letters.letter(session, id));
    if (const auto why = whyNotPrinted(stored.document))
        return fail(ErrorCode::Blocked, *why, {{u"letter"_s, QString::number(id.row())}});
    TRY(wentOut(db, id));
    Reprint reprint{id, {}, u"Letter %1"_s.arg(stored.document.caseReference), {}};
    TRY_ASSIGN(reprint.pdf, letters.content(session, id, u"pdf"_s));
    TRY(CaseStore(db).appendEvent(session,
                                  stored.caseId,
                                  u"letter"_s,
                                  u"Letter %1 of %2 was printed again, unchanged."_s.arg(
                                      QString::number(id.row()), stored.date.toString(Qt::ISODate)),
                                  id));
    TRY_ASSIGN(reprint.event, lastEventOf(db, id));
    TRY(appendAudit(db,
                    session,
                    u"letter.reprint"_s,
                    u"letter:%1 case:%2"_s.arg(id.row()).arg(stored.caseId.row()),
                    QCryptographicHash::hash(reprint.pdf, QCryptographicHash::Sha256).toHex()));
    TRY(transaction.commit());
    return reprint;
}

} // namespace casepost::letters
