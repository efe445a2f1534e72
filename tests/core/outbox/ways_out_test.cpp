#include "core/outbox/gateways/online/online_gateway.h"
#include "core/outbox/gateways/print/print_gateway.h"
#include "core/outbox/gateways/smtp/smtp_gateway.h"
#include "core/outbox/gateways/spool/spool_gateway.h"
#include "core/outbox/ways/ways_out.h"
#include "tests/core/outbox/outbox_fixture.h"
#include "tests/support/accepting_smtp_server.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QJsonDocument>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kWhole = R"(
[ways]
email = "smtp"
post = "print"
online = "online"

[smtp]
host = "mail.example.gov.uk"
user = "durham3"
password-file = "/etc/casepost/smtp-password"

[print]
queue = "office"
server = "localhost:631"
two-sided = true

[online]
folder = "/srv/css/in"
)";

NewMessage messageTo(const QString &recipient)
{
    auto message = wholeMessage(LetterId::fromRow(1), CaseId::fromRow(1), u"any"_s, 1);
    message.recipient = recipient;
    if (channelOf(message) != OutChannel::Email) {
        message.fileName = u"123456789.pdf"_s;
        message.bytes = "%PDF-1.7 a page";
    }
    return message;
}

} // namespace

TEST_CASE("a way out is set for each channel and reads back the same", "[core][outbox][ways]")
{
    const auto ways = valueOf(readWaysOut(kWhole, u"ways.toml"_s));
    CHECK(ways.by(OutChannel::Email) == u"smtp"_s);
    CHECK(ways.by(OutChannel::Post) == u"print"_s);
    CHECK(ways.by(OutChannel::Online) == u"online"_s);
    CHECK(ways.smtp->port == 587);
    CHECK(ways.print->twoSided);
    const auto json = QJsonDocument(waysOutToJson(ways)).toJson();
    CHECK(valueOf(readWaysOut(json, u"ways.json"_s)) == ways);
    CHECK(valueOf(readWaysOut("", u"empty"_s)) == WaysOut());
}

TEST_CASE("a way out that cannot work is refused by the name of its setting",
          "[core][outbox][ways]")
{
    const auto [bytes, told] = GENERATE(table<QByteArray, QString>({
        {"[ways]\nemail = \"smtp\"", u"'ways.email' names 'smtp', which is not set up"_s},
        {"[ways]\npost = \"print\"", u"'ways.post' names 'print', which is not set up"_s},
        {"[ways]\npost = \"smtp\"\n[smtp]\nhost = \"h\"", u"'ways.post' must be one of"_s},
        {"[ways]\nonline = \"spool\"", u"'ways.online' must be one of online"_s},
        {"[ways]\nfax = \"print\"", u"'ways.fax' is not known"_s},
        {"[smtp]\nhost = \"h\"\npassword = \"geheim\"", u"'smtp.password' may not stand"_s},
        {"[smtp]\nhost = \"h\"\npassword-file = \"secret\"", u"whole path"_s},
        {"[smtp]\nhost = \"h\"\nsecurity = \"none\"\nuser = \"u\"", u"clear text"_s},
        {"[smtp]\nhost = \"h\"\nport = 0", u"'smtp.port'"_s},
        {"[print]\nqueue = \"../admin\"", u"'print.queue'"_s},
        {"[spool]\nfolder = \"here\"", u"'spool.folder'"_s},
        {"[smpt]\nhost = \"h\"", u"'smpt' is not known"_s},
    }));
    CAPTURE(bytes.toStdString());
    const auto error = errorOf(readWaysOut(bytes, u"ways.toml"_s));
    CHECK(error.code == ErrorCode::InvalidInput);
    CHECK(error.message.contains(told));
    CHECK_FALSE(error.message.contains(u"geheim"_s));
}

