#include "letters/service/reprint.h"

#include "core/audit/record/audit.h"
#include "core/timeline/timeline.h"
#include "letters/service/letter_follow_up.h"

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

} // namespace

std::optional<QString> whyNotPrinted(const LetterDocument &letter)
{
    if (!asksForPhoto(letter) && letter.channel != Channel::Online)
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
    TRY_ASSIGN(reprint.event,
               Timeline(db).add(session,
                                stored.caseId,
                                {EventKind::Letter,
                                 u"Letter %1 of %2 was printed again, unchanged."_s.arg(
                                     QString::number(id.row()), stored.date.toString(Qt::ISODate)),
                                 {{u"act"_s, u"reprinted"_s}},
                                 id}));
    TRY(appendAudit(db,
                    session,
                    u"letter.reprint"_s,
                    u"letter:%1 case:%2"_s.arg(id.row()).arg(stored.caseId.row()),
                    QCryptographicHash::hash(reprint.pdf, QCryptographicHash::Sha256).toHex()));
    TRY(transaction.commit());
    return reprint;
}

} // namespace casepost::letters
