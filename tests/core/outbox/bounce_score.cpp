#include "tests/core/outbox/bounce_score.h"

#include "core/outbox/bounces/mail_address.h"
#include "core/outbox/mail/mail_part.h"

#include <QDir>
#include <QFile>
#include <QHash>

namespace casepost::test {

using namespace Qt::StringLiterals;
using namespace casepost::core;

namespace {

using Causes = std::vector<BounceCause>;

// The words of the table, and what we call the same. Where two of ours fit, both are right. A word
// that is not here ("onhold", "undefined": nobody could tell) is not judged.
const QHash<QString, Causes> &causesByReason()
{
    using enum BounceCause;
    static const QHash<QString, Causes> kCauses{
        {u"userunknown"_s, {UnknownMailbox}},
        {u"hasmoved"_s, {UnknownMailbox}},
        {u"suspend"_s, {UnknownMailbox}},
        // The reader's own filter, told by most as "user unknown".
        {u"filtered"_s, {UnknownMailbox, RefusedByPolicy}},
        {u"mailboxfull"_s, {MailboxFull}},
        {u"hostunknown"_s, {UnknownDomain}},
        {u"notaccept"_s, {UnknownDomain}},
        {u"expired"_s, {Expired}},
        {u"networkerror"_s, {Expired, UnknownDomain, Other}},
        {u"rejected"_s, {RefusedByPolicy}},
        {u"blocked"_s, {RefusedByPolicy}},
        {u"authfailure"_s, {RefusedByPolicy}},
        {u"policyviolation"_s, {RefusedByPolicy}},
        {u"securityerror"_s, {RefusedByPolicy}},
        {u"norelaying"_s, {RefusedByPolicy}},
        {u"spamdetected"_s, {RefusedByPolicy}},
        {u"virusdetected"_s, {RefusedByPolicy}},
        {u"requireptr"_s, {RefusedByPolicy}},
        {u"badreputation"_s, {RefusedByPolicy}},
        {u"notcompliantrfc"_s, {RefusedByPolicy}},
        {u"contenterror"_s, {RefusedByPolicy, Other}},
        {u"mesgtoobig"_s, {Other, MailboxFull}},
        {u"exceedlimit"_s, {Other, MailboxFull}},
        {u"systemerror"_s, {Other}},
        {u"mailererror"_s, {Other}},
        {u"toomanyconn"_s, {Other}},
        {u"speeding"_s, {Other}},
        {u"syntaxerror"_s, {Other}},
    };
    return kCauses;
}

const DeliveryReport *nth(const std::vector<DeliveryReport> &reports, int number)
{
    return number >= 1 && std::size_t(number) <= reports.size() ? &reports[std::size_t(number) - 1]
                                                                : nullptr;
}

// Who a report tells of is not who sends it; who answers by a machine is.
bool namesRecipient(const DeliveryReport &report, const QByteArray &email)
{
    const QString sender = addressIn(readMail(email).field("from"));
    return !report.recipient.isEmpty()
           && (report.kind == ReportKind::AutoReply
               || sender.compare(report.recipient, Qt::CaseInsensitive) != 0);
}

double share(int part, int whole)
{
    return whole == 0 ? 0 : 100.0 * part / whole;
}

} // namespace

std::map<QString, QByteArray> emailsOf(const QString &folder)
{
    std::map<QString, QByteArray> emails;
    for (const QString &name : QDir(folder).entryList({u"*.eml"_s}, QDir::Files, QDir::Name)) {
        QFile file(QDir(folder).filePath(name));
        if (file.open(QIODevice::ReadOnly))
            emails[name] = file.readAll();
    }
    return emails;
}

std::vector<QStringList> rowsOf(const QString &file)
{
    std::vector<QStringList> rows;
    QFile table(file);
    if (!table.open(QIODevice::ReadOnly))
        return rows;
    for (const QByteArray &line : table.readAll().split('\n'))
        if (!line.isEmpty() && !line.startsWith('#'))
            rows.push_back(QString::fromUtf8(line).split(u'\t'));
    return rows;
}

QString BounceScore::text() const
{
    return u"%1 rows: recipient %2 %, kind %3 %, permanence %4 % (%5 % without what is called "
           "filtered), cause %6 % of %7"_s.arg(rows)
               .arg(share(recipients, rows), 0, 'f', 1)
               .arg(share(kinds, rows), 0, 'f', 1)
               .arg(share(permanences, rows), 0, 'f', 1)
               .arg(share(clearPermanences, judgedPermanences), 0, 'f', 1)
               .arg(share(causes, judgedCauses), 0, 'f', 1)
               .arg(judgedCauses);
}

BounceScore scoreOfCorpus(const QString &folder, const std::function<bool(const QString &)> &among)
{
    BounceScore score;
    const auto emails = emailsOf(folder);
    for (const QStringList &row : rowsOf(QDir(folder).filePath(u"expected.tsv"_s))) {
        const auto email = row.size() < 6 ? emails.end() : emails.find(row[0]);
        if (email == emails.end() || !among(row[0]))
            continue;
        const auto reports = readDeliveryReport(email->second);
        const DeliveryReport *report = nth(reports, row[1].toInt());
        const QString &reason = row[4];
        const bool isFailure =
            report && (report->kind == ReportKind::Failed || report->kind == ReportKind::Delayed);
        const bool isAutoReply = report && report->kind == ReportKind::AutoReply;
        const bool permanenceFits = report && report->permanent == (row[5] == "yes"_L1);
        score.rows += 1;
        score.recipients += report && namesRecipient(*report, email->second);
        score.kinds += reason == "vacation"_L1 ? isAutoReply : isFailure;
        score.permanences += permanenceFits;
        // "Filtered" is no fault of the address to the table, whatever the server says of it: "550
        // 5.1.1 Mailbox does not exist" too. Such rows are told apart.
        score.judgedPermanences += reason != "filtered"_L1;
        score.clearPermanences += permanenceFits && reason != "filtered"_L1;
        if (const auto known = causesByReason().find(reason); known != causesByReason().end()) {
            score.judgedCauses += 1;
            score.causes +=
                isFailure && std::find(known->begin(), known->end(), report->cause) != known->end();
        }
    }
    return score;
}

} // namespace casepost::test
