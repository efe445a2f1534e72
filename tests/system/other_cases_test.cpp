// What a store knows beside the letter's own case, from the command line: people of other cases,
// letters that went before; and that nothing of a letter stays behind outside the store.
#include "tests/support/accepting_smtp_server.h"
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
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

/// A store of three cases: Katie McNally, her son Adam, and Benjamin Hargreave.
class Office
{
public:
    Office()
    {
        REQUIRE(run({u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
        const QString extract = m_folder.filePath(u"extract.csv"_s);
        write(extract,
              "reference,system,status,applicant_surname,applicant_forenames,applicant_title,"
              "applicant_date_of_birth,applicant_email,applicant_address_1,applicant_address_2,"
              "applicant_postcode\n"
              "AMS-700000001,AMS,in-progress,McNally,Katie Rose,Ms,1990-03-12,katie@example.org,"
              "1 Sample Street,Durham,DH1 1AA\n"
              "AMS-700000002,AMS,in-progress,McNally,Adam,Mr,2015-06-01,adam@example.org,"
              "1 Sample Street,Durham,DH1 1AA\n"
              "DAP-700000003,DAP,in-progress,Hargreave,Benjamin Lee,Mr,2007-11-08,ben@example.com,"
              "94 Ferryman's Way,Reading,RG1 8PN\n"
              "#end,3\n");
        REQUIRE(run({u"case"_s, u"import"_s, extract}).exitCode == 0);
    }

    CliRun run(const QStringList &arguments, const QStringList &environment = {}) const
    {
        return runCli(QStringList{u"--store"_s, store(), u"--json"_s} + arguments, environment);
    }
    /// Writes Katie McNally's letter with a paragraph, and gives the file.
    QString letter(const QByteArray &text, const QByteArray &channel = "post") const
    {
        const QString file = m_folder.filePath(u"letter.json"_s);
        write(file,
              R"({"case": "AMS-700000001", "kind": "ams-letter", "template": "documents",
                  "to": "applicant", "channel": ")"
                  + channel
                  + R"(", "language": "en", "description": "Ask for a document", "blocks": [
                  {"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"},
                  )"
                  + (text.isEmpty() ? QByteArray()
                                    : R"({"text": ")" + text + R"(", "reason": "No phrase fits"},)")
                  + R"({"phrase": "NEXT-POST"}, {"phrase": "NEXT-REPLY-BY"},
                  {"phrase": "CLOSE-THANKS"}]})");
        return file;
    }
    /// The rules of this subject that speak of a paragraph.
    QStringList rules(const QByteArray &text) const
    {
        const auto checked = run({u"letter"_s, u"check"_s, letter(text)});
        QStringList found;
        for (const auto &finding : checked.json().object()[u"findings"_s].toArray()) {
            const QJsonObject one = finding.toObject();
            if (one[u"rule"_s].toString().startsWith(u"other-case."_s)) {
                CHECK(one[u"message"_s].toString().contains(u"AMS-700000001"_s));
                found += one[u"rule"_s].toString();
            }
        }
        return found;
    }
    QString store() const { return m_folder.filePath(u"office.casepost"_s); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();)
        files += it.next();
    return files;
}

} // namespace

TEST_CASE("letter check stops what belongs to another case and lets the case's own pass "
          "(REQ-TXT-15)",
          "[system]")
{
    const Office office;
    CHECK(office.rules("Please quote DAP-700000003.") == QStringList{u"other-case.reference"_s});
    CHECK(office.rules("Please quote 700000003.") == QStringList{u"other-case.reference"_s});
    CHECK(office.rules("We wrote to Ben@Example.com.") == QStringList{u"other-case.email"_s});
    CHECK(office.rules("The photo of Benjamin Lee Hargreave is dark.")
          == QStringList{u"other-case.person"_s});
    CHECK(office.rules("We sent it to 94 Ferryman's Way, Reading RG1 8PN.")
          == QStringList{u"other-case.address"_s});
    CHECK(office.rules("The photo of Benjamin Hargreave, born 8 November 2007, is dark.")
          == QStringList{u"other-case.person"_s});
    CHECK(office.rules("Dear Mr Hargreave") == QStringList{u"other-case.likely-name"_s});
    CHECK(office.rules("We look at it together with Adam McNally.")
          == QStringList{u"other-case.possible-name"_s});
    CHECK(office.rules("Katie Rose McNally, AMS-700000001, katie@example.org, DH1 1AA.").isEmpty());
    CHECK(office.rules("Please call before 8 November 2007 or write to RG1 8PN.").isEmpty());
    CHECK(
        office.run({u"letter"_s, u"queue"_s, office.letter("Please quote DAP-700000003.")}).exitCode
        == 1);
}

