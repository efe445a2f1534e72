// What holds of every email that comes in, whatever its bytes (reliability.md, B11).
#include "core/outbox/bounces/delivery_report.h"
#include "core/outbox/mail/mail_part.h"
#include "core/outbox/mail/mail_stream.h"
#include "core/outbox/mail/mail_text.h"
#include "tests/core/outbox/bounce_score.h"
#include "tests/support/catch.h"

#include <QBuffer>

#include <random>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QString kOwn = u"" CASEPOST_SOURCE_DIR "/tests/data/bounces"_s;

class Mutator
{
public:
    explicit Mutator(const std::map<QString, QByteArray> &emails)
    {
        for (const auto &[name, email] : emails)
            m_emails.push_back(email);
    }

    QByteArray next()
    {
        QByteArray email = m_emails[below(m_emails.size())];
        for (auto changes = below(4) + 1; changes > 0; --changes)
            change(email);
        return email;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % qMax(std::size_t(1), end); }
    qsizetype placeIn(const QByteArray &email)
    {
        return qsizetype(below(std::size_t(email.size())));
    }

    void change(QByteArray &email)
    {
        const qsizetype at = placeIn(email);
        switch (below(8)) {
        case 0:
            email.truncate(at);
            break;
        case 1:
            email.remove(at, qsizetype(below(200)));
            break;
        case 2: // a piece of another one
        {
            const QByteArray &other = m_emails[below(m_emails.size())];
            email.insert(at, other.mid(placeIn(other), qsizetype(below(400))));
            break;
        }
        case 3:
            if (!email.isEmpty())
                email[at] = char(m_random());
            break;
        case 4:
            email.replace('\n', below(2) ? "\r\n" : "\r");
            break;
        case 5: // a line again
            email.insert(at, email.mid(email.lastIndexOf('\n', at), 100));
            break;
        case 6:
            email.insert(at, QByteArray(qsizetype(below(300)), "<@>\n:-=\t"[below(8)]));
            break;
        default:
            email.replace("\n\n", "\n");
        }
    }

    std::vector<QByteArray> m_emails;
    std::mt19937_64 m_random{20'260'301};
};

