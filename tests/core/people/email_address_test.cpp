#include "core/people/contact/email_address.h"
#include "core/people/contact/phone_number.h"
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

TEST_CASE("a mistyped domain is suggested and never changed (REQ-INC-04, D6)")
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
        {u"a@hotmail.uk"_s, u"a@hotmail.co.uk"_s},
        {u"a@icloud.uk"_s, u"a@icloud.com"_s},
        {u"a@firm.con"_s, u"a@firm.com"_s},
        {u"a@firm.couk"_s, u"a@firm.co.uk"_s},
        {u"a@gmail.co"_s, u"a@gmail.com"_s},
        {u"a@aol.co"_s, u"a@aol.com"_s},
        {u"a@firm.co.ukk"_s, u"a@firm.co.uk"_s},
        {u"a@hotmail.co.ukk"_s, u"a@hotmail.co.uk"_s},
        {u"a@outlok.com"_s, u"a@outlook.com"_s},
        {u"a@yhaoo.com"_s, u"a@yahoo.com"_s},
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
          u"bt.com"_s,         u"wmail.com"_s,      u"aol.co.uk"_s}) {
        INFO(domain.toStdString());
        CHECK_FALSE(checkEmail(u"a@"_s + domain).suggestion);
    }
}

TEST_CASE("a domain that only looks like another is refused and flagged (D4)")
{
    const std::vector<std::pair<QString, QString>> rows{{u"a@rnail.com"_s, u"a@mail.com"_s},
                                                        {u"a@hotrnail.com"_s, u"a@hotmail.com"_s},
                                                        {u"a@hotmai1.com"_s, u"a@hotmail.com"_s},
                                                        {u"a@0utlook.com"_s, u"a@outlook.com"_s}};
    for (const auto &[typed, meant] : rows) {
        INFO(typed.toStdString());
        const EmailVerdict verdict = checkEmail(typed);
        CHECK_FALSE(verdict.valid);
        REQUIRE(verdict.problem);
        CHECK(verdict.problem->contains(u"looks like"_s));
        CHECK(verdict.suggestion == meant);
        CHECK(EmailAddress::parse(typed)); // an extract may hold what a customer wrote
    }
    for (const QString &forged : {u"a@gm\u0430il.com"_s,                           // Cyrillic а
                                  u"a@\u0440\u0430\u0443\u0440\u0430\u04CF.com"_s, // all Cyrillic
                                  u"a@xn--80ak6aa92e.com"_s, // the same, in disguise
                                  u"a@\u03BFutlook.com"_s,   // Greek omicron
                                  u"a@gmail\u202E.com"_s,
                                  u"a@g\u200Bmail.com"_s,
                                  u"a@\U0001D420mail.com"_s}) {
        INFO(forged.toStdString());
        const EmailVerdict verdict = checkEmail(forged);
        CHECK_FALSE(verdict.valid);
        REQUIRE(verdict.problem);
        CHECK(verdict.problem->endsWith(u'.'));
    }
}

TEST_CASE("a domain of another alphabet is no forgery (D4)")
{
    for (const QString &text : {u"a@b\u00FCcher.example"_s,
                                u"a@\u043F\u043E\u0447\u0442\u0430.\u0440\u0444"_s,
                                u"a@\u65E5\u672C\u8A9E\u30C6\u30B9\u30C8.jp"_s,
                                u"a@xn--bcher-kva.example"_s,
                                u"a@\u0395\u03BB\u03BB\u03AC\u03B4\u03B1.gr"_s}) {
        INFO(text.toStdString());
        CHECK(checkEmail(text).valid);
        CHECK_FALSE(checkEmail(text).suggestion);
    }
}

TEST_CASE("each gateway judges by its own rules")
{
    CHECK(checkEmail(u"a@x---y.example"_s, EmailProfile::Smtp).valid);
    const EmailVerdict refused = checkEmail(u"a@x---y.example"_s, EmailProfile::Notify);
    CHECK_FALSE(refused.valid);
    REQUIRE(refused.problem);
    CHECK(refused.problem->contains(u"GOV.UK Notify"_s));
    for (const auto profile : {EmailProfile::Smtp, EmailProfile::Notify}) {
        CHECK(checkEmail(u"o'neill+1@x--y.example"_s, profile).valid);
        CHECK_FALSE(checkEmail(u"a@rnail.com"_s, profile).valid);
        CHECK(checkEmail(u"a@hotmall.com"_s, profile).suggestion == u"a@hotmail.com"_s);
    }
}

