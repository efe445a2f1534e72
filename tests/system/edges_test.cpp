// What a program meets at its edges: files that are none, signals, a namespace in which anybody is
// anybody, and an end at any moment.
#include "tests/support/catch.h"
#include "tests/support/reliability.h"
#include "tests/system/cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUuid>

#include <csignal>
#include <random>
#include <sys/stat.h>
#include <unistd.h>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &file, const QByteArray &bytes)
{
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
}

/// A program that is started and not waited for.
class Running
{
public:
    Running(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments);
        REQUIRE(m_process.waitForStarted());
    }
    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Running(const Running &) = delete;
    Running &operator=(const Running &) = delete;

    QProcess &process() { return m_process; }
    /// Has the program taken its signals in hand?
    bool catches(int signal) const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray &line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return (line.mid(8).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) == 1;
        return false;
    }

private:
    QProcess m_process;
};

QStringList inStore(const QString &store, const QStringList &words)
{
    return QStringList{u"--json"_s, u"--store"_s, store} + words;
}

/// Whether a program comes to catch a signal; no longer than it runs, and half a minute.
bool comesToCatch(Running &run, int signal)
{
    for (int i = 0; i < 3000 && !run.catches(signal); ++i)
        if (run.process().waitForFinished(10))
            return false;
    return run.catches(signal);
}

} // namespace

TEST_CASE("a pipe, a device or a folder that is named as a file is refused at once, never read",
          "[system][cli][edges]")
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"store.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
    const QString pipe = folder.filePath(u"pipe.toml"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    write(folder.filePath(u"with-pipe.toml"_s),
          "document = \"house\"\ntitle = \"T\"\nversion = \"1\"\nissued = 2025-01-01\n"
          "files = [\"pipe.toml\"]\n");
    for (const QString &named : {pipe, u"/dev/zero"_s, u"/dev/stdin"_s, folder.path()})
        for (const QStringList &words : {QStringList{u"letter"_s, u"check"_s, named},
                                         {u"letter"_s, u"queue"_s, named},
                                         {u"case"_s, u"import"_s, named},
                                         {u"phrase"_s, u"import"_s, named},
                                         {u"phrase"_s, u"diff"_s, named, named},
                                         {u"guidance"_s, u"check"_s, named},
                                         {u"guidance"_s, u"import"_s, named},
                                         {u"office"_s, u"set"_s, named},
                                         {u"outbox"_s, u"gateways"_s, u"set"_s, named},
                                         {u"address"_s, u"check"_s, u"--file"_s, named},
                                         {u"email"_s, u"check"_s, u"--file"_s, named},
                                         {u"name"_s, u"format"_s, u"--file"_s, named}}) {
            INFO(words.join(u' ').toStdString());
            const auto run = runCli(inStore(store, QStringList{u"--as"_s, u"admin1"_s} + words));
            INFO(run.out.toStdString());
            CHECK((run.exitCode == 3 || run.exitCode == 1));
            CHECK(run.json().object().contains(u"error"_s));
        }
    const auto beside =
        runCli(inStore(store, {u"guidance"_s, u"check"_s, folder.filePath(u"with-pipe.toml"_s)}));
    CHECK(beside.exitCode == 3);
    CHECK(beside.out.contains("pipe"));
    for (const QString &named : {pipe, u"/dev/zero"_s, folder.path()}) {
        const auto run = runCli({u"--store"_s, named, u"store"_s, u"check"_s});
        CHECK(run.exitCode == 4);
        CHECK(runCli({u"--store"_s, named, u"store"_s, u"init"_s}).exitCode == 4);
    }
    CHECK(runCli({u"--guidance"_s, pipe, u"letter"_s, u"check"_s, u"/dev/null"_s}).exitCode == 3);
}

