// Every cell of reliability.md section 5.2, against a server that does exactly that.
#include "core/outbox/gateways/smtp/smtp_verdicts.h"
#include "tests/core/outbox/smtp_fixture.h"
#include "tests/support/catch.h"

#include <QFile>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

/// One row of the section's table; the columns are those of kColumns.
struct Row
{
    SmtpPhase phase;
    const char *name;
    const char *verdicts;
};

// The words of the document, written down again: D deferred, F failed, U uncertain, H gateway
// held, S sent. Column by column: timeout, cut, 4xx, 5xx, 421, garbage, endless.
constexpr std::array kRows{Row{SmtpPhase::Greeting, "greeting", "DDDHDDD"},
                           Row{SmtpPhase::Ehlo, "EHLO", "DDDHDDD"},
                           Row{SmtpPhase::StartTls, "STARTTLS", "HHHHDHH"},
                           Row{SmtpPhase::Auth, "AUTH", "DDDHDHD"},
                           Row{SmtpPhase::MailFrom, "MAIL FROM", "DDDFDDD"},
                           Row{SmtpPhase::RcptTo, "RCPT TO", "DDDFDDD"},
                           Row{SmtpPhase::Data, "DATA", "DDDFDDD"},
                           Row{SmtpPhase::Body, "body", "DDDDDDD"},
                           Row{SmtpPhase::AfterDot, "after the dot", "UUDFDUU"},
                           Row{SmtpPhase::Quit, "QUIT", "SSSSSSS"}};

// Some columns come in several shapes.
const std::array<std::vector<SmtpScript>, 7> kColumns{{
    {{"STALL"}, {"DRIP"}},
    {{"CUT"}, {"RST"}, {"RAW: 250-half an ans", "CUT"}, {"RAW: 250-one line\r\n", "CUT"}},
    {{"S: 451 4.3.0 try later"}, {"S: 450-many", "S: 450-words", "S: 450 here"}},
    {{"S: 550 5.7.1 no <customer@example.org>"}, {"S: 599"}},
    {{"S: 421 4.3.2 closing", "CUT"}, {"S: 421 closing"}},
    {{"RAW: \x01\xff\xfe nonsense\r\n"},
     {"S: 150 one"},
     {"S: 334 three"},
     {"S: 25"},
     {"S: 250-one", "S: 251 other"},
     {"S: "}},
    {{"ENDLESS"}},
}};

SmtpScript scriptTo(SmtpPhase phase, const SmtpScript &before)
{
    const SmtpScript talk = kGreet + before;
    switch (phase) {
    case SmtpPhase::Connect:
    case SmtpPhase::Greeting:
        return {};
    case SmtpPhase::Ehlo:
        return {"TLS", "S: 220 mail.example", "C: EHLO"};
    case SmtpPhase::StartTls:
        return {"S: 220 mail.example", "C: EHLO", "S: 250-mail", "S: 250 STARTTLS", "C: STARTTLS"};
    case SmtpPhase::Auth:
        return {
            "TLS", "S: 220 mail.example", "C: EHLO", "S: 250-mail", "S: 250 AUTH PLAIN", "C: AUTH"};
    case SmtpPhase::MailFrom:
        return talk + SmtpScript{"C: MAIL"};
    case SmtpPhase::RcptTo:
        return talk + kMail + SmtpScript{"C: RCPT"};
    case SmtpPhase::Data:
        return talk + kMail + kRcpt + SmtpScript{"C: DATA"};
    case SmtpPhase::Body:
        return talk + kMail + kRcpt + kData + SmtpScript{"TAKE"};
    case SmtpPhase::AfterDot:
        return talk + kMail + kRcpt + kData + SmtpScript{"BODY"};
    case SmtpPhase::Quit:
        return talk + kDelivery + SmtpScript{"C: QUIT"};
    }
    return {};
}

/// A waiting cell waits this long; the others have all the time a loaded machine may need.
SmtpDeadlines shortDeadlines()
{
    return {.connect = milliseconds(5000),
            .tls = milliseconds(300),
            .command = milliseconds(300),
            .body = milliseconds(300),
            .bodyByte = std::chrono::microseconds(0),
            .afterDot = milliseconds(300)};
}

SmtpSettings settingsFor(SmtpPhase phase, int port, const TestAuthority &authority)
{
    if (phase == SmtpPhase::StartTls)
        return secureSettings(port, authority, SmtpSecurity::StartTls);
    // EHLO too: over clear text without a login HELO would be tried after a 5xx.
    if (phase == SmtpPhase::Auth || phase == SmtpPhase::Ehlo)
        return secureSettings(port, authority, SmtpSecurity::ImplicitTls);
    return plainSettings(port);
}

char letterOf(const Outcome &outcome)
{
    switch (outcome.result) {
    case AttemptResult::Accepted:
        return 'S';
    case AttemptResult::Refused:
        return 'F';
    case AttemptResult::Unknown:
        return 'U';
    case AttemptResult::Again:
        break;
    }
    return outcome.holdGateway ? 'H' : 'D';
}

qint64 residentKiB()
{
    QFile status(u"/proc/self/status"_s);
    REQUIRE(status.open(QIODevice::ReadOnly));
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong();
    return 0;
}

