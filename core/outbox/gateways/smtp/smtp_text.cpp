#include "core/outbox/gateways/smtp/smtp_text.h"

#include "core/base/text.h"

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

} // namespace

QByteArray smtpBody(const QByteArray &message)
{
    QByteArray body;
    body.reserve(message.size() + message.size() / 32 + 16);
    bool atLineStart = true;
    for (qsizetype i = 0; i < message.size(); ++i) {
        const char c = message[i];
        if (c == '\r' || c == '\n') {
            if (c == '\r' && i + 1 < message.size() && message[i + 1] == '\n')
                ++i;
            body.append("\r\n", 2);
            atLineStart = true;
            continue;
        }
        if (atLineStart && c == '.')
            body.append('.');
        body.append(c);
        atLineStart = false;
    }
    if (!atLineStart)
        body.append("\r\n", 2);
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
