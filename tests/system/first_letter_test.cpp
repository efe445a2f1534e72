// The whole way, as a script walks it: an extract comes in, a letter is put right and goes out
// once.
#include "tests/support/accepting_smtp_server.h"
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
}

QByteArray thousandCases()
{
    QByteArray csv = "reference,system,status,language,region,office,received_on,updated_at,"
                     "applicant_surname,applicant_forenames,"
                     "applicant_title,applicant_email,applicant_address_1,applicant_address_2,"
                     "applicant_postcode\r\n";
    for (int i = 0; i < 1000; ++i)
        csv += "AMS-5" + QByteArray::number(10000000 + i)
               + ",AMS,in-progress,en,uk,Durham,2026-01-05,2026-03-02T09:00:00Z,"
               + (i == 417 ? "\"Llewellyn-Price\",Si\xC3\xA2n Mair"
                           : "Marlow" + QByteArray::number(i) + ",Robin")
               + ",Ms,case" + QByteArray::number(i) + "@example.com,1 Mill Lane,Durham,DH1 4QT\r\n";
    return csv + "#end,1000\r\n";
}

// Three faults: an abbreviation, a word in capitals and an empty substitution box.
const QByteArray kThreeFaults = R"({
    "case": "AMS-510000417", "kind": "ams-letter", "template": "documents", "to": "applicant",
    "channel": "post", "language": "en", "description": "Ask for the long birth certificate",
    "blocks": [
        {"phrase": "OPEN-DOCUMENTS"},
        {"phrase": "DOC-BIRTH-FULL"},
        {"text": "Please send your docs URGENT.", "reason": "No phrase fits"},
        {"phrase": "917-AB", "fields": {"reason": " "}},
        {"phrase": "NEXT-POST"},
        {"phrase": "NEXT-REPLY-BY"},
        {"phrase": "CLOSE-THANKS"}
    ]})";

QByteArray putRight()
{
    QByteArray letter = kThreeFaults;
    letter.replace("docs URGENT", "documents soon");
    letter.replace(R"({"phrase": "917-AB", "fields": {"reason": " "}},)", "");
    return letter;
}

QStringList rulesOf(const QJsonObject &checked)
{
    QStringList rules;
    for (const auto &finding : checked[u"findings"_s].toArray()) {
        CHECK_FALSE(finding.toObject()[u"section"_s].toString().isEmpty());
        rules += finding.toObject()[u"rule"_s].toString();
    }
    return rules;
}

} // namespace