bool isOneLine(const QString &text)
{
    return std::ranges::none_of(
        text, [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

std::vector<QByteArray> emailsIn(QByteArray file)
{
    std::vector<QByteArray> emails;
    QBuffer device(&file);
    REQUIRE(device.open(QIODevice::ReadOnly));
    MailStream stream(device);
    while (const auto email = stream.next())
        emails.push_back(*email);
    return emails;
}

// A file that is made while it is read, and is never held.
class MadeFile : public QIODevice
{
public:
    MadeFile(QByteArray start, QByteArray again, qint64 size)
        : m_start(std::move(start))
        , m_again(std::move(again))
        , m_left(size)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        qint64 given = 0;
        while (given < most && m_left > 0) {
            const QByteArray &from = m_started ? m_again : m_start;
            const qint64 size = qMin(most - given, qMin(m_left, from.size() - m_at));
            std::copy_n(from.constData() + m_at, size, data + given);
            given += size;
            m_at += size;
            m_left -= size;
            if (m_at == from.size()) {
                m_at = 0;
                m_started = true;
            }
        }
        return given;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_start;
    QByteArray m_again;
    qint64 m_left;
    qint64 m_at = 0;
    bool m_started = false;
};

} // namespace

TEST_CASE("an email of any bytes is told in one line each, the same each time",
          "[bounces][property]")
{
    Mutator mutator(emailsOf(kOwn));
    for (int run = 0; run < 3'000; ++run) {
        const QByteArray email = mutator.next();
        INFO("run " << run);
        const auto reports = readDeliveryReport(email);
        REQUIRE_FALSE(reports.empty());
        REQUIRE(reports.size() <= 101);
        for (const DeliveryReport &report : reports) {
            REQUIRE((report.recipient.startsWith(u'"') || isOneLine(report.recipient)));
            REQUIRE(!report.recipient.contains(u'\n'));
            REQUIRE(isOneLine(report.status));
            REQUIRE(isOneLine(report.messageId));
            REQUIRE((report.status.isEmpty() || report.status.count(u'.') == 2));
            // Only what failed is hopeless, and only a code that says for now is not.
            REQUIRE((!report.permanent
                     || (report.kind == ReportKind::Failed
                         && (!report.status.startsWith(u'4') || report.status == u"4.0.0"_s))));
        }
        const auto again = readDeliveryReport(email);
        REQUIRE(again.size() == reports.size());
        REQUIRE(again[0].recipient == reports[0].recipient);
    }
}

TEST_CASE("an email reads the same from a file as from memory", "[bounces][property]")
{
    for (const auto &[name, email] : emailsOf(kOwn)) {
        INFO(name.toStdString());
        const auto streamed = emailsIn(email);
        REQUIRE(streamed.size() == 1);
        const auto fromFile = readDeliveryReport(streamed[0]);
        const auto fromMemory = readDeliveryReport(email);
        REQUIRE(fromFile.size() == fromMemory.size());
        for (std::size_t i = 0; i < fromFile.size(); ++i) {
            CHECK(fromFile[i].recipient == fromMemory[i].recipient);
            CHECK(fromFile[i].kind == fromMemory[i].kind);
            CHECK(fromFile[i].cause == fromMemory[i].cause);
            CHECK(fromFile[i].messageId == fromMemory[i].messageId);
        }
    }
}

TEST_CASE("an mbox is parted at its marks, not at a sentence that begins with From", "[bounces]")
{
    const auto emails = emailsIn("From a@b.example Sun Mar  1 10:00:00 2026\n"
                                 "Subject: one\n\nFrom now on we write.\n\nFrom me to you\n"
                                 ">From here too\n>>From there\n\n"
                                 "From c@d.example Sun Mar  1 10:00:01 2026\nSubject: two\n\nx\n");
    REQUIRE(emails.size() == 2);
    CHECK(emails[0].contains("\nFrom now on"));
    CHECK(emails[0].contains("\nFrom here too"));
    CHECK(emails[0].contains("\n>From there"));
    CHECK(emails[1].startsWith("Subject: two"));
    CHECK(emailsIn("").size() == 1);
    CHECK(emailsIn("Subject: one\r\rFrom x Sun\r").size() == 1);
}

TEST_CASE("line ends are the same wherever a chunk of the file ends", "[bounces]")
{
    for (const char *end : {"\r\n", "\r", "\r\r\n"}) {
        QByteArray file;
        QByteArray plain;
        while (file.size() < 200'000) { // more than one chunk, each end of line at every place
            const QByteArray line(1 + plain.size() % 7, 'x');
            file += line + end;
            plain += line + '\n';
        }
        CHECK(emailsIn("A: b" + QByteArray(end) + end + file)[0].size()
              == QByteArray("A: b\n\n").size() + plain.size());
        CHECK(withPlainLineEnds(file) == plain);
    }
}

TEST_CASE("a header, a line, a part or an email of any size is held in little memory",
          "[bounces][property]")
{
    constexpr qint64 kHuge = 8 << 20;
    const QByteArray report = "From: MAILER-DAEMON@mx.example\nSubject: Undeliverable\n"
                              "Content-Type: multipart/report; boundary=b\n";
    const QByteArray start = report
                             + "\n--b\nContent-Type: message/delivery-status\n\n"
                               "Final-Recipient: rfc822; someone@town.example\n"
                               "Action: failed\nStatus: 5.1.1\n\n--b\n\n";
    struct Case
    {
        QByteArray start;
        QByteArray again;
        bool isRead; ///< the report stands before what is too large
    };
    for (const auto &one : {Case{report + "X: ", "y", false},
                            Case{report + "X: y\n", " folded and folded\n", false},
                            Case{report, "X-Field: y\n", false},
                            Case{start, "a line of the text\n", true},
                            Case{start, "x", true},
                            Case{start, "--b\n\nx\n", true},
                            Case{start, "\n", true},
                            Case{start, "\r", true}}) {
        MadeFile file(one.start, one.again, kHuge);
        MailStream mails(file);
        const auto mail = mails.next();
        REQUIRE(mail);
        CHECK(mail->size() <= MailLimits().email + MailLimits().line);
        CHECK_FALSE(mails.next());
        const auto reports = readDeliveryReport(*mail);
        CHECK((reports[0].recipient == u"someone@town.example"_s) == one.isRead);
    }
}

TEST_CASE("a deep, wide or circular email is read as far as it goes", "[bounces][property]")
{
    QByteArray deep;
    for (int level = 0; level < 5'000; ++level)
        deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(level) + "\n\n--b"
                + QByteArray::number(level) + "\n";
    CHECK(readDeliveryReport(deep)[0].kind == ReportKind::NotAReport);
    const QByteArray same = "Content-Type: multipart/mixed; boundary=b\n\n--b\n";
    CHECK(readDeliveryReport(same.repeated(5'000))[0].kind == ReportKind::NotAReport);
    QByteArray many = "From: MAILER-DAEMON@mx.example\nSubject: Undeliverable\n\n";
    for (int i = 0; i < 5'000; ++i)
        many += "<r" + QByteArray::number(i) + "@town.example>: 550 5.1.1 user unknown\n";
    CHECK(readDeliveryReport(many).size() == 100);
}
