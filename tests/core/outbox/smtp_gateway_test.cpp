#include "tests/core/outbox/smtp_fixture.h"
#include "tests/support/catch.h"

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

Status marked()
{
    return {};
}

} // namespace

TEST_CASE("a letter is handed over with its envelope, once, and the line is left politely",
          "[core][outbox][smtp]")
{
    ScriptedSmtpServer server({kGreet + kDelivery + kBye});
    Outcome outcome;
    {
        SmtpGateway gateway(plainSettings(server.port()));
        outcome = gateway.send(email(), marked);
    }
    const auto seen = server.finish();
    CHECK(outcome.result == AttemptResult::Accepted);
    CHECK(outcome.detail == u"250 2.0.0 queued as 1"_s);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].unexpected.isEmpty());
    CHECK(seen[0].body == email().bytes);
    CHECK(seen[0].afterScript.isEmpty());
}

TEST_CASE("several letters use one connection, and a dead one is replaced unseen",
          "[core][outbox][smtp]")
{
    const SmtpScript ending = GENERATE(SmtpScript{"CUT"},
                                       SmtpScript{"RST"},
                                       SmtpScript{"S: 421 idle too long", "CUT"},
                                       SmtpScript{"C: RSET", "S: 421 too many letters"},
                                       SmtpScript{"C: RSET", "S: 500 what?"},
                                       SmtpScript{"C: RSET", "CUT"});
    ScriptedSmtpServer server(
        {kGreet + kDelivery + kReset + kDelivery + ending, kGreet + kDelivery + kBye});
    {
        SmtpGateway gateway(plainSettings(server.port()));
        CHECK(gateway.send(email(1), marked).result == AttemptResult::Accepted);
        CHECK(gateway.send(email(2), marked).result == AttemptResult::Accepted);
        CHECK(gateway.send(email(3), marked).result == AttemptResult::Accepted);
    }
    const auto seen = server.finish();
    REQUIRE(seen.size() == 2);
    CHECK(seen[0].body == email(2).bytes);
    CHECK(seen[1].body == email(3).bytes);
}

TEST_CASE("rest() says goodbye, and the next letter begins anew", "[core][outbox][smtp]")
{
    ScriptedSmtpServer server({kGreet + kDelivery + kBye, kGreet + kDelivery + kBye});
    {
        SmtpGateway gateway(plainSettings(server.port()));
        CHECK(gateway.send(email(1), marked).result == AttemptResult::Accepted);
        gateway.rest();
        gateway.rest();
        CHECK(gateway.send(email(2), marked).result == AttemptResult::Accepted);
    }
    CHECK(server.finish().size() == 2);
}

TEST_CASE("without the commit mark the dot is never said", "[core][outbox][smtp]")
{
    ScriptedSmtpServer server({kGreet + kMail + kRcpt + kData + SmtpScript{"BODY"}});
    SmtpGateway gateway(plainSettings(server.port()));
    const auto outcome =
        gateway.send(email(), [] { return Status(fail(ErrorCode::Full, u"x"_s)); });
    CHECK(outcome.result == AttemptResult::Again);
    const auto seen = server.finish();
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].body.isEmpty()); // BODY ends only with the dot
    CHECK(seen[0].lines.size() == 4);
}

TEST_CASE("STARTTLS and TLS from the start log in and send, and nothing secret went before",
          "[core][outbox][smtp]")
{
    TestAuthority authority;
    const ServerTls tls{authority.issue()};
    const SmtpScript after{
        "C: EHLO", "S: 250-mail", "S: 250 AUTH LOGIN PLAIN", "C: AUTH PLAIN ", "S: 235 in"};
    SmtpScript script;
    auto security = SmtpSecurity::StartTls;
    SECTION("STARTTLS")
    {
        script = SmtpScript{"S: 220 m",
                            "C: EHLO",
                            "S: 250-m",
                            "S: 250 STARTTLS",
                            "C: STARTTLS",
                            "S: 220 go",
                            "TLS"}
                 + after;
    }
    SECTION("from the start")
    {
        security = SmtpSecurity::ImplicitTls;
        script = SmtpScript{"TLS", "S: 220 m"} + after;
    }
    ScriptedSmtpServer server({script + kDelivery + kReset + kDelivery + kBye}, tls);
    {
        SmtpGateway gateway(secureSettings(server.port(), authority, security));
        const auto outcome = gateway.send(email(1), marked);
        CHECK(outcome.result == AttemptResult::Accepted);
        CHECK(gateway.send(email(2), marked).result == AttemptResult::Accepted);
    }
    const auto seen = server.finish();
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].unexpected.isEmpty());
    CHECK(seen[0].body == email(2).bytes);
    const auto before = seen[0].lines.mid(0, seen[0].linesBeforeTls).join('|');
    CHECK((before == "EHLO desk.example|STARTTLS" || before.isEmpty()));
    CHECK(seen[0].lines.contains("AUTH PLAIN "
                                 + QByteArray("\0durham3\0hunter2 secret", 23).toBase64()));
}