TEST_CASE("a letter goes from an extract to a spool folder and a mail server, once",
          "[system][story]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"office.casepost"_s);
    const auto cli = [&](QStringList arguments, const QStringList &environment = {}) {
        return runCli(QStringList{u"--store"_s, store, u"--json"_s} + arguments, environment);
    };
    REQUIRE(cli({u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);

    // The extract replaces the view of the last one.
    const QString extract = folder.filePath(u"extract.csv"_s);
    write(extract, thousandCases());
    const auto imported = cli({u"case"_s, u"import"_s, extract});
    INFO(imported.out.toStdString() << imported.err.toStdString());
    REQUIRE(imported.exitCode == 0);
    CHECK(imported.json().object()[u"rows"_s].toInt() == 1000);
    CHECK(imported.json().object()[u"new"_s].toInt() == 1000);
    CHECK(cli({u"case"_s, u"import"_s, extract}).json().object()[u"unchanged"_s].toInt() == 1000);

    // Half a surname, without its accents or hyphen, finds the case.
    const auto found = cli({u"case"_s, u"find"_s, u"llewell sian"_s}).json().array();
    REQUIRE(found.size() == 1);
    CHECK(found[0].toObject()[u"reference"_s].toString() == u"AMS-510000417"_s);
    CHECK(found[0].toObject()[u"name"_s].toString() == u"Siân Mair Llewellyn-Price"_s);

    // Three faults give three findings; put right, it is clear.
    const QString letter = folder.filePath(u"letter.json"_s);
    write(letter, kThreeFaults);
    const auto faulty = cli({u"letter"_s, u"check"_s, letter});
    CHECK(faulty.exitCode == 1);
    auto rules = rulesOf(faulty.json().object());
    rules.sort();
    CHECK(rules
          == QStringList{u"phrase.empty-field"_s, u"text.abbreviation"_s, u"text.capitals"_s});
    CHECK(cli({u"letter"_s, u"queue"_s, letter}).exitCode == 1);
    write(letter, putRight());
    const auto clear = cli({u"letter"_s, u"check"_s, letter});
    INFO(clear.out.toStdString());
    REQUIRE(clear.exitCode == 0);

    // Rendered twice, the page is the same to the byte.
    const QString page = folder.filePath(u"letter.pdf"_s);
    const QString again = folder.filePath(u"again.pdf"_s);
    REQUIRE(cli({u"letter"_s, u"render"_s, letter, u"--to"_s, page}).exitCode == 0);
    REQUIRE(cli({u"letter"_s, u"render"_s, letter, u"--to"_s, again}).exitCode == 0);
    QFile first(page), second(again);
    REQUIRE((first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly)));
    const QByteArray pdf = first.readAll();
    CHECK(pdf.startsWith("%PDF-"));
    CHECK(pdf == second.readAll());

    // By post through the spool folder.
    const auto queued = cli({u"letter"_s, u"queue"_s, letter});
    INFO(queued.out.toStdString() << queued.err.toStdString());
    REQUIRE(queued.exitCode == 0);
    CHECK(queued.json().object()[u"state"_s].toString() == u"queued"_s);
    CHECK(queued.json().object()[u"gateway"_s].toString() == u"spool"_s);
    CHECK(cli({u"outbox"_s, u"send"_s, u"--once"_s}).json().object()[u"sent"_s].toInt() == 1);
    CHECK(cli({u"outbox"_s, u"send"_s, u"--once"_s}).json().object()[u"sent"_s].toInt() == 0);
    CHECK_FALSE(QDir(store + u".spool"_s).entryList({u"*.pdf"_s}, QDir::Files).isEmpty());

    // By email through a server that speaks SMTP.
    casepost::test::AcceptingSmtpServer server;
    const QStringList environment{u"CASEPOST_SMTP=smtp://127.0.0.1:%1"_s.arg(server.port())};
    QByteArray mail = putRight();
    mail.replace(R"("channel": "post")", R"("channel": "email")");
    write(letter, mail);
    const auto emailed = cli({u"letter"_s, u"queue"_s, letter, u"--via"_s, u"smtp"_s}, environment);
    INFO(emailed.out.toStdString() << emailed.err.toStdString());
    REQUIRE(emailed.exitCode == 0);
    const auto sent =
        cli({u"outbox"_s, u"send"_s, u"--once"_s, u"--gateway"_s, u"smtp"_s}, environment);
    INFO(sent.out.toStdString() << sent.err.toStdString());
    CHECK(sent.exitCode == 0);
    CHECK(sent.json().object()[u"sent"_s].toInt() == 1);

    CHECK(server.taken().size() == 1);

    // What is recorded: two messages sent, the case's letters, and an audit chain that is whole.
    const auto outbox = cli({u"outbox"_s, u"list"_s}).json().array();
    REQUIRE(outbox.size() == 2);
    for (const auto &message : outbox)
        CHECK(message.toObject()[u"state"_s].toString() == u"sent"_s);
    CHECK(cli({u"letter"_s, u"list"_s, u"AMS-510000417"_s}).json().array().size() == 2);
    const auto verdict = cli({u"audit"_s, u"verify"_s});
    CHECK(verdict.exitCode == 0);
    CHECK(verdict.json().object()[u"whole"_s].toBool());
    CHECK(cli({u"store"_s, u"check"_s}).exitCode == 0);
}