/// What must be silent after the event: everything but a goodbye or a new beginning.
bool isSilence(const QByteArray &said)
{
    return said.isEmpty() || said == "QUIT\r\n";
}

} // namespace

TEST_CASE("every answer at every place of the talk leads where the table says",
          "[core][outbox][smtp]")
{
    static TestAuthority authority;
    static const ServerTls tls{authority.issue()};
    const Row row = GENERATE(from_range(kRows));
    for (std::size_t column = 0; column < kColumns.size(); ++column)
        for (const SmtpScript &shape : kColumns[column]) {
            const bool wantsMore =
                row.phase == SmtpPhase::Data && shape.constFirst() == "S: 334 three";
            if (wantsMore)
                continue; // any 3xx to DATA means "go on"
            CAPTURE(row.name, column, shape.constFirst().toStdString());
            auto script = scriptTo(row.phase, {}) + shape;
            if (row.phase == SmtpPhase::Body && column > 1)
                script += "DRAIN";
            ScriptedSmtpServer server({script}, tls);
            auto settings = settingsFor(row.phase, server.port(), authority);
            // An endless answer during the letter stalls both sides, since we listen only
            // afterwards.
            if (column == 0 || (column == 6 && row.phase == SmtpPhase::Body))
                settings.deadlines = shortDeadlines();
            auto message = email();
            if (row.phase == SmtpPhase::Body)
                message.bytes += (QByteArray(62, 'x') + "\r\n").repeated(12'000'000 / 64);

            int marks = 0;
            const auto resident = residentKiB();
            Outcome outcome;
            {
                SmtpGateway gateway(settings);
                outcome = gateway.send(message, [&]() -> Status {
                    ++marks;
                    return {};
                });
            }
            const auto seen = server.finish();

            CHECK(letterOf(outcome) == row.verdicts[column]);
            CHECK(outcome.holdGateway == (row.verdicts[column] == 'H'));
            CHECK(marks == (row.phase >= SmtpPhase::AfterDot ? 1 : 0));
            CHECK_FALSE(outcome.detail.isEmpty());
            CHECK_FALSE(outcome.detail.contains(u'@'));
            CHECK_FALSE(outcome.detail.contains(u"customer"_s));
            CHECK_FALSE(outcome.detail.contains(u'\n'));
            CHECK(outcome.detail.size() <= 400);
            CHECK(residentKiB() - resident < 80'000); // the 12 MB letter itself is held four times
            REQUIRE(seen.size() == 1);
            CHECK(seen[0].unexpected.isEmpty());
            CHECK(isSilence(seen[0].afterScript));
            CHECK(seen[0].saidBytes < 16'000'000);
            if (row.phase == SmtpPhase::StartTls)
                CHECK_FALSE(seen[0].lines.join().contains("AUTH"));
        }
}

TEST_CASE("the table holds for the second message of a connection as well", "[core][outbox][smtp]")
{
    static TestAuthority authority;
    const auto row = GENERATE(filter(
        [](const Row &r) { return r.phase >= SmtpPhase::MailFrom && r.phase != SmtpPhase::Body; },
        from_range(kRows)));
    const bool refusedFirst = GENERATE(false, true);
    const SmtpScript refusal = kMail + SmtpScript{"C: RCPT", "S: 550 5.1.1 no such mailbox"};
    const SmtpScript before = (refusedFirst ? refusal : kDelivery) + kReset;
    for (std::size_t column = 0; column < kColumns.size(); ++column) {
        CAPTURE(row.name, column, refusedFirst);
        ScriptedSmtpServer server({scriptTo(row.phase, before) + kColumns[column].front()});
        auto settings = plainSettings(server.port());
        if (column == 0)
            settings.deadlines = shortDeadlines();
        Outcome first;
        Outcome second;
        {
            SmtpGateway gateway(settings);
            first = gateway.send(email(1), [] { return Status(); });
            second = gateway.send(email(2), [] { return Status(); });
        }
        const auto seen = server.finish();
        CHECK(letterOf(first) == (refusedFirst ? 'F' : 'S'));
        CHECK(letterOf(second) == row.verdicts[column]);
        REQUIRE(seen.size() == 1);
        CHECK(isSilence(seen[0].afterScript));
    }
}

TEST_CASE("a server that cannot be reached means later", "[core][outbox][smtp]")
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(socket, reinterpret_cast<sockaddr *>(&address), size) == 0);
    ::getsockname(socket, reinterpret_cast<sockaddr *>(&address), &size);
    auto settings = plainSettings(ntohs(address.sin_port));
    settings.deadlines.connect = milliseconds(300);
    std::vector<int> callers;

    SECTION("nobody listens") {}
    SECTION("the call is never answered")
    {
        REQUIRE(::listen(socket, 0) == 0);
        for (int i = 0; i < 8; ++i) { // fills the queue of calls
            callers.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
            (void)::connect(callers.back(), reinterpret_cast<sockaddr *>(&address), size);
        }
    }
    SECTION("its name is none")
    {
        settings.host = u"no such host"_s;
    }

    SmtpGateway gateway(settings);
    const auto outcome = gateway.send(email(), [] { return Status(); });
    CHECK(letterOf(outcome) == 'D');
    CHECK(outcome.detail.startsWith(u"Connecting: "_s));
    for (const int caller : callers)
        ::close(caller);
    ::close(socket);
}