TEST_CASE("a suggestion is a domain people know, is never suggested away again, and a known domain "
          "gets none")
{
    QRandomGenerator random(20241027);
    const QStringList known{u"gmail.com"_s,
                            u"hotmail.com"_s,
                            u"hotmail.co.uk"_s,
                            u"outlook.com"_s,
                            u"yahoo.co.uk"_s,
                            u"icloud.com"_s,
                            u"btinternet.com"_s,
                            u"googlemail.com"_s,
                            u"mail.com"_s,
                            u"live.co.uk"_s,
                            u"virginmedia.com"_s};
    for (const QString &domain : known)
        CHECK_FALSE(checkEmail(u"a@"_s + domain).suggestion);
    int suggested = 0;
    for (int round = 0; round < 5000; ++round) {
        QString domain = known[random.bounded(static_cast<int>(known.size()))];
        const auto at = random.bounded(static_cast<int>(domain.size()));
        const QChar letter(static_cast<char16_t>(u'a' + random.bounded(26)));
        switch (random.bounded(3)) {
        case 0:
            domain.remove(at, 1);
            break;
        case 1:
            domain.insert(at, letter);
            break;
        default:
            domain[at] = letter;
            break;
        }
        const EmailVerdict verdict = checkEmail(u"a@"_s + domain);
        CHECK(verdict.address == u"a@"_s + domain);
        if (!verdict.suggestion)
            continue;
        ++suggested;
        INFO(domain.toStdString());
        const EmailVerdict again = checkEmail(*verdict.suggestion);
        CHECK(again.valid);
        CHECK_FALSE(again.suggestion);
    }
    CHECK(suggested > 1000);
}

TEST_CASE("a suggestion is right at the first try: ending and name are mended together "
          "(REQ-INC-04, D6)")
{
    const std::vector<std::pair<QString, QString>> rows{
        {u"gnail.con"_s, u"gmail.com"_s},
        {u"gmial.cmo"_s, u"gmail.com"_s},
        {u"gnail.co.uk"_s, u"gmail.com"_s},
        {u"gmaill.co.ul"_s, u"gmail.com"_s},
        {u"yahooo.cmo"_s, u"yahoo.com"_s},
        {u"yaho.co.ukk"_s, u"yahoo.co.uk"_s},
        {u"yahooo.fr"_s, u"yahoo.fr"_s},
        {u"hotmial.co.ul"_s, u"hotmail.co.uk"_s},
        {u"hotnail.vom"_s, u"hotmail.com"_s},
        {u"outlok.cpm"_s, u"outlook.com"_s},
        {u"outlok.uk"_s, u"outlook.co.uk"_s},
        {u"iclould.con"_s, u"icloud.com"_s},
        {u"btinternt.ocm"_s, u"btinternet.com"_s},
        {u"hotrnail.con"_s, u"hotmail.com"_s},
        {u"durham.gov.ul"_s, u"durham.gov.uk"_s},
        {u"durham.gov.ukk"_s, u"durham.gov.uk"_s},
        {u"durham.gov.ku"_s, u"durham.gov.uk"_s},
        {u"durham.govuk"_s, u"durham.gov.uk"_s},
        {u"durham.gvo.uk"_s, u"durham.gov.uk"_s},
        {u"durham.giv.yk"_s, u"durham.gov.uk"_s},
        {u"dur.ac.uj"_s, u"dur.ac.uk"_s},
        {u"dur.acuk"_s, u"dur.ac.uk"_s},
        {u"trust.nhs.ik"_s, u"trust.nhs.uk"_s},
        {u"met.police.ul"_s, u"met.police.uk"_s},
        {u"firm.oc.uk"_s, u"firm.co.uk"_s},
        {u"firm.cp.uj"_s, u"firm.co.uk"_s},
        {u"firm.com.uk"_s, u"firm.co.uk"_s},
        {u"example.ogr"_s, u"example.org"_s},
        {u"example.orgg"_s, u"example.org"_s},
        {u"example.org.yk"_s, u"example.org.uk"_s},
        {u"example.nett"_s, u"example.net"_s},
        {u"example.ner"_s, u"example.net"_s},
        {u"example.cim"_s, u"example.com"_s},
        {u"example.comm"_s, u"example.com"_s},
        {u"example.ku"_s, u"example.uk"_s},
        {u"example.infoo"_s, u"example.info"_s},
        {u"caerdydd.walse"_s, u"caerdydd.wales"_s},
        {u"caerdydd.cymur"_s, u"caerdydd.cymru"_s},
    };
    for (const auto &[typed, meant] : rows) {
        INFO(typed.toStdString());
        CHECK(checkEmail(u"jo@"_s + typed).suggestion == u"jo@"_s + meant);
        CHECK_FALSE(checkEmail(u"jo@"_s + meant).suggestion);
    }
    CHECK(checkEmail(u"jo@firm.co.u"_s).suggestion == u"jo@firm.co.uk"_s);
    CHECK(checkEmail(u"jo@gnail,con"_s).suggestion == u"jo@gmail.com"_s);
}