TEST_CASE("an administrator sets the ways out of a store, nobody else", "[core][outbox][ways]")
{
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    TestStore store(engine);
    const auto ways = valueOf(readWaysOut(kWhole, u"ways.toml"_s));
    CHECK_FALSE(valueOf(waysOutOf(store.db())));
    CHECK(errorOf(setWaysOut(store.db(), store.session(), ways)).code == ErrorCode::NotPermitted);
    mustSucceed(setWaysOut(store.db(), store.session(u"admin"_s, u"administrator"_s), ways));
    CHECK(valueOf(waysOutOf(store.db())) == ways);
}

TEST_CASE("what a file does not name stays as it was set, a table is replaced whole and removed by "
          "name",
          "[core][outbox][ways]")
{
    TestStore store(GENERATE(Engine::Sqlite, Engine::Postgres));
    const auto admin = store.session(u"admin"_s, u"administrator"_s);
    const auto change = [&](const QByteArray &text) {
        return changeWaysOut(store.db(), admin, text, u"ways.toml"_s);
    };
    const auto before = valueOf(change(kWhole));
    auto after = valueOf(change("[print]\nqueue = \"cellar\"\n"));
    CHECK(after.smtp == before.smtp);
    CHECK(after.post == u"print"_s);
    CHECK(after.onlineFolder == before.onlineFolder);
    CHECK(after.print->queue == u"cellar"_s);
    CHECK(after.print->server.isEmpty()); // the table is another one
    CHECK(valueOf(change("")) == after);
    after = valueOf(change("remove = [\"smtp\", \"online\"]\n[ways]\nemail = \"spool\"\n"));
    CHECK_FALSE(after.smtp);
    CHECK(after.onlineFolder.isEmpty());
    CHECK(valueOf(waysOutOf(store.db())) == after);
    CHECK(errorOf(change("remove = [\"print\"]")).code == ErrorCode::InvalidInput); // in use
    CHECK(errorOf(change("remove = [\"fax\"]")).message.contains(u"'remove'"_s));
    CHECK(errorOf(changeWaysOut(store.db(), store.session(), "", u"f"_s)).code
          == ErrorCode::NotPermitted);
}

TEST_CASE("each gateway takes its own channels and refuses the others in words (REQ-PHO-06)",
          "[core][outbox][ways]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.filePath(u"spool"_s));
    OnlineGateway online(place.filePath(u"online"_s));
    SmtpSettings server;
    server.host = u"localhost"_s;
    SmtpGateway smtp(server);
    PrintSettings queue;
    queue.queue = u"office"_s;
    PrintGateway print(queue);
    for (const auto &[recipient, channel] :
         {std::pair{u"customer@example.org"_s, OutChannel::Email},
          std::pair{u"post"_s, OutChannel::Post},
          std::pair{u"online"_s, OutChannel::Online}})
        for (Gateway *gateway : std::initializer_list<Gateway *>{&spool, &online, &smtp, &print}) {
            CAPTURE(recipient.toStdString(), gateway->name().toStdString());
            const auto taken = gateway->accepts(messageTo(recipient));
            CHECK(taken.has_value() == gatewaysFor(channel).contains(gateway->name()));
            if (!taken) {
                CHECK(taken.error().message.contains(u"choose '"_s));
                const auto sent = gateway->send(messageTo(recipient), [] { return Status(); });
                CHECK(sent.result == AttemptResult::Refused);
            }
        }
}

TEST_CASE("what a customer reads online lies whole in a folder of its own with a manifest",
          "[core][outbox][ways]")
{
    QTemporaryDir place;
    OnlineGateway online(place.filePath(u"online"_s));
    const auto letter = messageTo(u"online"_s);
    const auto outcome = online.send(letter, [] { return Status(); });
    CHECK(outcome.result == AttemptResult::Accepted);
    CHECK(outcome.detail == u"Put into the folder of the customer service system."_s);
    QDir folder(place.filePath(u"online"_s));
    const auto files = folder.entryList(QDir::Files, QDir::Name);
    REQUIRE(files.size() == 2);
    QFile manifest(folder.filePath(files[1]));
    REQUIRE(manifest.open(QIODevice::ReadOnly));
    const auto text = manifest.readAll();
    CHECK(text.startsWith("casepost-online 1\nfile " + files[0].toLatin1()));
    CHECK(text.endsWith("\nEND\n"));
}

