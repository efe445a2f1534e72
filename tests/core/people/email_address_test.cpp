#include "core/people/email_address.h"
#include "core/people/phone_number.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace casepost::core;
using namespace Qt::StringLiterals;

TEST_CASE("an ordinary address is accepted as written")
{
    for (const QString &text : {u"a@b.uk"_s,
                                u"j.smith+passport@mail.com"_s,
                                u"J.SMITH@Mail.com"_s,
                                u"o'neill@firm.co.uk"_s,
                                u"x_1-2@sub.example.museum"_s,
                                u"a@xn--bcher-kva.example"_s,
                                u"a@bücher.example"_s}) {
        const auto address = EmailAddress::parse(u" "_s + text + u" "_s);
        REQUIRE(address);
        CHECK(address->text() == text);
    }
    const auto address = EmailAddress::parse(u"J.Smith@Mail.com"_s);
    REQUIRE(address);
    CHECK(address->local() == u"J.Smith"_s);
    CHECK(address->domain() == u"mail.com"_s);
    CHECK(*address == *EmailAddress::parse(u"j.smith@mail.COM"_s));
    CHECK_FALSE(*address == *EmailAddress::parse(u"j.smith+passport@mail.com"_s));
    CHECK(EmailAddress::parse(u"a@bücher.example"_s)->wire() == u"a@xn--bcher-kva.example"_s);
    CHECK_FALSE(EmailAddress::parse(u"a@bücher.example"_s)->isAscii());
}

TEST_CASE("what cannot stand in a header or an envelope is refused in words")
{
    const QString local64(64, u'a');
    for (const QString &text : {u""_s,
                                u" "_s,
                                u"a"_s,
                                u"a@"_s,
                                u"@b.uk"_s,
                                u"a@b"_s,
                                u"a@b@c.uk"_s,
                                u"a b@c.uk"_s,
                                u"Jane Smith <jane@mail.com>"_s,
                                u"\"boss@x\"@mail.com"_s,
                                u"\"boss@x\" <y@z.uk>"_s,
                                u".a@b.uk"_s,
                                u"a.@b.uk"_s,
                                u"a..b@c.uk"_s,
                                u"a@b..uk"_s,
                                u"a@.b.uk"_s,
                                u"a@b.uk."_s,
                                u"a@-b.uk"_s,
                                u"a@b-.uk"_s,
                                u"a@b_c.uk"_s,
                                u"a@[127.0.0.1]"_s,
                                u"a@127.0.0.1"_s,
                                u"a@b.c"_s,
                                u"a,b@c.uk"_s,
                                u"a(b)@c.uk"_s,
                                u"a@b.uk\r\nBcc: x@y.uk"_s,
                                u"a\u202E@b.uk"_s,
                                u"josé@mail.com"_s,
                                u"a@m\u0430il.com"_s,
                                u"a@b\u2028.uk"_s,
                                u"a\0@b.uk"_s,
                                local64 + u"a@b.uk"_s,
                                u"a@"_s + QString(64, u'b') + u".uk"_s,
                                u"a@"_s + (QString(60, u'b') + u"."_s).repeated(5) + u"uk"_s}) {
        INFO(text.toStdString());
        const EmailVerdict verdict = checkEmail(text);
        CHECK_FALSE(verdict.valid);
        REQUIRE(verdict.problem);
        CHECK(verdict.problem->endsWith(u'.'));
        CHECK_FALSE(EmailAddress::parse(text));
    }
    CHECK(checkEmail(local64 + u"@b.uk"_s).valid);
}