TEST_CASE("LOGIN is used where PLAIN is not offered, whatever the prompts say",
          "[core][outbox][smtp]")
{
    TestAuthority authority;
    const QByteArray prompt =
        GENERATE(values<QByteArray>({"VXNlcm5hbWU6", "VXNlciBOYW1lAA==", ""}));
    ScriptedSmtpServer server(
        {SmtpScript{"TLS",
                    "S: 220 m",
                    "C: EHLO",
                    "S: 250-m",
                    "S: 250 AUTH CRAM-MD5 LOGIN",
                    "C: AUTH LOGIN"}
         + SmtpScript{"S: 334 " + prompt,
                      "C: " + QByteArray("durham3").toBase64(),
                      "S: 334 UGFzc3dvcmQ6"}
         + SmtpScript{"C: " + QByteArray("hunter2 secret").toBase64(), "S: 235 in"} + kDelivery},
        ServerTls{authority.issue()});
    SmtpGateway gateway(secureSettings(server.port(), authority, SmtpSecurity::ImplicitTls));
    CHECK(gateway.send(email(), marked).result == AttemptResult::Accepted);
}

TEST_CASE("a false certificate holds the gateway, names the cause and gets nothing",
          "[core][outbox][smtp]")
{
    struct Case
    {
        const char *name;
        CertificateWish wish;
        const char *cause;
    };
    const auto now = GENERATE(
        values<Case>({{"expired", {.fromDays = -30, .toDays = -1}, "expired"},
                      {"not yet valid", {.fromDays = 5, .toDays = 30}, "not yet valid"},
                      {"signed by itself", {.selfSigned = true}, "self-signed certificate"},
                      {"another name", {.names = u"DNS:other.test"_s}, "mismatch"},
                      {"another address", {.names = u"IP:127.0.0.2"_s}, "mismatch"},
                      {"a name in the common name only", {.names = QString()}, "mismatch"},
                      {"a wildcard over all", {.names = u"DNS:*"_s}, "mismatch"},
                      {"a weak key", {.weakKey = true}, "key too weak"}}));
    const auto security = GENERATE(SmtpSecurity::StartTls, SmtpSecurity::ImplicitTls);
    CAPTURE(now.name);
    TestAuthority authority;
    const SmtpScript script = security == SmtpSecurity::ImplicitTls ? SmtpScript{"TLS", "S: 220 m"}
                                                                    : SmtpScript{"S: 220 m",
                                                                                 "C: EHLO",
                                                                                 "S: 250-m",
                                                                                 "S: 250 STARTTLS",
                                                                                 "C: STARTTLS",
                                                                                 "S: 220 go",
                                                                                 "TLS"};
    ScriptedSmtpServer server({script}, ServerTls{authority.issue(now.wish)});
    auto settings = secureSettings(server.port(), authority, security);
    settings.host = u"localhost"_s;
    Outcome outcome;
    {
        SmtpGateway gateway(settings);
        outcome = gateway.send(email(), marked);
    }
    const auto seen = server.finish();
    CHECK(outcome.result == AttemptResult::Again);
    CHECK(outcome.holdGateway);
    CAPTURE(outcome.detail.toStdString());
    CHECK(outcome.detail.contains(QLatin1String(now.cause), Qt::CaseInsensitive));
    REQUIRE(seen.size() == 1);
    CHECK_FALSE(seen[0].lines.join().contains("AUTH"));
    CHECK_FALSE(seen[0].afterScript.contains("AUTH"));
}

TEST_CASE("an unknown authority, an unreadable one and old TLS hold the gateway",
          "[core][outbox][smtp]")
{
    TestAuthority authority;
    TestAuthority stranger;
    ServerTls tls{authority.issue()};
    SmtpSettings wanted;
    SECTION("unknown authority")
    {
        wanted.caFile = stranger.caFile();
    }
    SECTION("the system's authorities do not know it")
    {
        wanted.caFile = QString();
    }
    SECTION("no such file")
    {
        wanted.caFile = u"/nowhere/ca.pem"_s;
    }
    SECTION("TLS 1.1 at most")
    {
        tls.onlyOldVersions = true;
        wanted.caFile = authority.caFile();
    }
    ScriptedSmtpServer server({{"TLS", "S: 220 m"}}, tls);
    auto settings = secureSettings(server.port(), authority, SmtpSecurity::ImplicitTls);
    settings.caFile = wanted.caFile;
    SmtpGateway gateway(settings);
    const auto outcome = gateway.send(email(), marked);
    CHECK(outcome.holdGateway);
    CHECK(outcome.result == AttemptResult::Again);
    for (const auto &seen : server.finish())
        CHECK(seen.lines.isEmpty());
}

