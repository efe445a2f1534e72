#include "core/outbox/mail_part.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 8;
constexpr int kMostParts = 200;

QByteArray withPlainLineEnds(QByteArray bytes)
{
    return bytes.replace("\r\n", "\n").replace('\r', '\n');
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=' || i + 1 >= text.size()) {
            out += text[i];
        } else if (text[i + 1] == '\n') {
            ++i;
        } else {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        }
    }
    return out;
}

QByteArray decoded(const QByteArray &body, const QString &encoding)
{
    const QString name = encoding.trimmed().toLower();
    if (name == "base64"_L1)
        return withPlainLineEnds(QByteArray::fromBase64(body));
    return name == "quoted-printable"_L1 ? fromQuotedPrintable(body) : body;
}

QByteArray boundaryOf(const QString &contentType)
{
    static const QRegularExpression kBoundary(
        uR"re(;\s*boundary\s*=\s*(?:"([^"]{1,200})"|([^;\s]{1,200})))re"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = kBoundary.match(contentType);
    return (found.captured(1) + found.captured(2)).toUtf8();
}

std::vector<QByteArray> split(const QByteArray &body, const QByteArray &boundary)
{
    std::vector<QByteArray> parts;
    bool inPart = false;
    for (const QByteArray &line : body.split('\n')) {
        const QByteArray mark = line.trimmed();
        if (mark == "--" + boundary + "--")
            break;
        if (mark == "--" + boundary) {
            if (parts.size() >= kMostParts)
                break;
            parts.emplace_back();
            inPart = true;
        } else if (inPart) {
            parts.back() += line + '\n';
        }
    }
    return parts;
}

MailPart read(const QByteArray &bytes, int depth)
{
    MailPart part;
    const bool noFields = bytes.startsWith('\n');
    const qsizetype end = noFields ? 0 : bytes.indexOf("\n\n");
    part.fields = readFields(end < 0 ? bytes : bytes.left(end));
    const QByteArray body = noFields ? bytes.mid(1) : end < 0 ? QByteArray() : bytes.mid(end + 2);
    part.body = decoded(body, part.field("content-transfer-encoding"));
    const QByteArray boundary = boundaryOf(part.field("content-type"));
    if (depth < kDeepest && !boundary.isEmpty() && part.type().startsWith("multipart/"_L1))
        for (const QByteArray &inner : split(part.body, boundary))
            part.parts.push_back(read(inner, depth + 1));
    return part;
}

} // namespace

QString MailPart::field(const QByteArray &name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? QString() : found->second;
}

QString MailPart::type() const
{
    const QString type = field("content-type").section(u';', 0, 0).trimmed().toLower();
    return type.isEmpty() ? u"text/plain"_s : type;
}

std::map<QByteArray, QString> readFields(const QByteArray &lines)
{
    std::map<QByteArray, QString> fields;
    QByteArray name;
    for (const QByteArray &line : lines.split('\n')) {
        const bool goesOn = !line.isEmpty() && (line[0] == ' ' || line[0] == '\t');
        if (goesOn && !name.isEmpty()) {
            fields[name] += u' ' + QString::fromUtf8(line.trimmed());
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        name = colon > 0 ? line.left(colon).trimmed().toLower() : QByteArray();
        if (name.isEmpty() || name.contains(' ') || fields.contains(name))
            name.clear();
        else
            fields[name] = QString::fromUtf8(line.mid(colon + 1).trimmed());
    }
    return fields;
}

MailPart readMail(const QByteArray &bytes)
{
    return read(withPlainLineEnds(bytes), 0);
}

std::vector<QByteArray> mailsOf(const QByteArray &bytes)
{
    const QByteArray text = withPlainLineEnds(bytes);
    if (!text.startsWith("From "))
        return {text};
    std::vector<QByteArray> mails;
    bool afterGap = true;
    for (const QByteArray &line : text.split('\n')) {
        if (afterGap && line.startsWith("From ")) {
            mails.emplace_back();
            afterGap = false;
            continue;
        }
        afterGap = line.isEmpty();
        mails.back() += (line.startsWith(">From ") ? line.mid(1) : line) + '\n';
    }
    return mails;
}

} // namespace casepost::core