TEST_CASE("SIGTERM ends a program, whatever it is doing or waiting for", "[system][cli][edges]")
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"store.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
    for (const QStringList &words : {QStringList{u"outbox"_s, u"send"_s, u"--watch"_s},
                                     {u"letter"_s, u"check"_s, u"-"_s},
                                     {u"bounce"_s, u"read"_s, u"-"_s}}) {
        INFO(words.join(u' ').toStdString());
        Running run(QStringLiteral(CASEPOST_CLI), inStore(store, words));
        REQUIRE(comesToCatch(run, SIGTERM));
        run.process().terminate();
        CHECK(run.process().waitForFinished(20'000));
    }
    // Also one that was started with the signal held back or ignored.
    Running deaf(
        u"/bin/sh"_s,
        QStringList{u"-c"_s, u"trap '' TERM; exec \"$0\" \"$@\""_s, QStringLiteral(CASEPOST_CLI)}
            + inStore(store, {u"letter"_s, u"check"_s, u"-"_s}));
    REQUIRE(comesToCatch(deaf, SIGTERM));
    deaf.process().terminate();
    CHECK(deaf.process().waitForFinished(20'000));
}

TEST_CASE("a store is made whole or not at all, whenever its making is killed",
          "[system][cli][edges][kill][reliability]")
{
    std::mt19937 random(20260302);
    const casepost::test::Harness harness("P1", u"the making of a store killed"_s);
    const int kills = casepost::test::Harness::tries(12, 100);
    for (int i = 0; i < kills; ++i) {
        QTemporaryDir folder;
        const QString store = folder.filePath(u"store.casepost"_s);
        const QStringList sample = i % 2 == 0 ? QStringList{} : QStringList{u"--sample"_s};
        const QStringList make = inStore(store, QStringList{u"store"_s, u"init"_s} + sample);
        {
            Running run(QStringLiteral(CASEPOST_CLI), make);
            const auto moment = 20 + random() % (sample.isEmpty() ? 250U : 1'500U);
            if (!run.process().waitForFinished(static_cast<int>(moment))) {
                run.process().kill();
                REQUIRE(run.process().waitForFinished());
            }
        }
        INFO("kill " << i);
        if (QFile::exists(store))
            CHECK(runCli(inStore(store, {u"store"_s, u"check"_s})).exitCode == 0);
        else
            CHECK(runCli(make).exitCode == 0);
        const auto check = runCli(inStore(store, {u"staff"_s, u"list"_s}));
        INFO(check.out.toStdString());
        CHECK(check.exitCode == 0);
        CHECK(QDir(folder.path()).entryList({u"*.making*"_s}, QDir::Files).size()
              <= (QFile::exists(store) ? 0 : 2));
    }
    harness.tell(u"%1 kills: a whole store or none each time"_s.arg(kills));
}

TEST_CASE("in a user namespace of its own a program reads, and saves nothing in anybody's name",
          "[system][cli][edges][identity]")
{
    QTemporaryDir folder;
    const QString store = folder.filePath(u"store.casepost"_s);
    REQUIRE(runCli({u"--store"_s, store, u"store"_s, u"init"_s}).exitCode == 0);
    const auto within = [](const QStringList &arguments) {
        QProcess process;
        process.start(
            u"unshare"_s,
            QStringList{u"--user"_s, u"--map-current-user"_s, QStringLiteral(CASEPOST_CLI)}
                + arguments);
        REQUIRE(process.waitForFinished(60'000));
        return CliRun{
            process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    };
    if (QProcess::execute(u"unshare"_s, {u"--user"_s, u"true"_s}) != 0) {
        WARN("No user namespace can be made here, so nobody can hide in one either.");
        return;
    }
    CHECK(within(inStore(store, {u"staff"_s, u"list"_s})).exitCode == 0);
    CHECK(within(inStore(store, {u"audit"_s, u"verify"_s})).exitCode == 0);
    write(folder.filePath(u"offices.toml"_s), "[\"Durham\"]\ntelephone = \"0300 222 0000\"\n");
    for (const QStringList &words :
         {QStringList{u"store"_s, u"settings"_s, u"bad-rows-least"_s, u"7"_s},
          {u"store"_s, u"backup"_s, folder.filePath(u"copy"_s)},
          {u"outbox"_s, u"send"_s},
          {u"staff"_s,
           u"add"_s,
           u"km"_s,
           u"--name"_s,
           u"K"_s,
           u"--initials"_s,
           u"K"_s,
           u"--team"_s,
           u"T"_s,
           u"--office"_s,
           u"Durham"_s,
           u"--mailbox"_s,
           u"t@example.gov.uk"_s,
           u"--role"_s,
           u"examiner"_s}}) {
        INFO(words.join(u' ').toStdString());
        const auto run = within(inStore(store, words));
        INFO(run.out.toStdString());
        CHECK(run.exitCode == 1);
        CHECK(run.json().object()[u"error"_s].toObject()[u"message"_s].toString().contains(
            u"user namespace"_s));
    }
    CHECK(within({u"--store"_s, folder.filePath(u"new"_s), u"store"_s, u"init"_s}).exitCode == 1);
    CHECK_FALSE(QFile::exists(folder.filePath(u"new"_s)));
    CHECK_FALSE(QFile::exists(folder.filePath(u"copy"_s)));
    const auto trail = runCli(inStore(store, {u"audit"_s, u"show"_s})).json().array();
    REQUIRE(trail.size() == 1); // the making of the store itself
    CHECK(trail[0].toObject()[u"seen"_s].toString().contains(u" userns:"_s));
    // For practice anybody is anybody.
    const QString practice = folder.filePath(u"practice.casepost"_s);
    CHECK(within({u"--store"_s, practice, u"store"_s, u"init"_s, u"--sample"_s}).exitCode == 0);
    CHECK(within(inStore(practice, {u"case"_s, u"note"_s, u"100000001"_s, u"Phoned"_s})).exitCode
          == 0);
}