TEST_CASE("a letter that brings its own case has no other cases (REQ-TXT-15)", "[system]")
{
    const Office office;
    const QString file = office.letter("Please quote DAP-700000003.");
    QFile letter(file);
    REQUIRE(letter.open(QIODevice::ReadOnly));
    QByteArray text = letter.readAll();
    letter.close();
    text.replace(R"("case": "AMS-700000001",)",
                 R"("case_data": {"reference": "AMS-700000001", "system": "AMS",
                    "status": "in-progress", "applicant_surname": "McNally"},)");
    write(file, text);
    const auto checked = office.run({u"letter"_s, u"check"_s, file});
    INFO(checked.out.toStdString() << checked.err.toStdString());
    CHECK_FALSE(checked.out.contains("other-case."));
    CHECK(checked.out.contains("findings"));
}

TEST_CASE("a second request on the next day is told by letter check (REQ-LET-02, REQ-SSL-04)",
          "[system]")
{
    const Office office;
    REQUIRE(office.run({u"letter"_s, u"queue"_s, office.letter({})}).exitCode == 0);
    const auto checked = office.run({u"letter"_s, u"check"_s, office.letter({})});
    CHECK(checked.exitCode == 0); // a warning stops nothing
    CHECK(checked.out.contains("REQ-LET-02"));
    CHECK(checked.out.contains("REQ-SSL-04"));
}

TEST_CASE(
    "nothing of a letter stays outside the store and the way out after it was queued and sent "
    "(REQ-SEC-03, REQ-EML-14)",
    "[system]")
{
    const Office office;
    for (const char *name : {"tmp", "home", "runtime", "here"})
        REQUIRE(QDir().mkpath(office.path(QString::fromLatin1(name))));
    casepost::test::AcceptingSmtpServer server;
    const QStringList environment{u"TMPDIR="_s + office.path(u"tmp"_s),
                                  u"HOME="_s + office.path(u"home"_s),
                                  u"XDG_RUNTIME_DIR="_s + office.path(u"runtime"_s),
                                  u"CASEPOST_SMTP=smtp://127.0.0.1:%1"_s.arg(server.port())};
    const QString letter = office.letter({}, "email");
    const auto queued =
        office.run({u"letter"_s, u"queue"_s, letter, u"--via"_s, u"smtp"_s}, environment);
    INFO(queued.out.toStdString() << queued.err.toStdString());
    REQUIRE(queued.exitCode == 0);
    const auto sent =
        office.run({u"outbox"_s, u"send"_s, u"--once"_s, u"--gateway"_s, u"smtp"_s}, environment);
    INFO(sent.out.toStdString() << sent.err.toStdString());
    REQUIRE(sent.json().object()[u"sent"_s].toInt() == 1);
    REQUIRE(server.taken().size() == 1);

    for (const char *name : {"tmp", "home", "runtime"}) {
        QStringList left = filesBelow(office.path(QString::fromLatin1(name)));
        // What tells a restored store from the real one: four words, none of them about a person.
        left.removeIf([](const QString &file) {
            return file.contains("/casepost/seen/"_L1) && QFileInfo(file).size() < 200;
        });
        INFO(left.join(u'\n').toStdString());
        CHECK(left.isEmpty());
    }
    // Beside the store: its own files, the extract and the letter document, no page and no email.
    for (const QString &file : filesBelow(office.path(QString()))) {
        INFO(file.toStdString());
        CHECK_FALSE((file.endsWith(u".pdf"_s) || file.endsWith(u".eml"_s)
                     || file.endsWith(u".html"_s) || file.endsWith(u".txt"_s)));
    }
}