TEST_CASE("a domain that exists beside a well-known one is left alone, whatever its ending")
{
    for (const QString &domain :
         {u"grail.co.uk"_s, u"gail.co.uk"_s, u"email.fr"_s,      u"mail.ie"_s,     u"firm.co"_s,
          u"firm.cm"_s,     u"firm.om"_s,    u"firm.cam"_s,      u"firm.ne"_s,     u"firm.vet"_s,
          u"firm.bet"_s,    u"firm.ong"_s,   u"firm.ua"_s,       u"firm.us"_s,     u"firm.eu"_s,
          u"firm.london"_s, u"firm.scot"_s,  u"firm.wales"_s,    u"firm.cymru"_s,  u"firm.ltd.uk"_s,
          u"firm.plc.uk"_s, u"firm.me.uk"_s, u"school.sch.uk"_s, u"army.mod.uk"_s, u"goa.com"_s,
          u"go.uk"_s,       u"co.uk.com"_s,  u"firm.example"_s,  u"firm.museum"_s, u"firm.dev"_s,
          u"firm.app"_s,    u"firm.io"_s,    u"firm.gmbh"_s,     u"firm.online"_s, u"nhs.net"_s,
          u"gov.wales"_s,   u"llyw.cymru"_s, u"parliament.uk"_s, u"bbc.uk"_s,      u"firm.int"_s}) {
        INFO(domain.toStdString());
        CHECK_FALSE(checkEmail(u"jo@"_s + domain).suggestion);
    }
}

TEST_CASE("no suggestion draws a suggestion itself, whatever was slipped where")
{
    QRandomGenerator random(20240911);
    const QStringList names{u"gmail"_s,
                            u"yahoo"_s,
                            u"hotmail"_s,
                            u"durham.gov"_s,
                            u"firm.co"_s,
                            u"example"_s,
                            u"mail"_s,
                            u"live"_s};
    const QStringList endings{u"com"_s, u"co.uk"_s, u"uk"_s, u"org"_s, u"net"_s, u"fr"_s};
    const auto slipped = [&](QString text) {
        const auto at = random.bounded(static_cast<int>(text.size()));
        const QChar letter(static_cast<char16_t>(u'a' + random.bounded(26)));
        switch (random.bounded(4)) {
        case 0:
            return text.remove(at, 1);
        case 1:
            return text.insert(at, letter);
        case 2:
            text[at] = letter;
            return text;
        default:
            return text;
        }
    };
    int suggested = 0;
    for (int round = 0; round < 20'000; ++round) {
        const QString domain = slipped(names[random.bounded(static_cast<int>(names.size()))]) + u'.'
                               + slipped(endings[random.bounded(static_cast<int>(endings.size()))]);
        const EmailVerdict verdict = checkEmail(u"jo@"_s + domain);
        if (!verdict.suggestion)
            continue;
        ++suggested;
        const EmailVerdict again = checkEmail(*verdict.suggestion);
        INFO(domain.toStdString());
        CHECK(again.valid);
        CHECK_FALSE(again.suggestion);
    }
    CHECK(suggested > 5000);
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
