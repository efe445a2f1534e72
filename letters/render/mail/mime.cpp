#include "letters/render/mail/mime.h"

#include <QLocale>
#include <QUrl>

#include <algorithm>

namespace casepost::letters::mime {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLine = 78;

bool isHeaderSafe(QStringView value)
{
    if (!value.isValidUtf16())
        return false;
    return std::none_of(value.cbegin(), value.cend(), [](QChar letter) {
        return letter.category() == QChar::Other_Control
               || letter.category() == QChar::Separator_Line
               || letter.category() == QChar::Separator_Paragraph;
    });
}

bool isAscii(QStringView text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
        return letter.unicode() >= 0x20 && letter.unicode() < 0x7F;
    });
}

std::unexpected<core::Error> refused(const QString &what)
{
    return core::fail(core::ErrorCode::InvalidInput, what);
}

// RFC 2047 words of whole characters, each on a line of its own.
QByteArray encodedWords(const QString &value)
{
    constexpr qsizetype kBytes = 39; // 52 in base64: fits behind the longest header name we write
    QByteArray words;
    QByteArray chunk;
    const auto flush = [&words, &chunk] {
        if (chunk.isEmpty())
            return;
        words += (words.isEmpty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + chunk.toBase64() + "?=";
        chunk.clear();
    };
    for (const char32_t point : value.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&point, 1).toUtf8();
        if (chunk.size() + bytes.size() > kBytes)
            flush();
        chunk += bytes;
    }
    flush();
    return words;
}

// Folds before spaces; empty when a word is too long for that or a fold would leave an empty line.
QByteArray foldedAscii(const QByteArray &name, const QByteArray &value)
{
    if (value.startsWith(' ') || value.endsWith(' ') || value.contains("  ")
        || value.contains("=?"))
        return {};
    QByteArray folded;
    qsizetype used = name.size() + 1;
    for (const QByteArray &word : value.split(' ')) {
        if (word.size() + 1 > kLine)
            return {};
        if (used + 1 + word.size() > kLine && !folded.isEmpty()) {
            folded += "\r\n";
            used = 0;
        } else if (used + 1 + word.size() > kLine) {
            return {};
        }
        folded += ' ' + word;
        used += 1 + word.size();
    }
    return folded;
}

QByteArray asciiFileName(const QString &value)
{
    QByteArray plain;
    for (const QChar letter : value.normalized(QString::NormalizationForm_D)) {
        if (letter.isMark())
            continue;
        const bool safe = letter.unicode() >= 0x20 && letter.unicode() < 0x7F && letter != u'"'
                          && letter != u'\\';
        plain += safe ? letter.toLatin1() : '_';
    }
    constexpr qsizetype kLongest = 56;
    if (plain.size() <= kLongest)
        return plain;
    const qsizetype dot = plain.lastIndexOf('.');
    const QByteArray ending = dot > plain.size() - 8 && dot > 0 ? plain.mid(dot) : QByteArray();
    return plain.left(kLongest - ending.size()) + ending;
}

QByteArray continuations(const QByteArray &name, const QString &value)
{
    const QByteArray encoded = "UTF-8''" + value.toUtf8().toPercentEncoding();
    QByteArray lines;
    qsizetype at = 0;
    for (int i = 0; at < encoded.size(); ++i) {
        qsizetype length = std::min<qsizetype>(50, encoded.size() - at);
        // A percent triplet stays whole.
        const qsizetype percent = encoded.mid(at, length).lastIndexOf('%');
        if (percent > 0 && percent > length - 3 && at + length < encoded.size())
            length = percent;
        lines += ";\r\n " + name + '*' + QByteArray::number(i) + "*=" + encoded.mid(at, length);
        at += length;
    }
    return lines;
}

void appendQuoted(QByteArray &line, char byte)
{
    constexpr char kHex[] = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(byte);
    line += '=';
    line += kHex[value >> 4];
    line += kHex[value & 15];
}

