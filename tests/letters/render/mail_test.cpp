#include "tests/letters/render/letters_for_render.h"
#include "tests/letters/render/read_message.h"
#include "tests/support/catch.h"

#include <QRandomGenerator>

namespace casepost::letters {

using namespace test;

namespace {

const QString kId = u"<20240312.1.a@casepost.example.org>"_s;
const QByteArray kPdf = "%PDF-1.7\nnot a real one\xff\r\n\n.\r\n%%EOF\n";

QDateTime morning()
{
    return {QDate(2024, 3, 12), QTime(9, 5, 7), Qt::UTC};
}

core::Result<QByteArray> emlOf(const ComposedLetter &letter, const QByteArray &pdf = kPdf)
{
    return toEml(letter, pdf, kId, morning());
}

void checkLines(const QByteArray &eml)
{
    CHECK(eml.count('\r') == eml.count("\r\n"));
    CHECK(eml.count('\n') == eml.count("\r\n"));
    CHECK(eml.endsWith("\r\n"));
    qsizetype longest = 0;
    for (const QByteArray &line : eml.split('\n'))
        longest = std::max(longest, line.size() - 1);
    CHECK(longest <= 78);
    CHECK(std::all_of(eml.cbegin(), eml.cend(), [](char byte) {
        return byte == '\r' || byte == '\n' || (byte >= ' ' && byte <= '~');
    }));
}

const QList<QByteArray> kNames{"Date",
                               "From",
                               "To",
                               "Subject",
                               "Message-ID",
                               "MIME-Version",
                               "Content-Language",
                               "Content-Type"};

} // namespace

TEST_CASE("an email carries the template's words and the letter as its one attachment "
          "(REQ-EML-04, REQ-EML-12)",
          "[letters][render]")
{
    const auto eml = emlOf(sampleEmail());
    REQUIRE(eml);
    checkLines(*eml);
    const ReadPart message = readPart(*eml);

    CHECK(message.names() == kNames);
    CHECK(message.value("From") == "durham3@example.gov.uk");
    CHECK(message.value("To") == "sian.llyr@example.org");
    CHECK(message.value("Subject") == "Passport Application - HMPO Ref: Durham 3/KM/123456789");
    CHECK(message.value("Date") == "Tue, 12 Mar 2024 09:05:07 +0000");
    CHECK(message.value("Message-ID") == kId.toLatin1());
    const QList<ReadPart> parts = partsInside(message);
    REQUIRE(parts.size() == 2);
    const QList<ReadPart> bodies = partsInside(parts[0]);
    REQUIRE(bodies.size() == 2);
    CHECK(QString::fromUtf8(fromQuotedPrintable(bodies[0].body))
          == u"Dear Mrs Llŷr,\r\n\r\nPlease read the attached letter about your passport "
             "application.\r\n\r\nYours sincerely,\r\n\r\nDurham 3\r\nHM Passport Office\r\n"_s);
    CHECK(bodies[1].value("Content-Type") == "text/html; charset=utf-8");
    CHECK(parts[1].value("Content-Type") == "application/pdf; name=\"Llyr 123456789.pdf\"");
    CHECK(parts[1].value("Content-Disposition") == "attachment; filename=\"Llyr 123456789.pdf\"");
    CHECK(QByteArray::fromBase64(parts[1].body) == kPdf);
}

TEST_CASE("an email that is the letter has it as its body and nothing attached (DAP)",
          "[letters][render]")
{
    ComposedLetter letter = sampleEmail();
    letter.system = core::System::Dap;
    letter.email->body.clear();
    letter.email->attachment.clear();

    const auto eml = emlOf(letter, {});

    REQUIRE(eml);
    checkLines(*eml);
    const QList<ReadPart> bodies = partsInside(readPart(*eml));
    REQUIRE(bodies.size() == 2);
    const QString text = QString::fromUtf8(fromQuotedPrintable(bodies[0].body));
    CHECK(text.startsWith(u"Dear Mrs Llŷr,\r\n\r\nYour passport application for Siân Llŷr\r\n"_s));
    CHECK(text.contains(u"Yours sincerely\r\n\r\nK Morgan\r\n"_s));
    CHECK_FALSE(text.contains(u"Heol y Bont"_s));
}

TEST_CASE("the same email gives the same bytes", "[letters][render]")
{
    CHECK(*emlOf(sampleEmail()) == *emlOf(sampleEmail()));
}

TEST_CASE("a subject that is long or not ASCII is folded and reads back", "[letters][render]")
{
    const QString subject = GENERATE(
        u"Cais am basbort – cyfeirnod Tŷ’r Dŵr 3/KM/123456789, ail lythyr am y lluniau newydd"_s,
        u"Passport Application - HMPO Ref: The Very Long Team Name of an Office/KM/123456789 a b"_s,
        u"=?UTF-8?B?SGVsbG8=?="_s,
        u"two  spaces and one at the end "_s,
        QString(u'x').repeated(300));
    ComposedLetter letter = sampleEmail();
    letter.email->subject = subject;

    const auto eml = emlOf(letter);

    REQUIRE(eml);
    checkLines(*eml);
    CHECK(fromEncodedWords(readPart(*eml).value("Subject")) == subject);
}

TEST_CASE("an attachment's name is given in ASCII and as it is", "[letters][render]")
{
    ComposedLetter letter = sampleEmail();
    letter.email->attachment = u"Llŷr-Łęcka 123456789.pdf"_s;

    const auto eml = emlOf(letter);

    REQUIRE(eml);
    checkLines(*eml);
    const QByteArray disposition = partsInside(readPart(*eml)).at(1).value("Content-Disposition");
    CHECK(disposition.startsWith("attachment; filename=\"Llyr-_ecka 123456789.pdf\"; "));
    CHECK(disposition.contains("filename*0*=UTF-8''Ll%C5%B7r-"));
}

TEST_CASE("what would break out of a header is refused", "[letters][render]")
{
    const QString bad = GENERATE(u"a\r\nBcc: x@example.org"_s,
                                 u"a\nb"_s,
                                 u"a\rb"_s,
                                 QString(u"a"_s + QChar(0)),
                                 u"a\u2028b"_s,
                                 u"a\u0085b"_s,
                                 QString(QChar(0xDC00)));
    SECTION("in the subject")
    {
        ComposedLetter letter = sampleEmail();
        letter.email->subject = bad;
        CHECK_FALSE(emlOf(letter));
    }
    SECTION("in an address")
    {
        ComposedLetter letter = sampleEmail();
        letter.email->to = bad + u"@example.org"_s;
        CHECK_FALSE(emlOf(letter));
        letter.email->to = u"a@example.org"_s + bad;
        CHECK_FALSE(emlOf(letter));
        letter = sampleEmail();
        letter.email->from = bad + u"@example.org"_s;
        CHECK_FALSE(emlOf(letter));
    }
    SECTION("in the name of the attachment")
    {
        ComposedLetter letter = sampleEmail();
        letter.email->attachment = bad;
        CHECK_FALSE(emlOf(letter));
    }
    SECTION("in the Message-ID")
    {
        CHECK_FALSE(toEml(sampleEmail(), kPdf, u"<a@b"_s + bad + u">"_s, morning()));
    }
}

TEST_CASE("addresses that are more or less than one address are refused (REQ-EML-16)",
          "[letters][render]")
{
    const QString bad = GENERATE(u""_s,
                                 u"nobody"_s,
                                 u"@example.org"_s,
                                 u"a@"_s,
                                 u"a@b@example.org"_s,
                                 u"a@example.org, b@example.org"_s,
                                 u"A Lee <a@example.org>"_s,
                                 u"a@example.org>"_s,
                                 u"a b@example.org"_s,
                                 u"siân@example.org"_s,
                                 u"a@exa mple.org"_s);
    ComposedLetter letter = sampleEmail();
    letter.email->to = bad;

    const auto eml = emlOf(letter);

    REQUIRE_FALSE(eml);
    CHECK(eml.error().code == core::ErrorCode::InvalidInput);
    CHECK_FALSE(eml.error().message.contains(u"example"_s));
}

TEST_CASE("a domain with accents is written in its ASCII form", "[letters][render]")
{
    ComposedLetter letter = sampleEmail();
    letter.email->to = u"a@llŷr.example"_s;

    CHECK(readPart(*emlOf(letter)).value("To") == "a@xn--llr-k2a.example");
}

TEST_CASE("an email without a subject, a date or its attachment is not made (REQ-DAP-12)",
          "[letters][render]")
{
    ComposedLetter letter = sampleEmail();
    CHECK_FALSE(emlOf(letter, {}));
    CHECK_FALSE(toEml(letter, kPdf, kId, {}));
    CHECK_FALSE(emlOf(sampleLetter()));
    letter.email->attachment.clear();
    CHECK_FALSE(emlOf(letter));
    letter = sampleEmail();
    letter.email->subject = u"  "_s;
    REQUIRE_FALSE(emlOf(letter));
    CHECK(emlOf(letter).error().message == u"The email has no subject: give it one."_s);
}

TEST_CASE("body lines that mail programs stumble over arrive as they are", "[letters][render]")
{
    ComposedLetter letter = sampleEmail();
    const QString awkward = u".\n..\nFrom me\n=41\n--=_casepost_mixed--\nends with a space \n"_s
                            + QString(u'ŷ').repeated(400);
    letter.email->body = {awkward};

    const auto eml = emlOf(letter);

    REQUIRE(eml);
    checkLines(*eml);
    CHECK_FALSE(eml->contains("\r\n."));
    CHECK_FALSE(eml->contains("\r\nFrom me"));
    const QList<ReadPart> parts = partsInside(readPart(*eml));
    REQUIRE(parts.size() == 2);
    const QByteArray body = fromQuotedPrintable(partsInside(parts[0]).at(0).body);
    CHECK(QString::fromUtf8(body).replace(u"\r\n"_s, u"\n"_s) == awkward + u'\n');
}

TEST_CASE("whatever strings an email accepts, its headers are exactly the eight",
          "[letters][render]")
{
    const QStringList alphabet{u"a"_s,  u"Z"_s,    u" "_s,      u":"_s,      u";"_s,  u"\""_s,
                               u"\\"_s, u"\r"_s,   u"\n"_s,     u"\r\n"_s,   u"\t"_s, u"ŷ"_s,
                               u"é"_s,  u"=?"_s,   u"?="_s,     u"\u2028"_s, u"<"_s,  u">"_s,
                               u"@"_s,  u","_s,    u"Bcc: x"_s, u"/"_s,      u"."_s,  u"😀"_s,
                               u"\0"_s, u"\x7f"_s, u"%0d%0a"_s, u"'"_s,      u"*="_s, u"(x)"_s};
    QRandomGenerator random(20240312);
    const auto text = [&] {
        QString made;
        for (int i = random.bounded(1, 12); i > 0; --i)
            made += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
        return made;
    };
    int accepted = 0;
    for (int i = 0; i < 4'000; ++i) {
        ComposedLetter letter = sampleEmail();
        QString &place = i % 4 == 0   ? letter.email->subject
                         : i % 4 == 1 ? letter.email->attachment
                         : i % 4 == 2 ? letter.email->to
                                      : letter.email->body.front();
        place = text();
        const QString id = i % 5 == 0 ? u"<"_s + text() + u">"_s : kId;
        const auto eml = toEml(letter, kPdf, id, morning());
        if (!eml)
            continue;
        ++accepted;
        const ReadPart message = readPart(*eml);
        REQUIRE(message.names() == kNames);
        REQUIRE(eml->count('\n') == eml->count("\r\n"));
        REQUIRE(eml->count('\r') == eml->count("\r\n"));
        REQUIRE(message.value("To").count('@') == 1);
        const QList<ReadPart> parts = partsInside(message);
        REQUIRE(parts.size() == 2);
        REQUIRE(parts[1].names()
                == QList<QByteArray>{
                    "Content-Type", "Content-Disposition", "Content-Transfer-Encoding"});
    }
    CHECK(accepted > 200);
}

} // namespace casepost::letters
