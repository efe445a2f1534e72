#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace casepost::letters::test {

/// A strict little reader of Internet messages: what a mail program would take from our bytes.
struct ReadHeader
{
    QByteArray name;
    QByteArray value; ///< unfolded
};

struct ReadPart
{
    QList<ReadHeader> headers;
    QByteArray body;

    QList<QByteArray> names() const
    {
        QList<QByteArray> list;
        for (const ReadHeader &header : headers)
            list << header.name;
        return list;
    }
    QByteArray value(const QByteArray &name) const
    {
        for (const ReadHeader &header : headers)
            if (header.name == name)
                return header.value;
        return {};
    }
};

inline ReadPart readPart(const QByteArray &bytes)
{
    ReadPart part;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    part.body = bytes.mid(end + 4);
    QByteArray head = bytes.left(end);
    head.replace("\r\n ", " ");
    for (qsizetype at = 0; at < head.size();) {
        qsizetype next = head.indexOf("\r\n", at);
        next = next < 0 ? head.size() : next;
        const QByteArray line = head.mid(at, next - at);
        const qsizetype colon = line.indexOf(':');
        part.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        at = next + 2;
    }
    return part;
}

/// The parts of a multipart part, by the boundary it names.
inline QList<ReadPart> partsInside(const ReadPart &whole)
{
    const QByteArray type = whole.value("Content-Type");
    const qsizetype from = type.indexOf("boundary=\"") + 10;
    const QByteArray mark = "--" + type.mid(from, type.indexOf('"', from) - from);
    QList<ReadPart> parts;
    qsizetype at = whole.body.indexOf(mark + "\r\n");
    while (at >= 0) {
        at += mark.size() + 2;
        const qsizetype end = whole.body.indexOf("\r\n" + mark, at);
        if (end < 0)
            break;
        parts << readPart(whole.body.mid(at, end - at));
        const bool last = whole.body.mid(end + 2 + mark.size(), 2) == "--";
        at = last ? -1 : end + 2;
    }
    return parts;
}

inline QByteArray fromQuotedPrintable(QByteArray text)
{
    text.replace("=\r\n", "");
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=') {
            out += QByteArray::fromHex(text.mid(i + 1, 2));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

inline QString fromEncodedWords(const QByteArray &value)
{
    QByteArray bytes;
    for (const QByteArray &word : value.split(' ')) {
        if (!word.startsWith("=?UTF-8?B?"))
            return QString::fromLatin1(value);
        bytes += QByteArray::fromBase64(word.mid(10, word.size() - 12));
    }
    return QString::fromUtf8(bytes);
}

} // namespace casepost::letters::test
