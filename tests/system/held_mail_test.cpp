// Nothing goes to yesterday's address: mail is held when the extract changes, judged again when it
// is released, and a case whose row was refused is known as out of date (REQ-CHG-07).
#include "tests/support/catch.h"
#include "tests/system/cli_store.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kLetter = R"({
    "case": "AMS-510000417", "kind": "ams-letter", "template": "documents", "to": "applicant",
    "channel": "post", "language": "en", "description": "Ask for the long birth certificate",
    "blocks": [
        {"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"}, {"phrase": "NEXT-POST"},
        {"phrase": "NEXT-REPLY-BY"}, {"phrase": "CLOSE-THANKS"}
    ]})";

QByteArray extract(const QByteArray &address, const QByteArray &email)
{
    return "reference,system,status,language,region,received_on,updated_at,applicant_surname,"
           "applicant_forenames,applicant_title,applicant_email,applicant_address_1,"
           "applicant_address_2,applicant_postcode\n"
           "AMS-510000417,AMS,in-progress,en,uk,2026-01-05,2026-03-02T09:00:00Z,Marlow,Robin,Ms,\""
           + email + "\"," + address + ",Durham,DH1 4QT\n#end,1\n";
}

/// A practice store with that case.
class Office : public CliStore
{
public:
    Office()
    {
        load("1 Mill Lane", "robin@example.com");
        file(u"letter.json"_s, kLetter);
    }

    QJsonDocument run(const QStringList &arguments, int exitCode)
    {
        const auto done = CliStore::run(arguments);
        INFO(arguments.join(u' ').toStdString()
             << done.out.toStdString() << done.err.toStdString());
        CHECK(done.exitCode == exitCode);
        return done.json();
    }
    QJsonObject load(const QByteArray &address, const QByteArray &email)
    {
        const QString csv = file(u"extract.csv"_s, extract(address, email));
        return run({u"--as"_s, u"admin1"_s, u"case"_s, u"import"_s, csv}, 0).object();
    }
    QJsonDocument letter(const QString &action, int exitCode)
    {
        return run({u"letter"_s, action, path(u"letter.json"_s)}, exitCode);
    }
    QString message(qint64 id) const { return QString::number(id); }
    QString stateOf(qint64 id)
    {
        return run({u"outbox"_s, u"show"_s, message(id)}, 0)
            .array()
            .first()
            .toObject()[u"state"_s]
            .toString();
    }
};

} // namespace

TEST_CASE("a held letter goes by 'outbox retry' only when it would be the same today "
          "(REQ-CHG-07)",
          "[system][held]")
{
    Office office;
    const auto id = office.letter(u"queue"_s, 0).object()[u"message"_s].toInteger();
    CHECK(office.load("99 New Road", "robin@example.com")[u"held"_s].toInt() == 1);
    CHECK(office.stateOf(id) == u"held"_s);

    const auto refused = office.run({u"outbox"_s, u"retry"_s, office.message(id)}, 1).object();
    const QString why = refused[u"error"_s].toObject()[u"message"_s].toString();
    INFO(why.toStdString());
    CHECK(why.contains(u"applicant address"_s));
    CHECK_FALSE(why.contains(u"New Road"_s));
    CHECK(office.stateOf(id) == u"held"_s);

    office.load("1 Mill Lane", "robin@example.com"); // put right: it was a mistake
    office.run({u"outbox"_s, u"retry"_s, office.message(id)}, 0);
    CHECK(office.stateOf(id) == u"queued"_s);
    office.run({u"audit"_s, u"verify"_s}, 0);
}

TEST_CASE(
    "a case whose row was refused says so, and its letters ask or stop until a good row comes "
    "(REQ-CHG-07)",
    "[system][stale]")
{
    Office office;
    const auto show = [&] {
        return office.run({u"case"_s, u"show"_s, u"AMS-510000417"_s}, 0).object().value(u"stale"_s);
    };
    CHECK(show().isNull());
    const auto report = office.load("99 New Road", "robin@example,com");
    CHECK(report[u"stale"_s].toInt() == 1);
    CHECK(report[u"refused"_s].toArray().first().toObject()[u"reference"_s].toString()
          == u"AMS-510000417"_s);
    CHECK(show().toObject()[u"columns"_s].toArray() == QJsonArray{u"applicant_email"_s});
    CHECK_FALSE(show().toObject()[u"since"_s].toString().isEmpty());
    const auto checked = office.letter(u"check"_s, 1).object();
    CHECK(checked[u"verdict"_s].toString() == u"needs-answers"_s);
    office.letter(u"queue"_s, 1);
    office.load("99 New Road", "robin@example.com");
    CHECK(show().isNull());
    office.letter(u"queue"_s, 0);
}