TEST_CASE("a line that cannot be made secure, or was tampered with, gets nothing",
          "[core][outbox][smtp]")
{
    TestAuthority authority;
    const SmtpScript start{"S: 220 m", "C: EHLO"};
    const SmtpScript script = GENERATE_COPY(
        start + SmtpScript{"S: 250-m", "S: 250 AUTH PLAIN"}, // STARTTLS stripped on the way
        start + SmtpScript{"S: 250-m", "S: 250 XSTARTTLS"},
        start
            + SmtpScript{"S: 250-m",
                         "S: 250 STARTTLS",
                         "C: STARTTLS",
                         "RAW: 220 go\r\n250 injected\r\n",
                         "TLS"},
        start
            + SmtpScript{"S: 250-m",
                         "S: 250 STARTTLS",
                         "C: STARTTLS",
                         "S: 220 go",
                         "RAW: not tls at all, sorry"});
    ScriptedSmtpServer server({script}, ServerTls{authority.issue()});
    SmtpGateway gateway(secureSettings(server.port(), authority, SmtpSecurity::StartTls));
    const auto outcome = gateway.send(email(), marked);
    CHECK(outcome.holdGateway);
    const auto seen = server.finish();
    REQUIRE(seen.size() == 1);
    CHECK_FALSE(seen[0].lines.join().contains("AUTH"));
    CHECK_FALSE((seen[0].afterScript + seen[0].body).contains("Katie"));
}

TEST_CASE("clear text is refused unless allowed, and never carries a login", "[core][outbox][smtp]")
{
    ScriptedSmtpServer server({kGreet + kDelivery});
    auto settings = plainSettings(server.port());
    SECTION("not allowed")
    {
        settings.allowClearText = false;
    }
    SECTION("with a login")
    {
        settings.user = u"durham3"_s;
        settings.password = u"hunter2"_s;
    }
    SECTION("no server set")
    {
        settings.host.clear();
    }
    SmtpGateway gateway(settings);
    const auto outcome = gateway.send(email(), marked);
    CHECK(outcome.holdGateway);
    CHECK(server.finish().empty());
}

TEST_CASE("an old server is greeted with HELO only where TLS and login are not needed",
          "[core][outbox][smtp]")
{
    ScriptedSmtpServer server(
        {SmtpScript{"S: 220 m", "C: EHLO", "S: 502 what?", "C: HELO desk.example", "S: 250 m"}
         + kDelivery});
    SmtpGateway gateway(plainSettings(server.port()));
    CHECK(gateway.send(email(), marked).result == AttemptResult::Accepted);
}

TEST_CASE("what the server offers is used and what it does not is not", "[core][outbox][smtp]")
{
    const SmtpScript offers{
        "S: 220 m", "C: EHLO", "S: 250-m", "S: 250-SIZE 10000", "S: 250-8BITMIME"};
    auto message = email();
    QByteArray mail = "MAIL FROM:<durham3@example.gov.uk>";
    QByteArray rcpt = "RCPT TO:<customer@example.org>";
    SmtpScript more{"S: 250-dsn", "S: 250 SMTPUTF8"};
    bool ask = true;
    SECTION("everything")
    {
        message.bytes += "Si\xc3\xa2n\r\n";
        message.smtpId = u"<a+b=c@casepost.example>"_s;
        mail += " BODY=8BITMIME SIZE=" + QByteArray::number(message.bytes.size())
                + " RET=HDRS ENVID=a+2Bb+3Dc@casepost.example";
        rcpt += " NOTIFY=SUCCESS,FAILURE";
    }
    SECTION("reports not wanted")
    {
        ask = false;
        mail += " SIZE=" + QByteArray::number(message.bytes.size());
    }
    SECTION("a domain beyond ASCII needs no extension")
    {
        ask = false;
        message.recipient = u"post@llŷr.example.org"_s;
        mail += " SIZE=" + QByteArray::number(message.bytes.size());
        rcpt = "RCPT TO:<post@xn--llr-k2a.example.org>";
    }
    ScriptedSmtpServer server({offers + more
                               + SmtpScript{"C: MAIL", "S: 250 OK", "C: RCPT", "S: 250 OK"} + kData
                               + kTaken});
    auto settings = plainSettings(server.port());
    settings.askForDsn = ask;
    SmtpGateway gateway(settings);
    CHECK(gateway.send(message, marked).result == AttemptResult::Accepted);
    const auto seen = server.finish();
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].lines.value(1) == mail);
    CHECK(seen[0].lines.value(2) == rcpt);
}

