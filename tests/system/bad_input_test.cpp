// The command line's promises about mistakes: one sentence, the right exit code, nothing lost.
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QFile>
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

QByteArray read(const QString &file)
{
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

// One sentence on standard error, nothing on standard output.
void checkSentence(const CliRun &run)
{
    INFO(run.err.toStdString());
    CHECK(run.out.isEmpty());
    CHECK(run.err.startsWith("casepost-cli: "));
    CHECK(run.err.trimmed().endsWith('.'));
    CHECK(run.err.count('\n') == 1);
}

} // namespace

TEST_CASE("a wrong command line ends with 2 and one sentence", "[system][cli]")
{
    const auto arguments = GENERATE(values<QStringList>({
        {u"nonsense"_s},
        {u"case"_s},
        {u"case"_s, u"nonsense"_s},
        {u"case"_s, u"find"_s},
        {u"--nonsense"_s, u"guidance"_s, u"list"_s},
        {u"--on"_s, u"yesterday"_s, u"guidance"_s, u"list"_s},
        {u"--on"_s, u"2024-02-30"_s, u"guidance"_s, u"list"_s},
        {u"letter"_s, u"render"_s, u"letter.json"_s},
        {u"name"_s, u"format"_s, u"--surname"_s, u"Roy"_s, u"--system"_s, u"XYZ"_s},
        {u"name"_s, u"format"_s},
    }));
    CAPTURE(arguments.join(u' ').toStdString());
    const auto run = runCli(arguments);
    CHECK(run.exitCode == 2);
    checkSentence(run);
}

TEST_CASE("with --json a mistake is one JSON document with code, message and where",
          "[system][cli]")
{
    const auto run = runCli({u"--json"_s, u"letter"_s, u"check"_s, u"/nonexistent/letter.json"_s});
    CHECK(run.exitCode == 3);
    const auto error = run.json().object()[u"error"_s].toObject();
    CHECK(error[u"code"_s].toString() == u"invalid-input"_s);
    CHECK(error[u"message"_s].toString().endsWith(u'.'));
    CHECK(error[u"where"_s].toObject()[u"file"_s].toString() == u"/nonexistent/letter.json"_s);
    CHECK(runCli({u"--json"_s, u"nonsense"_s})
              .json()
              .object()[u"error"_s]
              .toObject()[u"code"_s]
              .toString()
          == u"usage"_s);
}

TEST_CASE("a missing file ends with 3", "[system][cli]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"a.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
    const auto arguments = GENERATE(values<QStringList>({
        {u"--store"_s, u"STORE"_s, u"case"_s, u"import"_s, u"/nonexistent.csv"_s},
        {u"--store"_s, u"STORE"_s, u"case"_s, u"import"_s, u"FOLDER"_s},
        {u"letter"_s, u"check"_s, u"/nonexistent.json"_s},
        {u"address"_s, u"check"_s, u"--file"_s, u"/nonexistent.txt"_s},
        {u"email"_s, u"check"_s, u"--file"_s, u"FOLDER"_s},
        {u"guidance"_s, u"check"_s, u"/nonexistent.toml"_s},
        {u"--store"_s, u"STORE"_s, u"phrase"_s, u"import"_s, u"/nonexistent.toml"_s},
        {u"--store"_s, u"STORE"_s, u"case"_s, u"show"_s, u"999999999"_s},
        {u"--store"_s, u"STORE"_s, u"letter"_s, u"show"_s, u"999"_s},
        {u"--store"_s, u"STORE"_s, u"outbox"_s, u"show"_s, u"999"_s},
        {u"phrase"_s, u"show"_s, u"NO-SUCH"_s},
        {u"guidance"_s, u"show"_s, u"no.such.rule"_s},
    }));
    CAPTURE(arguments.join(u' ').toStdString());
    QStringList given = arguments;
    given.replaceInStrings(u"STORE"_s, store).replaceInStrings(u"FOLDER"_s, folder.path());
    const auto run = runCli(given);
    CHECK(run.exitCode == 3);
    checkSentence(run);
}

TEST_CASE(
    "a store that is missing, foreign, damaged or a folder is refused with 4 and left as it is",
    "[system][cli]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.casepost"_s);
    QByteArray content;
    SECTION("missing") {}
    SECTION("a text file")
    {
        content = "these are my notes, not a store";
    }
    SECTION("empty")
    {
        content = " ";
    }
    SECTION("another program's database header, then noise")
    {
        content = QByteArray("SQLite format 3\0", 16) + QByteArray(4000, 'x');
    }
    if (!content.isEmpty())
        write(path, content);
    const auto run = runCli({u"--store"_s, path, u"case"_s, u"find"_s, u"a"_s});
    CHECK(run.exitCode == 4);
    checkSentence(run);
    if (content.isEmpty())
        CHECK_FALSE(QFile::exists(path));
    else
        CHECK(read(path) == content);
}

TEST_CASE("store init never replaces what is there", "[system][cli]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"store.casepost"_s);
    write(path, "something of value");
    const auto run = runCli({u"--store"_s, path, u"store"_s, u"init"_s});
    CHECK(run.exitCode == 4);
    checkSentence(run);
    CHECK(read(path) == "something of value");
}

TEST_CASE("a person who is not in the store may not act in it", "[system][cli]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"a.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
    const auto run =
        runCli({u"--store"_s, store, u"--as"_s, u"nobody-such"_s, u"case"_s, u"find"_s, u"a"_s});
    CHECK(run.exitCode == 1);
    checkSentence(run);
}

TEST_CASE("outside a practice store --as takes only a record linked to this login", "[system][cli]")
{
    const QTemporaryDir folder;
    const QString store = folder.filePath(u"a.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s}).exitCode == 0);
    REQUIRE(runCli({u"--store"_s,
                    store,
                    u"staff"_s,
                    u"add"_s,
                    u"other"_s,
                    u"--os-login"_s,
                    u"somebody-else"_s,
                    u"--name"_s,
                    u"Other Person"_s,
                    u"--initials"_s,
                    u"OP"_s,
                    u"--team"_s,
                    u"Durham 3"_s,
                    u"--office"_s,
                    u"Durham"_s,
                    u"--mailbox"_s,
                    u"durham3@example.gov.uk"_s,
                    u"--role"_s,
                    u"examiner"_s})
                .exitCode
            == 0);
    const auto run =
        runCli({u"--store"_s, store, u"--as"_s, u"other"_s, u"case"_s, u"find"_s, u"a"_s});
    CHECK(run.exitCode == 1);
    checkSentence(run);
}
