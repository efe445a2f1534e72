#include "core/outbox/gateways/smtp/smtp_reply.h"
#include "core/outbox/gateways/smtp/smtp_text.h"
#include "tests/support/catch.h"

#include <random>

using namespace casepost::core;
using namespace Qt::StringLiterals;

TEST_CASE("a body goes out with CRLF and doubled dots, and no smuggled end", "[core][outbox][smtp]")
{
    struct Case
    {
        QByteArray given;
        QByteArray sent;
    };
    const auto now = GENERATE(values<Case>({
        {"a\r\nb\r\n", "a\r\nb\r\n"},
        {"a\nb", "a\r\nb\r\n"},
        {"a\rb", "a\r\nb\r\n"},
        {"a\r\r\nb", "a\r\n\r\nb\r\n"},
        {".", "..\r\n"},
        {"..", "...\r\n"},
        {"a\n.\nMAIL FROM:<x>", "a\r\n..\r\nMAIL FROM:<x>\r\n"},
        {"a\r.\r\nb", "a\r\n..\r\nb\r\n"},
        {"a\r\n.\r\n", "a\r\n..\r\n"},
        {"a.b.\r\n", "a.b.\r\n"},
        {"\n\n", "\r\n\r\n"},
        {"", ""},
    }));
    CHECK(smtpBody(now.given) == now.sent);
}

TEST_CASE("no body, however odd, holds the end of the letter or a bare line end",
          "[core][outbox][smtp]")
{
    std::mt19937 random(20260302);
    const QByteArray signs = "\r\n..ax";
    for (int i = 0; i < 20'000; ++i) {
        QByteArray body;
        for (auto length = random() % 12; length > 0; --length)
            body += signs[static_cast<qsizetype>(random() % 6)];
        const QByteArray sent = "\r\n" + smtpBody(body);
        REQUIRE_FALSE(sent.contains("\r\n.\r\n"));
        REQUIRE(QByteArray(sent).replace("\r\n", "").indexOf('\n') < 0);
        REQUIRE(QByteArray(sent).replace("\r\n", "").indexOf('\r') < 0);
        REQUIRE(sent.endsWith("\r\n"));
    }
}

TEST_CASE("an answer is read whole, however it is cut up", "[core][outbox][smtp]")
{
    const QByteArray bytes = "250-mail.example\r\n250-SIZE 1000\n250 OK\r\n";
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        SmtpReplyReader reader;
        for (qsizetype i = 0; i < bytes.size(); i += piece)
            reader.feed(bytes.mid(i, piece));
        REQUIRE(reader.state() == SmtpReplyReader::State::Done);
        CHECK(reader.reply().code == 250);
        CHECK(reader.reply().lines == std::vector<QByteArray>{"mail.example", "SIZE 1000", "OK"});
        CHECK(reader.rest().isEmpty());
    }
    SmtpReplyReader reader;
    CHECK(reader.feed("220 go\r\n250 more\r\n") == SmtpReplyReader::State::Done);
    CHECK(reader.rest() == "250 more\r\n");
    CHECK(SmtpReplyReader().feed("250\r\n") == SmtpReplyReader::State::Done);
}

TEST_CASE("what is no answer is garbage, and what does not end is too long", "[core][outbox][smtp]")
{
    using State = SmtpReplyReader::State;
    const QByteArray garbage = GENERATE(values<QByteArray>({"\r\n",
                                                            "25\r\n",
                                                            "150 x\r\n",
                                                            "600 x\r\n",
                                                            "abc\r\n",
                                                            "250x\r\n",
                                                            "2 50 x\r\n",
                                                            "250-a\r\n251 b\r\n",
                                                            " 250 x\r\n",
                                                            QByteArray("\0\0\0\n", 4)}));
    CHECK(SmtpReplyReader().feed(garbage) == State::Garbage);

    SmtpReplyReader lines;
    State state = State::NeedsMore;
    int fed = 0;
    for (; state == State::NeedsMore; ++fed)
        state = lines.feed("250-x\r\n");
    CHECK(state == State::TooLong);
    CHECK(fed == 100);
    SmtpReplyReader line;
    CHECK(line.feed(QByteArray(65 * 1024, '2')) == State::TooLong);
    SmtpReplyReader wide;
    for (int i = 0; i < 99 && wide.state() == State::NeedsMore; ++i)
        wide.feed("250-" + QByteArray(1000, 'x') + "\r\n");
    CHECK(wide.state() == State::TooLong);
}

TEST_CASE("what is kept of a server's words names nobody", "[core][outbox][smtp]")
{
    const auto kept = [](const char *words) {
        return keptWords(words, u"Katie.McNally@example.org"_s);
    };
    CHECK(kept("550 5.1.1 <katie.mcnally@example.org>: unknown")
          == u"550 5.1.1 <[address]>: unknown"_s);
    CHECK(kept("550 user KATIE.MCNALLY unknown") == u"550 user [address] unknown"_s);
    CHECK(kept("550 other@example.net, again") == u"550 [address], again"_s);
    CHECK(kept("451\ttry\r\nlater \x01\x7f") == u"451 try later"_s);
    CHECK(kept("450 \xe2\x80\xae right to left") == u"450 right to left"_s);
    CHECK(kept(QByteArray(5000, 'x').constData()).size() == 300);
    CHECK(keptWords("550 jo is not here", u"jo@example.org"_s) == u"550 jo is not here"_s);
}

TEST_CASE("an ENVID is xtext", "[core][outbox][smtp]")
{
    CHECK(xtext("a@b.c") == "a@b.c");
    CHECK(xtext("a+b=c d\xc3\xa2\x01") == "a+2Bb+3Dc+20d+C3+A2+01");
}

TEST_CASE("an envelope address is ASCII where it can be, and never more than an address",
          "[core][outbox][smtp]")
{
    CHECK(envelopeAddress(u"a@example.org"_s) == "a@example.org");
    CHECK(envelopeAddress(u"a@llŷr.example.org"_s) == "a@xn--llr-k2a.example.org");
    for (const QString &bad : {u""_s,
                               u"@x"_s,
                               u"a@"_s,
                               u"a"_s,
                               u"a b@x"_s,
                               u"a@x\r\nDATA"_s,
                               u"<a@x>"_s,
                               u"a@x> y"_s,
                               u"a\u202E@x"_s,
                               u"siân@example.org"_s})
        CHECK_FALSE(envelopeAddress(bad));
}