TEST_CASE("what the server cannot take is refused in words before the letter is offered",
          "[core][outbox][smtp]")
{
    auto message = email();
    SECTION("too large")
    {
        message.bytes += QByteArray(300, 'x') + "\r\n";
    }
    SECTION("8-bit")
    {
        message.bytes += "Si\xc3\xa2n\r\n";
    }
    ScriptedSmtpServer server({{"S: 220 m", "C: EHLO", "S: 250-m", "S: 250 SIZE 200", "C: QUIT"}});
    SmtpGateway gateway(plainSettings(server.port()));
    const auto outcome = gateway.send(message, marked);
    CHECK(outcome.result == AttemptResult::Refused);
    CHECK_FALSE(outcome.holdGateway);
    CHECK_FALSE(outcome.detail.isEmpty());
    gateway.rest();
    CHECK(server.finish().at(0).unexpected.isEmpty());
}

TEST_CASE("the third refusal of our own sender in a row holds the gateway", "[core][outbox][smtp]")
{
    const SmtpScript no{"C: MAIL", "S: 550 5.7.1 sender refused"};
    ScriptedSmtpServer server({kGreet + no + kReset + no + kReset + no});
    SmtpGateway gateway(plainSettings(server.port()));
    CHECK(gateway.send(email(1), marked).result == AttemptResult::Refused);
    CHECK(gateway.send(email(2), marked).result == AttemptResult::Refused);
    const auto third = gateway.send(email(3), marked);
    CHECK(third.result == AttemptResult::Again);
    CHECK(third.holdGateway);
}

TEST_CASE("bytes that nobody asked for never reach a decision", "[core][outbox][smtp]")
{
    // A second "250" behind the first would otherwise be taken for the next answer.
    ScriptedSmtpServer server(
        {kGreet
         + SmtpScript{
             "C: MAIL", "RAW: 250 OK\r\n250 OK\r\n250 OK\r\n354 go\r\n250 queued\r\n", "DRAIN"}});
    SmtpGateway gateway(plainSettings(server.port()));
    const auto outcome = gateway.send(email(), marked);
    CHECK(outcome.result == AttemptResult::Again);
    CHECK_FALSE(outcome.holdGateway);
}

TEST_CASE("a letter that mail cannot carry is refused before it is queued", "[core][outbox][smtp]")
{
    SmtpGateway gateway(plainSettings(25));
    CHECK(gateway.accepts(email()));
    struct Case
    {
        const char *name;
        void (*spoil)(NewMessage &);
    };
    const auto now = GENERATE(values<Case>({
        {"post", [](NewMessage &m) { m.recipient = u"post"_s; }},
        {"no address", [](NewMessage &m) { m.recipient = u"customer"_s; }},
        {"a name beyond ASCII", [](NewMessage &m) { m.recipient = u"siân@example.org"_s; }},
        {"a second recipient",
         [](NewMessage &m) { m.recipient += u"\r\nRCPT TO:<x@example.org>"_s; }},
        {"a bare LF", [](NewMessage &m) { m.recipient = u"a@example.org\nDATA"_s; }},
        {"a NUL", [](NewMessage &m) { m.recipient = u"a@example.org"_s + QChar(0); }},
        {"brackets", [](NewMessage &m) { m.recipient = u"a@example.org> NOTIFY=NEVER"_s; }},
        {"a bad sender", [](NewMessage &m) { m.sender = u"durham3\r\n@example.gov.uk"_s; }},
        {"no sender", [](NewMessage &m) { m.sender.clear(); }},
        {"no Message-ID", [](NewMessage &m) { m.smtpId.clear(); }},
        {"a PDF", [](NewMessage &m) { m.bytes = "%PDF-1.7\n\n"; }},
        {"no header", [](NewMessage &m) { m.bytes = "Dear Katie\r\n\r\nHello: you"; }},
        {"nothing", [](NewMessage &m) { m.bytes.clear(); }},
        {"a NUL byte", [](NewMessage &m) { m.bytes += QByteArray(1, '\0'); }},
        {"a line of 999", [](NewMessage &m) { m.bytes += QByteArray(999, 'x') + "\r\n"; }},
    }));
    CAPTURE(now.name);
    auto message = email();
    now.spoil(message);
    const auto error = errorOf(gateway.accepts(message));
    CHECK(error.code == ErrorCode::InvalidInput);
    CHECK(error.message.endsWith(u'.'));
    CHECK(gateway.send(message, marked).result == AttemptResult::Refused);
}