// One text line, with soft breaks.
QByteArray quotedLine(const QByteArray &line)
{
    QByteArray out;
    qsizetype used = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char byte = line[i];
        const bool last = i + 1 == line.size();
        const bool plain = (byte > ' ' && byte <= '~' && byte != '=') || (byte == ' ' && !last);
        const qsizetype width = plain ? 1 : 3;
        if (used + width > 75) {
            out += "=\r\n";
            used = 0;
        }
        // Never what a relay might change or take for the end of the message.
        const bool risky = used == 0 && (byte == '.' || (byte == 'F' && line.mid(i, 5) == "From "));
        if (plain && !risky)
            out += byte;
        else
            appendQuoted(out, byte);
        used += risky ? 3 : width;
    }
    return out;
}

} // namespace

core::Result<QByteArray> header(const QByteArray &name, const QString &value)
{
    if (!isHeaderSafe(value))
        return refused(
            u"The email's %1 has a line break or a hidden character: type it again."_s.arg(
                QString::fromLatin1(name)));
    if (isAscii(value))
        if (const QByteArray folded = foldedAscii(name, value.toLatin1()); !folded.isEmpty())
            return name + ':' + folded + "\r\n";
    return name + ": " + encodedWords(value) + "\r\n";
}

core::Result<QByteArray> address(const QString &text)
{
    const qsizetype at = text.lastIndexOf(u'@');
    const QString local = text.left(at);
    const QByteArray domain = at < 0 ? QByteArray() : QUrl::toAce(text.mid(at + 1));
    constexpr QStringView kSpecial = u"()<>[]:;,\\\"@ ";
    const bool special = std::any_of(
        local.cbegin(), local.cend(), [&](QChar letter) { return kSpecial.contains(letter); });
    if (at < 1 || !isAscii(local) || special || domain.isEmpty() || text.size() > 254)
        return refused(
            u"An address of the email cannot stand in a message: correct it and try again."_s);
    return local.toLatin1() + '@' + domain;
}

core::Result<QByteArray> messageId(const QString &text)
{
    const QString inside = text.mid(1, text.size() - 2);
    const bool framed =
        text.size() > 4 && text.size() < 250 && text.startsWith(u'<') && text.endsWith(u'>');
    const bool plain = isAscii(inside) && !inside.contains(u' ') && !inside.contains(u'<')
                       && !inside.contains(u'>');
    if (!framed || !plain || inside.count(u'@') != 1 || inside.startsWith(u'@')
        || inside.endsWith(u'@'))
        return refused(u"The message's own number (Message-ID) is not of the form <left@right>."_s);
    return text.toLatin1();
}

QByteArray date(const QDateTime &dateUtc)
{
    return QLocale::c().toString(dateUtc.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1()
           + " +0000";
}

core::Result<QByteArray> fileNameParameter(const QByteArray &name, const QString &value)
{
    if (!isHeaderSafe(value) || value.contains(u'/') || value.contains(u'\\') || value.isEmpty()
        || value.startsWith(u'.') || value.size() > 200)
        return refused(
            u"The name of the attachment cannot stand in a message: choose a plain name."_s);
    const QByteArray plain = asciiFileName(value);
    const QByteArray simple = ";\r\n " + name + "=\"" + plain + '"';
    if (QString::fromLatin1(plain) == value)
        return simple;
    return simple + continuations(name, value);
}

QByteArray quotedPrintable(const QString &text)
{
    QByteArray out;
    QByteArray bytes = text.toUtf8();
    bytes.replace("\r\n", "\n");
    QList<QByteArray> lines = bytes.split('\n');
    if (lines.size() > 1 && lines.back().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : std::as_const(lines))
        out += quotedLine(line) + "\r\n";
    return out;
}

QByteArray base64(const QByteArray &bytes)
{
    const QByteArray encoded = bytes.toBase64();
    QByteArray out;
    out.reserve(encoded.size() + encoded.size() / 38 + 2);
    for (qsizetype i = 0; i < encoded.size(); i += 76)
        out += encoded.mid(i, 76) + "\r\n";
    return out;
}

Part multipart(const QByteArray &subtype, const std::vector<Part> &parts)
{
    const QByteArray boundary = "=_casepost_" + subtype;
    Part whole{"Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n",
               {}};
    for (const Part &part : parts)
        whole.body += "--" + boundary + "\r\n" + part.headers + "\r\n" + part.body + "\r\n";
    whole.body += "--" + boundary + "--\r\n";
    return whole;
}

} // namespace casepost::letters::mime
