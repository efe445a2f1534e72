// An office on a server: an owner makes the store, and people work in it with logins of their own,
// through the program and past it.
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <QUuid>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

const auto kPassword = u"correct-horse"_s;

/// A schema of the tests' server that belongs to an owner without other rights than to make logins.
class Office
{
public:
    Office()
        : m_mark(u"o"_s + QUuid::createUuid().toString(QUuid::Id128).left(10))
    {
        const QString owner = login(u"owner"_s);
        onServer(u"CREATE ROLE %1 LOGIN CREATEROLE PASSWORD '%2'"_s.arg(owner, kPassword));
        onServer(u"CREATE SCHEMA %1 AUTHORIZATION %2"_s.arg(m_mark, owner));
    }
    ~Office()
    {
        onServer(u"DROP SCHEMA %1 CASCADE"_s.arg(m_mark));
        for (const QString &person : m_people + QStringList{u"owner"_s}) {
            onServer(u"DROP OWNED BY %1"_s.arg(login(person)));
            onServer(u"DROP ROLE %1"_s.arg(login(person)));
        }
    }
    Office(const Office &) = delete;
    Office &operator=(const Office &) = delete;

    QString login(const QString &person) const { return m_mark + u'_' + person; }
    QString address(const QString &person) const
    {
        QUrl url(qEnvironmentVariable("CASEPOST_TEST_POSTGRES"));
        url.setUserName(login(person));
        url.setPassword(kPassword);
        url.setQuery(u"options=-csearch_path%3D"_s + m_mark);
        return url.toString(QUrl::FullyEncoded);
    }
    CliRun run(const QString &person, const QStringList &arguments) const
    {
        return runCli(QStringList{u"--store"_s, address(person), u"--json"_s} + arguments,
                      {u"XDG_DATA_HOME="_s + m_folder.path()});
    }
    /// Adds a person as the owner asks for it, and gives the new login a password.
    CliRun add(const QString &person, const QString &role)
    {
        const auto added = run(u"owner"_s,
                               {u"staff"_s,
                                u"add"_s,
                                person,
                                u"--os-login"_s,
                                login(person),
                                u"--role"_s,
                                role,
                                u"--name"_s,
                                u"A Person"_s,
                                u"--initials"_s,
                                u"AP"_s,
                                u"--team"_s,
                                u"Durham 3"_s,
                                u"--office"_s,
                                u"Durham"_s,
                                u"--mailbox"_s,
                                u"durham3@example.gov.uk"_s,
                                u"--trained-on"_s,
                                u"2024-01-15"_s});
        m_people += person;
        return added;
    }
    void givePassword(const QString &person)
    {
        onServer(u"ALTER ROLE %1 PASSWORD '%2'"_s.arg(login(person), kPassword));
    }
    /// One statement in psql, as a person without the program would; gives how it ended.
    int psql(const QString &person, const QString &sql) const
    {
        return start({address(person), u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-Atqc"_s, sql});
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    static int start(const QStringList &arguments)
    {
        QProcess psql;
        psql.start(u"psql"_s, arguments);
        REQUIRE(psql.waitForFinished(60'000));
        return psql.exitCode();
    }
    static void onServer(const QString &sql)
    {
        CHECK(start({qEnvironmentVariable("CASEPOST_TEST_POSTGRES"),
                     u"-qc"_s,
                     u"SET client_min_messages = error"_s,
                     u"-c"_s,
                     sql})
              == 0);
    }

    QString m_mark;
    QStringList m_people;
    QTemporaryDir m_folder;
};

const QByteArray kExtract =
    "reference,system,status,language,region,office,received_on,updated_at,applicant_surname,"
    "applicant_forenames,applicant_title,applicant_email,applicant_address_1,applicant_address_2,"
    "applicant_postcode\r\n"
    "AMS-510000417,AMS,in-progress,en,uk,Durham,2026-01-05,2026-03-02T09:00:00Z,Marlow,Robin,Ms,"
    "robin@example.com,1 Mill Lane,Durham,DH1 4QT\r\n#end,1\r\n";

const QByteArray kLetter = R"({
    "case": "AMS-510000417", "kind": "ams-letter", "template": "documents", "to": "applicant",
    "channel": "post", "language": "en", "description": "Ask for the long birth certificate",
    "blocks": [{"phrase": "OPEN-DOCUMENTS"}, {"phrase": "DOC-BIRTH-FULL"}, {"phrase": "NEXT-POST"},
               {"phrase": "NEXT-REPLY-BY"}, {"phrase": "CLOSE-THANKS"}]})";

} // namespace

TEST_CASE("an office on a server works with a login a person, none of whom owns the store, and the "
          "server holds who did what (REQ-SEC-04)",
          "[system][server]")
{
    Office office;
    const auto made = office.run(u"owner"_s, {u"store"_s, u"init"_s});
    INFO(made.out.toStdString() << made.err.toStdString());
    REQUIRE(made.exitCode == 0);
    for (const auto &[person, role] : {std::pair(u"exa"_s, u"examiner"_s),
                                       std::pair(u"exb"_s, u"examiner"_s),
                                       std::pair(u"lead"_s, u"team-leader"_s),
                                       std::pair(u"adm"_s, u"administrator"_s)}) {
        const auto added = office.add(person, role);
        INFO(added.out.toStdString() << added.err.toStdString());
        REQUIRE(added.exitCode == 0);
        office.givePassword(person);
    }
    const auto waits = office.add(u"late"_s, u"examiner"_s); // there is a second administrator now
    CHECK(waits.exitCode == 1);
    const QString request = QString::number(waits.json().object()[u"proposal"_s].toInt());
    CHECK(office.run(u"owner"_s, {u"decision"_s, u"approve"_s, request}).exitCode == 1);
    const auto approved = office.run(u"adm"_s, {u"decision"_s, u"approve"_s, request});
    INFO(approved.out.toStdString() << approved.err.toStdString());
    REQUIRE(approved.exitCode == 0);
    office.givePassword(u"late"_s);

    const QString spool = office.path(u"out"_s);
    const QString ways =
        office.file(u"ways.toml"_s, "[spool]\nfolder = \"" + spool.toUtf8() + "\"\n");
    CHECK(office.run(u"exa"_s, {u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 1);
    REQUIRE(office.run(u"adm"_s, {u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 0);
    const QString extract = office.file(u"extract.csv"_s, kExtract);
    const auto imported = office.run(u"exa"_s, {u"case"_s, u"import"_s, extract});
    INFO(imported.out.toStdString() << imported.err.toStdString());
    REQUIRE(imported.exitCode == 0);
    CHECK(office.run(u"exb"_s, {u"case"_s, u"find"_s, u"marlow"_s}).json().array().size() == 1);
    CHECK(office.run(u"late"_s, {u"case"_s, u"note"_s, u"AMS-510000417"_s, u"Phoned."_s}).exitCode
          == 0);

    const QString letter = office.file(u"letter.json"_s, kLetter);
    const auto queued = office.run(u"exa"_s, {u"letter"_s, u"queue"_s, letter});
    INFO(queued.out.toStdString() << queued.err.toStdString());
    REQUIRE(queued.exitCode == 0);
    const auto second = office.run(u"exb"_s, {u"letter"_s, u"queue"_s, letter});
    const QString message = QString::number(second.json().object()[u"message"_s].toInt());
    // Past the program the letter goes nowhere else, and nobody else takes it back.
    CHECK(office.psql(u"exb"_s, u"UPDATE message SET recipient = 'x'"_s) != 0);
    CHECK(office.psql(u"exa"_s, u"UPDATE letter SET document = '{}'"_s) != 0);
    CHECK(office.psql(
              u"exa"_s,
              u"SELECT act_step('cancelled', 0, NULL, '', 't', %1, 'queued', '')"_s.arg(message))
          != 0);
    CHECK(office.run(u"exa"_s, {u"outbox"_s, u"cancel"_s, message}).exitCode == 1);
    CHECK(office.run(u"exb"_s, {u"outbox"_s, u"cancel"_s, message}).exitCode == 0);
    CHECK(office.run(u"lead"_s, {u"outbox"_s, u"send"_s, u"--once"_s})
              .json()
              .object()[u"sent"_s]
              .toInt()
          == 1);
    CHECK(QDir(spool).entryList({u"*.pdf"_s}, QDir::Files).size() == 1);

    for (const QString &person : {u"exa"_s, u"lead"_s, u"adm"_s, u"owner"_s}) {
        const auto verdict = office.run(person, {u"audit"_s, u"verify"_s});
        INFO(person.toStdString() << verdict.out.toStdString() << verdict.err.toStdString());
        CHECK(verdict.exitCode == 0);
    }
    CHECK(office.run(u"adm"_s, {u"store"_s, u"check"_s}).exitCode == 0);
    const auto whole = office.run(u"owner"_s, {u"store"_s, u"check"_s});
    INFO(whole.out.toStdString());
    CHECK(whole.exitCode == 0);
}