TEST_CASE("a mistyped domain is suggested and never changed (REQ-INC-04, D4, D6)")
{
    const std::vector<std::pair<QString, QString>> rows{
        {u"a@hotmall.com"_s, u"a@hotmail.com"_s},
        {u"a@ouilook.com"_s, u"a@outlook.com"_s},
        {u"A.B@Gmial.com"_s, u"A.B@gmail.com"_s},
        {u"a@gmail.con"_s, u"a@gmail.com"_s},
        {u"a@gmail.co.uk"_s, u"a@gmail.com"_s},
        {u"a@hotmial.co.uk"_s, u"a@hotmail.co.uk"_s},
        {u"a@yaho.co.uk"_s, u"a@yahoo.co.uk"_s},
        {u"a@btinternt.com"_s, u"a@btinternet.com"_s},
        {u"a@iclod.com"_s, u"a@icloud.com"_s},
        {u"a@rnail.com"_s, u"a@mail.com"_s},
        {u"a@hotmail.uk"_s, u"a@hotmail.co.uk"_s},
        {u"a@icloud.uk"_s, u"a@icloud.com"_s},
        {u"a@firm.con"_s, u"a@firm.com"_s},
        {u"a@firm.couk"_s, u"a@firm.co.uk"_s},
        {u"a@hotmai1.com"_s, u"a@hotmail.com"_s},
    };
    for (const auto &[typed, meant] : rows) {
        INFO(typed.toStdString());
        const EmailVerdict verdict = checkEmail(typed);
        CHECK(verdict.valid);
        CHECK(verdict.address == typed);
        CHECK(verdict.suggestion == meant);
    }
    CHECK(checkEmail(u"a@hotmail,com"_s).suggestion == u"a@hotmail.com"_s);
    CHECK(checkEmail(u"a@gmailcom"_s).suggestion == u"a@gmail.com"_s);
    CHECK_FALSE(checkEmail(u"a@localhost"_s).suggestion);
    CHECK_FALSE(checkEmail(u"nothing"_s).suggestion);
    CHECK(checkEmail(u"a@hotmail.com."_s).suggestion == u"a@hotmail.com"_s);
}

TEST_CASE("a real domain is never corrected")
{
    for (const QString &domain :
         {u"mail.com"_s,       u"email.com"_s,      u"ymail.com"_s,      u"gmx.com"_s,
          u"hey.com"_s,        u"live.co.uk"_s,     u"live.com"_s,       u"hotmail.com"_s,
          u"hotmail.co.uk"_s,  u"hotmail.fr"_s,     u"outlook.ie"_s,     u"yahoo.com.au"_s,
          u"yahoo.ca"_s,       u"me.com"_s,         u"mac.com"_s,        u"msn.com"_s,
          u"aol.com"_s,        u"sky.com"_s,        u"icloud.com"_s,     u"googlemail.com"_s,
          u"protonmail.com"_s, u"hushmail.com"_s,   u"protonmail.ch"_s,  u"fastmail.to"_s,
          u"hotmail.xyz"_s,    u"rocketmail.com"_s, u"example.gov.uk"_s, u"firm.co.uk"_s,
          u"nhs.net"_s,        u"love.co.uk"_s,     u"talktalk.co.uk"_s, u"virgin.net"_s,
          u"bt.com"_s}) {
        INFO(domain.toStdString());
        CHECK_FALSE(checkEmail(u"a@"_s + domain).suggestion);
    }
}

TEST_CASE("no accepted address holds a character that could end a header")
{
    QRandomGenerator random(31);
    const QString alphabet = u"ab@@..-_ \r\n\t\"<>,;:()\u0000\u202E\u2028éа+'"_s;
    int accepted = 0;
    for (int round = 0; round < 20000; ++round) {
        QString text;
        const auto length = 3 + random.bounded(12);
        for (int i = 0; i < length; ++i)
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        if (round % 2 == 0)
            text += u"@ab.uk"_s;
        const auto address = EmailAddress::parse(text);
        if (!address)
            continue;
        ++accepted;
        const QString held = address->text();
        CHECK(std::none_of(held.begin(), held.end(), [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Control
                   || c.category() == QChar::Other_Format || c == u'<' || c == u'"' || c == u',';
        }));
        CHECK(held.count(u'@') == 1);
    }
    CHECK(accepted > 10);
}

TEST_CASE("a phone number has one key, however it is written")
{
    for (const QString &text : {u"+44 (0)7700 900123"_s,
                                u"07700-900123"_s,
                                u"0044 7700 900123"_s,
                                u"(07700) 900 123"_s,
                                u"+44 7700 900123"_s,
                                u"07700 900123 ext 4"_s,
                                u"٠٧٧٠٠٩٠٠١٢٣"_s})
        CHECK(phoneKey(text) == u"07700900123"_s);
    CHECK(phoneKey(u"+353 1 496 0000"_s) == phoneKey(u"00353 1 4960000"_s));
    CHECK(phoneKey(u"1234"_s).isEmpty());
    CHECK(phoneKey(u"none"_s).isEmpty());
}
