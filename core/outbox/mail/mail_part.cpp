#include "core/outbox/mail/mail_part.h"

#include "core/outbox/mail/mail_text.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 8;
constexpr int kMostParts = 200;
constexpr std::size_t kMostFields = 1'000;
constexpr qsizetype kLongestField = 64 << 10;

QByteArray decoded(const QByteArray &body, const QString &encoding)
{
    const QString name = encoding.section(u';', 0, 0).trimmed().toLower();
    if (name == "base64"_L1)
        return withPlainLineEnds(QByteArray::fromBase64(body));
    return name == "quoted-printable"_L1 ? fromQuotedPrintable(body) : body;
}

// The value of a parameter of Content-Type, as written or in quotation marks.
QByteArray parameterOf(const QString &contentType, const QString &name)
{
    const QRegularExpression pattern(
        uR"re(;\s*%1\s*=\s*(?:"([^"]{1,200})"|([^;\s"]{1,200})))re"_s.arg(name),
        QRegularExpression::CaseInsensitiveOption);
    const auto found = pattern.match(contentType);
    return (found.captured(1) + found.captured(2)).toUtf8();
}

std::vector<QByteArray> split(const QByteArray &body, const QByteArray &boundary)
{
    std::vector<QByteArray> parts;
    const QByteArray opening = "--" + boundary;
    const QByteArray closing = opening + "--";
    bool inPart = false;
    eachLine(body, [&](QByteArrayView line) {
        const QByteArrayView mark = line.startsWith("--") ? line.trimmed() : QByteArrayView();
        if (mark == closing)
            return false;
        if (mark == opening) {
            if (parts.size() >= kMostParts)
                return false;
            parts.emplace_back();
            inPart = true;
        } else if (inPart) {
            parts.back().append(line).append('\n');
        }
        return true;
    });
    return parts;
}

MailPart read(const QByteArray &bytes, int depth)
{
    MailPart part;
    const bool noFields = bytes.startsWith('\n');
    const qsizetype end = noFields ? 0 : bytes.indexOf("\n\n");
    part.fields = readFields(end < 0 ? QByteArrayView(bytes) : QByteArrayView(bytes).first(end));
    const QByteArray body = noFields ? bytes.mid(1) : end < 0 ? QByteArray() : bytes.mid(end + 2);
    part.body = decoded(body, part.field("content-transfer-encoding"));
    if (depth >= kDeepest || !part.type().startsWith("multipart/"_L1))
        return part;
    const QByteArray boundary = parameterOf(part.field("content-type"), u"boundary"_s);
    if (!boundary.isEmpty())
        for (const QByteArray &inner : split(part.body, boundary))
            part.parts.push_back(read(inner, depth + 1));
    if (!part.parts.empty())
        part.body.clear(); // held once, in the parts
    return part;
}

} // namespace

QString MailPart::field(const QByteArray &name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? QString() : found->second;
}

QString MailPart::words(const QByteArray &name) const
{
    return decodedWords(field(name));
}

QString MailPart::type() const
{
    const QString type = field("content-type").section(u';', 0, 0).trimmed().toLower();
    return type.isEmpty() ? u"text/plain"_s : type;
}

QString MailPart::text() const
{
    return decodedText(body, parameterOf(field("content-type"), u"charset"_s));
}

std::map<QByteArray, QString> readFields(QByteArrayView lines)
{
    std::map<QByteArray, QString> fields;
    QString *open = nullptr; // the field that a folded line goes on with
    eachLine(lines, [&](QByteArrayView line) {
        const bool goesOn = !line.isEmpty() && (line[0] == ' ' || line[0] == '\t');
        if (goesOn) {
            if (open && open->size() + line.size() < kLongestField)
                *open += u' ' + decodedText(line.trimmed().toByteArray());
            return true;
        }
        open = nullptr;
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = colon > 0 && colon <= 200
                                    ? line.first(colon).trimmed().toByteArray().toLower()
                                    : QByteArray();
        if (name.isEmpty() || name.contains(' ') || fields.contains(name))
            return true;
        const QByteArrayView value = line.sliced(colon + 1).trimmed();
        open = &(fields[name] =
                     decodedText(value.first(qMin(value.size(), kLongestField)).toByteArray()));
        return fields.size() < kMostFields;
    });
    return fields;
}

MailPart readMail(const QByteArray &bytes)
{
    return read(withPlainLineEnds(bytes), 0);
}

} // namespace casepost::core
