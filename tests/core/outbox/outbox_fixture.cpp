#include "tests/core/outbox/outbox_fixture.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>

namespace casepost::test {

using namespace Qt::StringLiterals;

core::LetterId addLetter(TestStore &store, core::CaseId caseId, core::StaffId author)
{
    auto insert = valueOf(store.owner().prepare(
        u"INSERT INTO letter (case_id, staff_id, created_utc, letter_date, kind, template, "
        u"channel, "
        "language, recipient, document, facts, findings, guidance, phrases, sha256) VALUES (?, ?, "
        "'2026-03-02T09:00:00.000Z', '2026-03-02', 'ams-letter', '917', 'email', 'en', "
        "'applicant', '{}', '{}', '[]', '[]', '[]', ?) RETURNING id"_s));
    const auto nothing = QCryptographicHash::hash({}, QCryptographicHash::Sha256).toHex();
    auto transaction = valueOf(core::Transaction::begin(store.owner()));
    const auto id = core::LetterId::fromRow(valueOf(insert.bind(caseId.row())
                                                        .bind(author.row())
                                                        .bind(QString::fromLatin1(nothing))
                                                        .runForId()));
    mustSucceed(transaction.commit());
    return id;
}

core::NewMessage
wholeMessage(core::LetterId letter, core::CaseId caseId, const QString &gateway, int number)
{
    return {.letter = letter,
            .caseId = caseId,
            .gateway = gateway,
            .recipient = u"customer@example.org"_s,
            .sender = u"durham3@example.gov.uk"_s,
            .smtpId = u"<letter-%1@casepost.example>"_s.arg(number),
            .fileName = u"letter.eml"_s,
            .bytes = "Subject: Your application\r\nMessage-ID: <letter-"
                     + QByteArray::number(number)
                     + "@casepost.example>\r\n\r\nDear Katie McNally\r\n"};
}

OutboxFixture::OutboxFixture(core::Engine engine)
    : store(engine)
    , caseId(store.addCase())
    , letter(addLetter(store, caseId, store.session().staff.id))
{}

core::NewMessage OutboxFixture::newMessage(const QString &gateway) const
{
    static int number = 0;
    return wholeMessage(letter, caseId, gateway, ++number);
}

core::MessageId OutboxFixture::queue(const QString &gateway)
{
    return valueOf(core::Outbox(store.db()).enqueue(session(), newMessage(gateway)));
}

core::QueuedMessage OutboxFixture::look(core::MessageId id)
{
    return valueOf(core::Outbox(store.db()).message(session(), id));
}

core::SendReport OutboxFixture::drain(core::Gateway &gateway)
{
    const auto sender = valueOf(core::Sender::open(store.db(), session(), {&gateway}));
    return valueOf(sender->drain({}));
}

void OutboxFixture::force(core::MessageId id, core::MessageState state)
{
    auto transaction = valueOf(core::Transaction::begin(store.owner()));
    const QString sender = state == core::MessageState::Sending ? u"'1'"_s : u"NULL"_s;
    store.exec(u"UPDATE message SET state = '%1', sender = %2 WHERE id = %3"_s.arg(
        core::messageStateName(state), sender, QString::number(id.row())));
    mustSucceed(transaction.commit());
}

int OutboxFixture::auditEntries(const QString &act)
{
    return store.value(u"SELECT COUNT(*) FROM audit_entry WHERE action = '%1'"_s.arg(act)).toInt();
}

QStringList OutboxFixture::caseEvents()
{
    auto query = valueOf(
        store.db().prepare(u"SELECT text FROM case_event WHERE kind = 'message' ORDER BY id"_s));
    mustSucceed(query.run());
    QStringList texts;
    while (query.next())
        texts += query.text(0);
    return texts;
}

} // namespace casepost::test
