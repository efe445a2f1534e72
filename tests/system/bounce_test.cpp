// Emails that came back: what kind, whose, why, and what was probably meant (REQ-INC-02 to 04).
#include "tests/support/catch.h"
#include "tests/system/cli_run.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace casepost::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray report(const QByteArray &recipient,
                  const QByteArray &action,
                  const QByteArray &status,
                  const QByteArray &words)
{
    return "From: MAILER-DAEMON@mx.example.net (Mail Delivery System)\r\n"
           "Subject: Undelivered Mail Returned to Sender\r\n"
           "Content-Type: multipart/report; report-type=delivery-status;\r\n"
           "\tboundary=\"B/1=\"\r\n\r\n"
           "--B/1=\r\nContent-Type: text/plain\r\n\r\nI am sorry.\r\n"
           "--B/1=\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; mx.example.net\r\n\r\n"
           "Final-Recipient: rfc822; "
           + recipient + "\r\nAction: " + action + "\r\nStatus: " + status
           + "\r\nDiagnostic-Code: smtp; " + words
           + "\r\n--B/1=\r\nContent-Type: text/rfc822-headers\r\n\r\n"
             "From: durham3@example.gov.uk\r\nMessage-ID: <one@example.gov.uk>\r\n--B/1=--\r\n";
}

QJsonArray read(const QByteArray &mail)
{
    const auto run =
        runCli({u"--json"_s, u"--store"_s, u"/nonexistent/store"_s, u"bounce"_s, u"read"_s, u"-"_s},
               {},
               mail);
    INFO(run.out.toStdString() << run.err.toStdString());
    REQUIRE(run.exitCode == 0);
    return run.json().array();
}

QJsonObject one(const QByteArray &mail)
{
    const auto reports = read(mail);
    REQUIRE(reports.size() == 1);
    return reports[0].toObject();
}

} // namespace

TEST_CASE("a delivery report tells the recipient, the status, the cause and the message",
          "[system][cli][bounce]")
{
    const auto failed = one(report("someone@hotmall.com", "failed", "5.1.1", "550 user unknown"));
    CHECK(failed[u"kind"_s].toString() == u"failed"_s);
    CHECK(failed[u"recipient"_s].toString() == u"someone@hotmall.com"_s);
    CHECK(failed[u"status"_s].toString() == u"5.1.1"_s);
    CHECK(failed[u"cause"_s].toString() == u"unknown-mailbox"_s);
    CHECK(failed[u"permanent"_s].toBool());
    CHECK(failed[u"message_id"_s].toString() == u"<one@example.gov.uk>"_s);
    CHECK(failed[u"letter"_s].isNull());
    CHECK(failed[u"suggestion"_s].toString() == u"someone@hotmail.com"_s);

    const auto delayed = one(report("a@example.com", "delayed", "4.4.1", "connection timed out"));
    CHECK(delayed[u"kind"_s].toString() == u"delayed"_s);
    CHECK_FALSE(delayed[u"permanent"_s].toBool());
    const auto cause = [](const QByteArray &status, const QByteArray &words) {
        return one(report("a@example.com", "failed", status, words))[u"cause"_s].toString();
    };
    CHECK(cause("5.2.2", "552 no room") == u"mailbox-full"_s);
    CHECK(cause("5.1.2", "bad host") == u"unknown-domain"_s);
    CHECK(cause("5.7.1", "not today") == u"refused-by-policy"_s);
    CHECK(cause("4.4.7", "gave up") == u"expired"_s);
    CHECK(cause("5.0.0", "550 5.1.1 nobody") == u"unknown-mailbox"_s);
    CHECK(cause("5.6.0", "strange") == u"other"_s);
    // What the server says goes before the code that stands beside it.
    CHECK(cause("5.1.1", "552 5.2.2 Over quota") == u"mailbox-full"_s);
    CHECK(cause("5.1.8", "553 5.1.8 Domain of sender address a@b.example does not exist")
          == u"refused-by-policy"_s);
    CHECK(cause("5.4.1", "550 5.4.1 Recipient address rejected: Access denied")
          == u"unknown-mailbox"_s);
}

