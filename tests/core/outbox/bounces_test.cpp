// Reports of emails that came back, from many mail systems: whose, of what kind, why, and whether
// the address is hopeless (REQ-INC-02, REQ-INC-03).
#include "core/outbox/bounces/delivery_report.h"
#include "core/outbox/mail/mail_text.h"
#include "tests/core/outbox/bounce_score.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDir>

using namespace casepost::core;
using namespace casepost::test;
using namespace Qt::StringLiterals;

namespace {

const QString kOwn = u"" CASEPOST_SOURCE_DIR "/tests/data/bounces"_s;
const QString kShared = u"" CASEPOST_SOURCE_DIR "/../shared/corpora/bounces"_s;

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"-"_s : text;
}

// What was read, in the columns of expected.tsv behind the file and the number.
QStringList told(const DeliveryReport &report)
{
    const bool failure = report.kind == ReportKind::Failed || report.kind == ReportKind::Delayed;
    return {orDash(report.recipient),
            reportKindName(report.kind),
            orDash(report.status),
            failure ? bounceCauseName(report.cause) : u"-"_s,
            report.permanent ? u"yes"_s : u"no"_s,
            orDash(report.messageId)};
}

using Expected = std::map<QString, std::vector<QStringList>>;

Expected expectedOf(const QString &folder)
{
    Expected expected;
    for (const QStringList &row : rowsOf(QDir(folder).filePath(u"expected.tsv"_s)))
        expected[row[0]].push_back(row.sliced(2));
    return expected;
}

void compare(const QByteArray &email, const std::vector<QStringList> &expected)
{
    const auto reports = readDeliveryReport(email);
    CHECK(reports.size() == expected.size());
    for (std::size_t i = 0; i < qMin(reports.size(), expected.size()); ++i)
        CHECK(told(reports[i]).join(u' ').toStdString() == expected[i].join(u' ').toStdString());
}

// Half of the files are never looked at while the reader is mended: by the hash of their names.
bool isKeptAside(const QString &file)
{
    const auto hash = QCryptographicHash::hash(file.toUtf8(), QCryptographicHash::Sha1);
    return (uchar(hash[0]) >> 4) >= 8;
}

} // namespace

TEST_CASE("a report is read whatever mail system, language and form it comes in", "[bounces]")
{
    const auto emails = emailsOf(kOwn);
    const auto expected = expectedOf(kOwn);
    REQUIRE(emails.size() > 80);
    REQUIRE(emails.size() == expected.size());
    for (const auto &[name, rows] : expected) {
        INFO(name.toStdString());
        REQUIRE(emails.contains(name));
        compare(emails.at(name), rows);
    }
}

TEST_CASE("a report reads the same with every line end", "[bounces]")
{
    const auto emails = emailsOf(kOwn);
    for (const auto &[name, rows] : expectedOf(kOwn)) {
        if (name == u"zeros.eml"_s)
            continue; // line ends of its own
        INFO(name.toStdString());
        for (const char *end : {"\r\n", "\r", "\r\r\n"})
            compare(QByteArray(emails.at(name)).replace('\n', end), rows);
    }
}

TEST_CASE("a mark before the subject changes nothing of what a report is", "[bounces]")
{
    for (const auto &[name, rows] : expectedOf(kOwn)) {
        QByteArray email = emailsOf(kOwn).at(name);
        const qsizetype subject = email.indexOf("\nSubject: ");
        if (subject < 0 || subject > email.indexOf("\n\n"))
            continue;
        INFO(name.toStdString());
        compare(email.insert(subject + 10, "[SPAM?] "), rows);
    }
}

TEST_CASE("the reports of the shared data are read as well as before, and no worse unseen",
          "[bounces][corpus]")
{
    // The invented reports hold wherever the shared data are not: see the first test.
    REQUIRE(rowsOf(QDir(kOwn).filePath(u"expected.tsv"_s)).size() > 80);
    if (!QDir(kShared).exists()) {
        WARN("no shared data: only the invented reports were read");
        return;
    }
    const auto seen = scoreOfCorpus(kShared, [](const QString &f) { return !isKeptAside(f); });
    const auto unseen = scoreOfCorpus(kShared, isKeptAside);
    const auto all = scoreOfCorpus(kShared, [](const QString &) { return true; });
    WARN("seen:   " << seen.text().toStdString());
    WARN("unseen: " << unseen.text().toStdString());
    WARN("all:    " << all.text().toStdString());
    REQUIRE(all.rows > 300);
    CHECK(all.recipients * 100 >= all.rows * 99);
    CHECK(all.kinds * 100 >= all.rows * 99);
    CHECK(all.clearPermanences * 100 >= all.judgedPermanences * 99);
    CHECK(all.causes * 100 >= all.judgedCauses * 97);
}
