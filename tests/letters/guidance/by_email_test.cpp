// What a letter may not ask for by email (appendix C, rows C40 and C41).

#include "tests/letters/guidance/judged.h"

#include <QFile>

#include <random>

using namespace casepost;
using namespace casepost::letters;
using namespace casepost::letters::test;
using namespace Qt::StringLiterals;

namespace {

QStringList inbound(const QString &text)
{
    QStringList rules;
    for (const Finding &finding : ofRule(judged(text), u"inbound."_s))
        rules += finding.rule;
    return rules;
}

} // namespace

TEST_CASE("C40: an original asked for as an attachment is warned of (REQ-INB-02, REQ-INB-04)",
          "[letters][guidance][by-email]")
{
    for (const QString &text :
         {u"Please email us your original birth certificate."_s,
          u"Please send your original birth certificate as an email attachment."_s,
          u"Please attach your birth certificate to your email."_s,
          u"Please scan your naturalisation certificate and e-mail it to us."_s}) {
        INFO(text.toStdString());
        CHECK(inbound(text) == QStringList{u"inbound.nationality-document"_s});
        CHECK(judged(text).verdict == Verdict::Clear);
    }
    CHECK(inbound(u"Please email a copy of your deed poll."_s)
          == QStringList{u"inbound.identity-document"_s});
}

TEST_CASE("C41: consent by email is blocked (REQ-INB-05)", "[letters][guidance][by-email]")
{
    for (const QString &text : {u"You can also email your consent."_s,
                                u"Your former partner can give consent by email."_s,
                                u"Gallwch hefyd e-bostio eich caniatâd."_s}) {
        INFO(text.toStdString());
        const auto result = judged(text);
        CHECK(inbound(text) == QStringList{u"inbound.consent"_s});
        CHECK(result.verdict == Verdict::Blocked);
    }
}

TEST_CASE("court orders wait for a trusted source, anything else goes by post (REQ-INB-03, "
          "REQ-INB-06)",
          "[letters][guidance][by-email]")
{
    CHECK(inbound(u"You can email the court order to us."_s)
          == QStringList{u"inbound.court-order"_s});
    CHECK(inbound(u"Please email your documents to us."_s)
          == QStringList{u"inbound.anything-else"_s});
    CHECK(inbound(u"You can reply from any email address."_s)
          == QStringList{u"inbound.any-address"_s});
}

TEST_CASE("what an email only tells of is no request (REQ-INB-01 to REQ-INB-06)",
          "[letters][guidance][by-email]")
{
    for (const QString &text :
         {u"Please send your birth certificate by post."_s,
          u"Please post your birth certificate and email us to say that you have done so."_s,
          u"We cannot accept a birth certificate, a deed poll or a letter of consent by email."_s,
          u"We will email you when your documents arrive."_s,
          u"Thank you for your email about your birth certificate."_s,
          u"If you have any questions about the letter of consent, please reply to this email."_s,
          u"Please reply to this email with the date on your birth certificate."_s,
          u"Please send your birth certificate to the address in our email of 3 May."_s,
          u"You told us by email that you have lost your deed poll."_s,
          u"Do not send your consent by email. Post it to us."_s,
          u"Please reply from the email address that you gave us on the application."_s}) {
        INFO(text.toStdString());
        CHECK(inbound(text).isEmpty());
    }
}

TEST_CASE("how examiners ask for things by email is found, and how they do not is left alone "
          "(REQ-INB-02 to REQ-INB-06)",
          "[letters][guidance][by-email]")
{
    const auto lines = [](const QString &name) {
        QFile file(u"" CASEPOST_SOURCE_DIR "/tests/data/people/"_s + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    };
    for (const QString &text : lines(u"asked-by-email.txt"_s)) {
        INFO(text.toStdString());
        CHECK_FALSE(inbound(text).isEmpty());
    }
    for (const QString &text : lines(u"not-asked-by-email.txt"_s)) {
        INFO(text.toStdString());
        CHECK(inbound(text).isEmpty());
    }
}

TEST_CASE("a text that turns words about email around is read to its end",
          "[letters][guidance][by-email]")
{
    const QStringList words{u"email"_s,
                            u"e-mail"_s,
                            u"by"_s,
                            u"it"_s,
                            u"birth"_s,
                            u"certificate"_s,
                            u"not"_s,
                            u"we"_s,
                            u"send"_s,
                            u"consent."_s,
                            u"attach"_s,
                            u"reply"_s,
                            u","_s,
                            u"e-bost"_s,
                            u"drwy"_s,
                            u"caniatâd"_s,
                            u"as"_s,
                            u"pdf"_s};
    std::mt19937 random(40);
    for (int round = 0; round < 300; ++round) {
        QString text;
        for (int i = 0; i < 60; ++i)
            text += words[static_cast<qsizetype>(random() % static_cast<unsigned>(words.size()))]
                    + u' ';
        for (const Finding &finding : ofRule(judged(text), u"inbound."_s)) {
            CHECK(finding.at.start >= 0);
            CHECK(finding.at.start + finding.at.length <= text.size());
            CHECK(finding.at.length > 0);
        }
    }
}
