// The ways out and the offices as an administrator keeps them, through the program.

#include "tests/support/accepting_smtp_server.h"
#include "tests/support/catch.h"
#include "tests/support/print_service.h"
#include "tests/system/cli_store.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using casepost::tests::CliRun;
using casepost::tests::CliStore;

namespace {

/// A store and a person at it.
class Store : public CliStore
{
public:
    using CliStore::CliStore;

    /// A letter that may go, by a channel.
    QString letter(const QByteArray &channel) const
    {
        QFile sample(QStringLiteral(CASEPOST_SOURCE_DIR)
                     + u"/resources/sample/first-letter.json"_s);
        REQUIRE(sample.open(QIODevice::ReadOnly));
        QByteArray text = sample.readAll();
        text.replace(R"("channel": "post")", R"("channel": ")" + channel + '"');
        return file(u"letter.json"_s, text);
    }
};

QString gatewayOf(const CliRun &run)
{
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return run.json().object()[u"gateway"_s].toString();
}

} // namespace

TEST_CASE("one desk sends emails through the mail server and letters through the printer, as the "
          "administrator set it",
          "[system][ways]")
{
    const Store store;
    const casepost::test::PrintService cups;
    casepost::test::AcceptingSmtpServer mail;
    const QString ways = store.file(u"ways.toml"_s,
                                    "[ways]\nemail = \"smtp\"\npost = \"print\"\n[smtp]\n"
                                    "host = \"127.0.0.1\"\nsecurity = \"none\"\nport = "
                                        + QByteArray::number(mail.port())
                                        + "\n[print]\nqueue = \"office\"\nserver = \""
                                        + cups.server().toLatin1() + "\"\n");
    CHECK(store.runAs(u"leader1"_s, {u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 1);
    REQUIRE(store.runAs(u"admin1"_s, {u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 0);
    const auto told = store.run({u"outbox"_s, u"gateways"_s}).json().object();
    CHECK(told[u"from"_s].toString() == u"store"_s);
    CHECK(told[u"channels"_s].toArray()[0].toObject()[u"gateway"_s].toString() == u"smtp"_s);

    for (const auto &gateway : {u"smtp"_s, u"print"_s, u"spool"_s, u"online"_s}) {
        const auto tried = store.run({u"outbox"_s, u"try"_s, gateway});
        INFO(tried.out.toStdString());
        CHECK(tried.exitCode == 0);
        CHECK(tried.json().object()[u"works"_s].toBool());
    }
    CHECK(mail.taken().isEmpty());
    CHECK(cups.printedNow() == 0);

    CHECK(gatewayOf(store.run({u"letter"_s, u"queue"_s, store.letter("email")})) == u"smtp"_s);
    CHECK(gatewayOf(store.run({u"letter"_s, u"queue"_s, store.letter("post")})) == u"print"_s);
    const auto sent = store.run({u"outbox"_s, u"send"_s, u"--once"_s});
    INFO(sent.out.toStdString() << sent.err.toStdString());
    CHECK(sent.json().object()[u"sent"_s].toInt() == 2);
    CHECK(sent.json().object()[u"uncertain"_s].toInt() == 0);
    CHECK(mail.taken().size() == 1);
    REQUIRE(cups.printed(1).size() == 1);
    CHECK(cups.printed(1).front().startsWith("%PDF-"));
    const auto outbox = store.run({u"outbox"_s, u"list"_s});
    CHECK(outbox.out.contains("Handed to the printer 'office' as job 1."));
    CHECK(store.run({u"audit"_s, u"verify"_s}).exitCode == 0);
}

TEST_CASE("a gateway that cannot serve the channel is refused in words before anything is queued",
          "[system][ways]")
{
    const Store store;
    const QStringList environment{u"CASEPOST_SMTP=smtp://127.0.0.1:1"_s};
    const auto posted = store.run(
        {u"letter"_s, u"queue"_s, store.letter("post"), u"--via"_s, u"smtp"_s}, environment);
    CHECK(posted.exitCode == 3);
    CHECK(posted.out.contains("goes by post"));
    const auto emailed =
        store.run({u"letter"_s, u"queue"_s, store.letter("email"), u"--via"_s, u"online"_s});
    CHECK(emailed.exitCode == 3);
    CHECK(store.run({u"outbox"_s, u"list"_s}).json().array().isEmpty());
    CHECK(gatewayOf(store.run({u"letter"_s, u"queue"_s, store.letter("post")})) == u"spool"_s);
}

TEST_CASE("a person's variables count in a practice store only, and what an administrator set wins "
          "over a settings file",
          "[system][ways]")
{
    const Store practice;
    const QString settings =
        practice.file(u"my.conf"_s, "[outbox]\nemail = smtp\n[smtp]\nhost = mine\n");
    const QStringList mine{u"CASEPOST_CONFIG="_s + settings, u"CASEPOST_SPOOL=/nowhere/else"_s};
    const auto there = practice.run({u"outbox"_s, u"gateways"_s}, mine).json().object();
    CHECK(there[u"from"_s].toString() == u"settings-file"_s);
    CHECK(there[u"settings"_s].toObject()[u"smtp"_s].toObject()[u"host"_s].toString() == u"mine"_s);
    CHECK(there[u"settings"_s].toObject()[u"spool"_s].toObject()[u"folder"_s].toString()
          == u"/nowhere/else"_s);

    const Store real(false);
    const auto here = real.run({u"outbox"_s, u"gateways"_s}, mine).json().object();
    CHECK(here[u"from"_s].toString() == u"default"_s);
    const QString ways = real.file(u"ways.toml"_s, "[spool]\nfolder = \"/srv/out\"\n");
    REQUIRE(real.run({u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 0);
    const QString home = real.path(u"home"_s);
    REQUIRE(QDir().mkpath(home + u"/casepost"_s));
    real.file(u"home/casepost/casepost.conf"_s, "[spool]\nfolder = /srv/mine\n");
    const auto set =
        real.run({u"outbox"_s, u"gateways"_s}, {u"XDG_CONFIG_HOME="_s + home}).json().object();
    CHECK(set[u"settings"_s].toObject()[u"spool"_s].toObject()[u"folder"_s].toString()
          == u"/srv/out"_s);
}

TEST_CASE("offices are listed by anybody and set by an administrator, and letters follow",
          "[system][ways]")
{
    const Store store;
    CHECK(store.run({u"office"_s, u"list"_s}).json().array().size() == 7);
    const QString leeds = store.file(u"durham.toml"_s,
                                     "name = \"Durham\"\nstreet = [\"1 New Road\", \"Durham\", "
                                     "\"DH1 2BB\"]\npo-box = [\"PO Box 4242\", \"Durham\", "
                                     "\"DH98 1AA\"]\nreturn-phrase = \"S012\"\n");
    CHECK(store.runAs(u"examiner2"_s, {u"office"_s, u"set"_s, leeds}).exitCode == 1);
    const auto wrong = store.runAs(
        u"admin1"_s,
        {u"office"_s, u"set"_s, store.file(u"x.toml"_s, "name = \"Durham\"\nfax = \"1\"")});
    CHECK(wrong.exitCode == 3);
    CHECK(wrong.out.contains("fax"));
    REQUIRE(store.runAs(u"admin1"_s, {u"office"_s, u"set"_s, leeds}).exitCode == 0);
    CHECK(store.run({u"office"_s, u"list"_s}).json().array().size() == 7);
    const auto rendered = store.run(
        {u"letter"_s, u"render"_s, store.letter("post"), u"--to"_s, store.path(u"l.html"_s)});
    INFO(rendered.out.toStdString());
    REQUIRE(rendered.exitCode == 0);
    QFile html(store.path(u"l.html"_s));
    REQUIRE(html.open(QIODevice::ReadOnly));
    CHECK(html.readAll().contains("PO Box 4242"));
    CHECK(store.runAs(u"leader1"_s, {u"audit"_s, u"show"_s}).out.contains("setting:offices"));
}

TEST_CASE("what a file of ways out does not name stays as it was set, and a table is taken away by "
          "name",
          "[system][ways]")
{
    const Store store(false);
    const auto set = [&](const QByteArray &text) {
        const auto done =
            store.run({u"outbox"_s, u"gateways"_s, u"set"_s, store.file(u"ways.toml"_s, text)});
        INFO(done.out.toStdString() << done.err.toStdString());
        REQUIRE(done.exitCode == 0);
        return done.json().object()[u"settings"_s].toObject();
    };
    set("[ways]\nemail = \"smtp\"\n[smtp]\nhost = \"mail.example.gov.uk\"\n");
    const auto both = set("[spool]\nfolder = \"/srv/out\"\n");
    CHECK(both[u"smtp"_s].toObject()[u"host"_s].toString() == u"mail.example.gov.uk"_s);
    CHECK(both[u"ways"_s].toObject()[u"email"_s].toString() == u"smtp"_s);
    CHECK(both[u"spool"_s].toObject()[u"folder"_s].toString() == u"/srv/out"_s);
    const auto less = set("remove = [\"smtp\"]\n[ways]\nemail = \"spool\"\n");
    CHECK_FALSE(less.contains(u"smtp"_s));
    CHECK(less.contains(u"spool"_s));
    // What a channel goes by is not taken away under it.
    set("[ways]\nemail = \"smtp\"\n[smtp]\nhost = \"mail.example.gov.uk\"\n");
    const auto refused = store.run(
        {u"outbox"_s, u"gateways"_s, u"set"_s, store.file(u"x.toml"_s, "remove = [\"smtp\"]\n")});
    CHECK(refused.exitCode == 3);
}

TEST_CASE("a way out that does not work is told when it is set", "[system][ways]")
{
    const Store store(false);
    const casepost::test::PrintService cups;
    const auto set = [&](const QByteArray &queue) {
        const auto done =
            store.run({u"outbox"_s,
                       u"gateways"_s,
                       u"set"_s,
                       store.file(u"ways.toml"_s,
                                  "[ways]\npost = \"print\"\n[print]\nqueue = \"" + queue
                                      + "\"\nserver = \"" + cups.server().toLatin1() + "\"\n")});
        CHECK(done.exitCode == 0);
        return done;
    };
    const auto missing = set("cellar");
    INFO(missing.err.toStdString());
    CHECK(missing.err.contains("no queue 'cellar'"));
    CHECK(missing.json().object()[u"troubles"_s].toArray().size() == 1);
    CHECK(set("office").json().object()[u"troubles"_s].toArray().isEmpty());
}

TEST_CASE("a store without offices says so when it is made", "[system][ways]")
{
    const Store store(false);
    CHECK(store.run({u"office"_s, u"list"_s}).json().array().isEmpty());
    const auto made = casepost::tests::runCli(
        {u"--store"_s, store.path(u"new.casepost"_s), u"store"_s, u"init"_s});
    CHECK(made.err.contains("office set"));
    const Store practice;
    CHECK(practice.run({u"office"_s, u"list"_s}).json().array().size() > 1);
}

TEST_CASE("a password file or a settings file that others can reach is not gone by",
          "[system][ways]")
{
    const Store store;
    const QString settings = store.file(u"my.conf"_s, "[outbox]\nemail = spool\n");
    const QStringList mine{u"CASEPOST_CONFIG="_s + settings};
    REQUIRE(QFile::setPermissions(settings, QFile::ReadOwner | QFile::WriteOwner));
    CHECK(store.run({u"outbox"_s, u"gateways"_s}, mine).exitCode == 0);
    REQUIRE(
        QFile::setPermissions(settings, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
    const auto refused = store.run({u"outbox"_s, u"gateways"_s}, mine);
    CHECK(refused.exitCode == 3);
    CHECK(refused.out.contains("written by others"));

    const QString secret = store.file(u"password"_s, "geheim\n");
    const QString ways = store.file(u"ways.toml"_s,
                                    "[ways]\nemail = \"smtp\"\n[smtp]\nhost = \"127.0.0.1\"\nport "
                                    "= 9\nuser = \"u\"\npassword-file = \""
                                        + secret.toUtf8() + "\"\n");
    REQUIRE(store.runAs(u"admin1"_s, {u"outbox"_s, u"gateways"_s, u"set"_s, ways}).exitCode == 0);
    REQUIRE(QFile::setPermissions(secret, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    const auto tried = store.run({u"outbox"_s, u"try"_s, u"smtp"_s});
    INFO(tried.out.toStdString());
    CHECK(tried.exitCode == 4);
    CHECK(tried.out.contains("read by others"));
    CHECK_FALSE(tried.out.contains("geheim"));
}