TEST_CASE("an address is called hopeless where nobody is there, not where the mailbox is full "
          "(REQ-INC-03)",
          "[system][cli][bounce]")
{
    const auto permanent = [](const QByteArray &status, const QByteArray &words) {
        return one(report("a@example.com", "failed", status, words))[u"permanent"_s].toBool();
    };
    CHECK(permanent("5.1.1", "550 user unknown"));
    CHECK(permanent("5.1.2", "no such domain"));
    CHECK_FALSE(permanent("5.2.2", "552 mailbox full"));
    CHECK_FALSE(permanent("5.7.1", "554 blocked as spam"));
    CHECK_FALSE(permanent("4.4.7", "expired"));
}

TEST_CASE("a correction is suggested for an address that failed, not for one that answers "
          "(REQ-INC-04)",
          "[system][cli][bounce]")
{
    CHECK(one(report("a@hotmall.com", "delayed", "4.4.1", "timed out"))[u"suggestion"_s].toString()
          == u"a@hotmail.com"_s);
    CHECK(one("From: a@hotmall.com\nSubject: Automatic reply: letter\n\nAway\n")[u"suggestion"_s]
              .isNull());
}

TEST_CASE("a report without a form, an automatic reply and an ordinary email are told apart",
          "[system][cli][bounce]")
{
    const auto plain =
        one("From: MAILER-DAEMON@example.net\nSubject: Delivery failed: your letter\n\n"
            "<b@example.com>: 550 5.2.2 mailbox is full\n");
    CHECK(plain[u"kind"_s].toString() == u"failed"_s);
    CHECK(plain[u"recipient"_s].toString() == u"b@example.com"_s);
    CHECK(plain[u"cause"_s].toString() == u"mailbox-full"_s);
    CHECK(one("From: MAILER-DAEMON@example.net\nSubject: Delivery delayed: your letter\n\nx\n")
              [u"kind"_s]
                  .toString()
          == u"delayed"_s);
    CHECK(one("From: a@example.com\nSubject: Re: letter\nAuto-Submitted: auto-replied\n\nAway\n")
              [u"kind"_s]
                  .toString()
          == u"auto-reply"_s);
    CHECK(one("From: a@example.com\nSubject: Delivery failed: my parcel\n\nHello\n")[u"kind"_s]
              .toString()
          == u"not-a-report"_s);
    CHECK(one(QByteArray("\0\xff garbage", 10))[u"kind"_s].toString() == u"not-a-report"_s);
}

TEST_CASE("an mbox and a Maildir are read mail by mail", "[system][cli][bounce]")
{
    QByteArray mail = report("a@example.com", "failed", "5.1.1", "x").replace("\r\n", "\n");
    const auto two = read("From x Mon\n" + mail + "\nFrom y Tue\n" + mail);
    REQUIRE(two.size() == 2);
    CHECK(two[0].toObject()[u"email"_s].toInt() == 1);
    CHECK(two[1].toObject()[u"email"_s].toInt() == 2);

    QTemporaryDir folder;
    REQUIRE((QDir(folder.path()).mkdir(u"new"_s) && QDir(folder.path()).mkdir(u"cur"_s)));
    QFile file(folder.filePath(u"new/1"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(mail) == mail.size());
    file.close();
    const QStringList command{
        u"--json"_s, u"--store"_s, u"/nonexistent/store"_s, u"bounce"_s, u"read"_s};
    CHECK(runCli(command + QStringList{folder.path()}).json().array().size() == 1);
    CHECK(runCli(command + QStringList{folder.filePath(u"new"_s)}).exitCode == 3);
    CHECK(runCli(command + QStringList{folder.filePath(u"none"_s)}).exitCode == 3);
}

TEST_CASE("a person reads of each email what came back, from whom and why", "[system][cli][bounce]")
{
    const QByteArray mail =
        report("someone@hotmall.com", "failed", "5.1.1", "user unknown").replace("\r\n", "\n");
    const auto run = runCli({u"--store"_s, u"/nonexistent/store"_s, u"bounce"_s, u"read"_s, u"-"_s},
                            {},
                            "From x Mon\n" + mail + "\nFrom y Tue\nSubject: hello\n\nx\n");
    REQUIRE(run.exitCode == 0);
    CHECK(QString::fromUtf8(run.out)
          == u"-: failed  someone@hotmall.com  5.1.1  unknown-mailbox  permanent\n"
             "  perhaps meant: someone@hotmail.com\n"
             "- (email 2): not-a-report  -  -  -\n"_s);
}