TEST_CASE("a dry run of a folder writes nothing that stays, and tells why it cannot",
          "[core][outbox][ways]")
{
    QTemporaryDir place;
    SpoolGateway spool(place.filePath(u"spool"_s));
    const auto steps = spool.tryOut();
    REQUIRE(steps.size() == 2);
    CHECK((steps[0].ok && steps[1].ok));
    CHECK(QDir(place.filePath(u"spool"_s))
              .isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QFile file(place.filePath(u"file"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    const auto failed = SpoolGateway(place.filePath(u"file/spool"_s)).tryOut();
    REQUIRE_FALSE(failed.empty());
    CHECK_FALSE(failed.back().ok);
}

TEST_CASE("a dry run of a mail server talks to it, sends nothing and shows no password",
          "[core][outbox][ways]")
{
    AcceptingSmtpServer server;
    SmtpSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.port();
    settings.security = SmtpSecurity::None;
    settings.allowClearText = true;
    const auto steps = SmtpGateway(settings).tryOut();
    REQUIRE_FALSE(steps.empty());
    CHECK(std::ranges::all_of(steps, &TrialStep::ok));
    CHECK(server.taken().isEmpty());

    settings.user = u"durham3"_s;
    settings.password = u"geheim"_s;
    settings.security = SmtpSecurity::StartTls;
    const auto refused = SmtpGateway(settings).tryOut();
    CHECK_FALSE(refused.back().ok);
    for (const auto &step : refused)
        CHECK_FALSE(step.words.contains(u"geheim"_s));
    settings.passwordTrouble = u"The password file cannot be read."_s;
    CHECK(SmtpGateway(settings).tryOut().back().words == settings.passwordTrouble);
    settings.passwordTrouble.clear();
    settings.port = 1;
    CHECK(SmtpGateway(settings).tryOut().front().what == u"connect"_s);
    CHECK_FALSE(SmtpGateway(settings).tryOut().front().ok);
}

TEST_CASE("an uncertain message is settled by a way out that remembers it, others stay "
          "(REQ-INC-01)",
          "[core][outbox][ways]")
{
    /// Remembers the messages it is told to.
    class Remembering final : public Gateway
    {
    public:
        QString name() const override { return u"script"_s; }
        Status accepts(const NewMessage &) const override { return {}; }
        Outcome send(const NewMessage &, const CommitMark &) override
        {
            return {AttemptResult::Again, u"none"_s};
        }
        std::optional<Outcome> whatBecameOf(const QString &smtpId) override
        {
            if (!known.contains(smtpId))
                return std::nullopt;
            return Outcome{AttemptResult::Accepted, u"Handed over as job 7."_s};
        }
        QStringList known;
    };
    const auto engine = GENERATE(Engine::Sqlite, Engine::Postgres);
    OutboxFixture outbox(engine);
    const auto went = outbox.queue();
    const auto open = outbox.queue();
    const auto elsewhere = outbox.queue(u"other"_s);
    for (const auto id : {went, open, elsewhere})
        outbox.force(id, MessageState::Uncertain);
    Remembering gateway;
    gateway.known = QStringList{outbox.look(went).smtpId, outbox.look(elsewhere).smtpId};
    CHECK(outbox.drain(gateway).sent == 1);
    CHECK(outbox.look(went).state == MessageState::Sent);
    CHECK(outbox.look(went).reason.contains(u"job 7"_s));
    CHECK(outbox.look(open).state == MessageState::Uncertain);
    CHECK(outbox.look(elsewhere).state == MessageState::Uncertain);
    CHECK(outbox.auditEntries(u"outbox.asked"_s) == 1);
    CHECK(outbox.caseEvents().last().contains(u"job 7"_s));
}
