#include "core/outbox/bounces/report_form.h"

#include "core/outbox/bounces/bounce_meaning.h"
#include "core/outbox/bounces/mail_address.h"
#include "core/outbox/mail/mail_part.h"
#include "core/outbox/mail/mail_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostRecipients = 100;
constexpr qsizetype kMostOfMessage = 8'000; ///< where the fields of the message stand
constexpr std::array<QByteArrayView, 6> kOfRecipient{
    "original-recipient", "final-recipient", "action", "status", "diagnostic-code", "remote-mta"};

QByteArray nameOf(QByteArrayView line)
{
    const qsizetype colon = line.first(qMin(line.size(), qsizetype(80))).indexOf(':');
    return colon <= 0 ? QByteArray() : line.first(colon).trimmed().toByteArray().toLower();
}

// The lines of each recipient: parted by empty lines, and where a field comes a second time.
std::vector<QByteArray> groupsOf(const QByteArray &body)
{
    std::vector<QByteArray> groups(1);
    std::array<bool, kOfRecipient.size()> seen{};
    const auto begin = [&] {
        if (!groups.back().isEmpty())
            groups.emplace_back();
        seen.fill(false);
    };
    bool open = false; // a field of the recipient goes on
    eachLine(body, [&](QByteArrayView line) {
        if (line.trimmed().isEmpty()) {
            open = false;
            // An empty line before the code belongs to a broken form, not to the next recipient.
            if (seen[2] || seen[3] || !(seen[0] || seen[1]))
                begin();
            return true;
        }
        if (line[0] == ' ' || line[0] == '\t') {
            if (open)
                groups.back().append(line).append('\n');
            return true;
        }
        const QByteArray name = nameOf(line);
        const auto known = std::ranges::find(kOfRecipient, QByteArrayView(name));
        open = known != kOfRecipient.end() || name.startsWith("x-");
        if (!open)
            return true;
        if (known != kOfRecipient.end()) {
            const auto field = std::size_t(known - kOfRecipient.begin());
            if (seen[field] && field <= 2)
                begin();
            seen[field] = true;
        }
        groups.back().append(line).append('\n');
        return groups.size() <= kMostRecipients;
    });
    return groups;
}

} // namespace

QString envelopeMessageId(const QByteArray &body)
{
    static const QRegularExpression kHex(u"\\+([0-9A-F]{2})"_s); // RFC 3461's xtext
    QString id;
    eachLine(body.left(kMostOfMessage), [&](QByteArrayView line) {
        if (nameOf(line) == "original-envelope-id")
            id = decodedText(line.sliced(line.indexOf(':') + 1).trimmed().toByteArray());
        return id.isEmpty();
    });
    QString plain;
    qsizetype at = 0;
    for (auto found = kHex.globalMatch(id); found.hasNext();) {
        const auto code = found.next();
        plain +=
            id.mid(at, code.capturedStart() - at) + QChar(code.captured(1).toUShort(nullptr, 16));
        at = code.capturedEnd();
    }
    plain += id.mid(at);
    return messageIdIn(plain.startsWith(u'<') ? plain : u'<' + plain + u'>');
}

bool holdsReportForm(const QByteArray &body)
{
    bool recipient = false;
    bool verdict = false;
    eachLine(body, [&](QByteArrayView line) {
        const QByteArray name = nameOf(line);
        recipient = recipient || name == "final-recipient" || name == "original-recipient";
        verdict = verdict || name == "action" || name == "status";
        return !(recipient && verdict);
    });
    return recipient && verdict;
}

std::vector<RecipientFields> readReportForm(const QByteArray &body)
{
    std::vector<RecipientFields> recipients;
    for (const QByteArray &group : groupsOf(body)) {
        MailPart lines;
        lines.fields = readFields(group);
        RecipientFields fields;
        fields.recipient = addressOfField(lines.field("original-recipient"));
        const QString last = addressOfField(lines.field("final-recipient"));
        if (fields.recipient.isEmpty())
            fields.recipient = last;
        else if (last.compare(fields.recipient, Qt::CaseInsensitive) != 0)
            fields.other = last;
        fields.action = lines.field("action").section(u' ', 0, 0).section(u';', 0, 0).toLower();
        fields.status = statusIn(lines.field("status"));
        fields.words = lines.words("diagnostic-code");
        if (fields.words.isEmpty())
            fields.words = lines.words("x-supplementary-info");
        if (fields.words.isEmpty()) // some write the server's words behind the code
            fields.words = lines.field("status").section(u' ', 1);
        if (!fields.recipient.isEmpty() || !fields.action.isEmpty())
            recipients.push_back(std::move(fields));
    }
    return recipients;
}

} // namespace casepost::core
