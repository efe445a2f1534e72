#include "core/outbox/gateways/smtp/smtp_text.h"

#include "core/text/text.h"

#include <QUrl>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostWords = 300;
/// A shorter local part ("jo") would put out half the words of an answer.
constexpr int kTellingLocalPart = 3;

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

bool isAddressSign(QChar c)
{
    return !c.isSpace() && !u"<>()[]\",;:'"_s.contains(c);
}

QString withoutAddresses(const QString &text)
{
    QString kept;
    qsizetype i = 0;
    while (i < text.size()) {
        qsizetype end = i;
        while (end < text.size() && isAddressSign(text[end]))
            ++end;
        const QStringView run = QStringView(text).mid(i, end - i);
        kept += run.contains(u'@') ? QStringView(u"[address]") : run;
        if (end < text.size())
            kept += text[end++];
        i = end;
    }
    return kept;
}

/// One line without its end; a CR left inside ends a line of its own.
void appendLine(QByteArray &body, QByteArrayView line)
{
    while (true) {
        const qsizetype cr = line.indexOf('\r');
        const QByteArrayView piece = cr < 0 ? line : line.first(cr);
        if (piece.startsWith('.'))
            body.append('.');
        body.append(piece).append("\r\n", 2);
        if (cr < 0)
            return;
        line = line.sliced(cr + 1);
    }
}

} // namespace

QByteArray smtpBody(const QByteArray &message)
{
    QByteArray body;
    body.reserve(message.size() + message.size() / 32 + 16);
    const QByteArrayView all(message);
    qsizetype start = 0;
    while (start < all.size()) {
        const qsizetype newline = all.indexOf('\n', start);
        const qsizetype end = newline < 0 ? all.size() : newline;
        QByteArrayView line = all.sliced(start, end - start);
        if (line.endsWith('\r'))
            line.chop(1); // of CRLF, or a CR that ends the last line
        appendLine(body, line);
        start = end + 1;
    }
    return body;
}

QByteArray xtext(const QByteArray &text)
{
    QByteArray encoded;
    for (const char c : text) {
        if (c > 0x20 && c < 0x7f && c != '+' && c != '=')
            encoded += c;
        else
            encoded += '+' + QByteArray(1, c).toHex().toUpper();
    }
    return encoded;
}

std::optional<QByteArray> envelopeAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    const QString local = address.left(at);
    const bool clean = std::ranges::all_of(address, [](QChar c) {
        return c.unicode() > 0x20 && c != u'\x7f' && c != u'<' && c != u'>';
    });
    if (!clean || at < 1 || !isAscii(local))
        return std::nullopt;
    const QByteArray domain = QUrl::toAce(address.mid(at + 1));
    return domain.isEmpty() ? std::nullopt : std::optional(local.toLatin1() + '@' + domain);
}

QString keptWords(const QByteArray &words, const QString &recipient)
{
    QString text = QString::fromUtf8(words);
    for (QChar &c : text)
        if (!c.isPrint() || c == QChar::ReplacementCharacter)
            c = u' ';
    text = withoutAddresses(text);
    const QString local = recipient.section(u'@', 0, 0);
    if (local.size() >= kTellingLocalPart)
        text.replace(local, u"[address]"_s, Qt::CaseInsensitive);
    return squeezed(text).left(kMostWords);
}

} // namespace casepost::core
