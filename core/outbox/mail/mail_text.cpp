#include "core/outbox/mail/mail_text.h"

#include <QStringDecoder>

#include <cctype>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestEncodedWord = 4'096; ///< the standard says 75; many write more

QString western(const QByteArray &bytes)
{
    QStringDecoder decoder("windows-1252");
    if (decoder.isValid())
        return decoder.decode(bytes);
    return QString::fromLatin1(bytes);
}

// Looked for no further than such a word goes, so that a hostile field costs no more than its size.
qsizetype endOfWord(const QString &field, qsizetype from)
{
    const qsizetype found =
        QStringView(field).mid(from, kLongestEncodedWord).indexOf(QLatin1StringView("?="));
    return found < 0 ? -1 : from + found;
}

QString contentOf(QStringView encoding, QStringView content, QStringView charset)
{
    QByteArray bytes = content.toLatin1();
    if (encoding.compare(u'b', Qt::CaseInsensitive) == 0)
        bytes = QByteArray::fromBase64(bytes);
    else
        bytes = fromQuotedPrintable(bytes.replace('_', ' '));
    QString text = decodedText(bytes, charset.toLatin1());
    // A coded line end must not make two lines of one field.
    return text.replace(u'\n', u' ').replace(u'\r', u' ');
}

} // namespace

QString decodedText(const QByteArray &bytes, const QByteArray &charset)
{
    const QByteArray name = charset.trimmed().toLower();
    const bool unicode = name.isEmpty() || name == "utf-8" || name == "utf8" || name == "us-ascii"
                         || name == "unknown-8bit" || name == "ascii";
    if (!unicode && name.size() <= 40) {
        const bool latin = name == "iso-8859-1" || name == "latin1" || name == "windows-1252";
        if (latin)
            return western(bytes);
        QStringDecoder decoder(name.constData());
        if (decoder.isValid())
            return decoder.decode(bytes);
    }
    return bytes.isValidUtf8() ? QString::fromUtf8(bytes) : western(bytes);
}

QString decodedWords(const QString &field)
{
    QString out;
    qsizetype at = 0;
    bool afterWord = false; // the space between two encoded words is no part of the text
    while (at < field.size()) {
        const qsizetype start = field.indexOf(u"=?"_s, at);
        if (start < 0)
            break;
        const qsizetype charsetEnd = field.indexOf(u'?', start + 2);
        const qsizetype encodingEnd = charsetEnd + 2; // one letter between
        const bool coded = charsetEnd > 0 && charsetEnd - start < 60 && encodingEnd < field.size()
                           && field[encodingEnd] == u'?';
        const qsizetype end = !coded ? -1 : endOfWord(field, encodingEnd + 1);
        if (end < 0) {
            out += QStringView(field).sliced(at, start + 2 - at);
            at = start + 2;
            afterWord = false;
            continue;
        }
        const QStringView between = QStringView(field).sliced(at, start - at);
        if (!afterWord || !between.trimmed().isEmpty())
            out += between;
        const QStringView charset = QStringView(field).sliced(start + 2, charsetEnd - start - 2);
        out += contentOf(QStringView(field).sliced(charsetEnd + 1, 1),
                         QStringView(field).sliced(encodingEnd + 1, end - encodingEnd - 1),
                         charset.contains(u'*') ? charset.left(charset.indexOf(u'*')) : charset);
        at = end + 2;
        afterWord = true;
    }
    return out + field.mid(at);
}

QByteArray fromQuotedPrintable(const QByteArray &text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=' || i + 1 >= text.size()) {
            out += text[i];
        } else if (text[i + 1] == '\n') {
            ++i;
        } else if (i + 2 < text.size() && std::isxdigit(uchar(text[i + 1]))
                   && std::isxdigit(uchar(text[i + 2]))) {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            out += text[i]; // no code: a careless writer's equals sign
        }
    }
    return out;
}

QByteArray withPlainLineEnds(const QByteArray &bytes)
{
    if (!bytes.contains('\r'))
        return bytes;
    QByteArray out;
    out.reserve(bytes.size());
    qsizetype at = 0;
    for (qsizetype end = bytes.indexOf('\r'); end >= 0; end = bytes.indexOf('\r', at)) {
        const auto next = [&](qsizetype n) {
            return end + n < bytes.size() ? bytes[end + n] : '\0';
        };
        out.append(QByteArrayView(bytes).sliced(at, end - at)).append('\n');
        at = end + (next(1) == '\n' ? 2 : next(1) == '\r' && next(2) == '\n' ? 3 : 1);
    }
    return out.append(QByteArrayView(bytes).sliced(at));
}

void eachLine(QByteArrayView text, const std::function<bool(QByteArrayView)> &take)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        if (!take(end < 0 ? text : text.first(end)) || end < 0)
            return;
        text = text.sliced(end + 1);
    }
}

} // namespace casepost::core
