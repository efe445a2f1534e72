#include "letters/guidance/text_region.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kUnicodeEscape = 6; // backslash, u and four digits

bool continuesUnit(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// UTF-16 units of the UTF-8 character that begins with a byte.
int unitsOf(char first)
{
    return static_cast<unsigned char>(first) >= 0xF0U ? 2 : 1;
}

// The byte after the character or escape at `at`.
qsizetype afterCharacter(const QByteArray &bytes, qsizetype at)
{
    if (bytes[at] == '\\')
        return std::min(
            bytes.size(),
            at + (at + 1 < bytes.size() && bytes[at + 1] == 'u' ? kUnicodeEscape : qsizetype(2)));
    ++at;
    while (at < bytes.size() && continuesUnit(bytes[at]))
        ++at;
    return at;
}

// The byte `units` UTF-16 units into the JSON string whose text begins at `from`, or its end.
qsizetype byteAfter(const QByteArray &bytes, qsizetype from, int units)
{
    qsizetype at = from;
    for (int passed = 0; passed < units && at < bytes.size() && bytes[at] != '"';) {
        passed += bytes[at] == '\\' ? 1 : unitsOf(bytes[at]);
        at = afterCharacter(bytes, at);
    }
    return at;
}

qsizetype endOfString(const QByteArray &bytes, qsizetype from)
{
    qsizetype at = from;
    while (at < bytes.size() && bytes[at] != '"')
        at = afterCharacter(bytes, at);
    return at;
}

// Where the value of a key begins; `at` is where the key does.
qsizetype valueOfKey(const QByteArray &bytes, qsizetype at)
{
    at = endOfString(bytes, at + 1) + 1;
    while (at < bytes.size()
           && (bytes[at] == ':' || bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r'
               || bytes[at] == '\n'))
        ++at;
    return at;
}

// Where the value of a path begins in the document; -1 when it holds none.
qsizetype valueAt(const StrictJson &document, const QString &path)
{
    const auto found = document.offsets.constFind(path);
    if (found == document.offsets.cend())
        return -1;
    const auto at = path.endsWith(u']') ? *found : valueOfKey(document.bytes, *found);
    return at < document.bytes.size() ? at : -1;
}

struct LineColumn
{
    int line = 1;
    int column = 1;
};

LineColumn positionOf(const QByteArray &bytes, qsizetype at)
{
    const QByteArray before = bytes.left(at);
    const auto lineStart = before.lastIndexOf('\n') + 1;
    const auto units = QString::fromUtf8(before.mid(lineStart)).size();
    return {static_cast<int>(before.count('\n')) + 1, static_cast<int>(units) + 1};
}

} // namespace

QString documentPath(const Place &at)
{
    switch (at.part) {
    case Part::Block: {
        const QString block = u"blocks[%1]"_s.arg(at.block);
        return at.field.isEmpty() ? block + u".text"_s : block + u".fields."_s + at.field;
    }
    case Part::Salutation:
        return u"recipient.greeting"_s;
    case Part::Subject:
    case Part::Address:
    case Part::Header:
    case Part::Case:
    case Part::Letter:
        break;
    }
    return at.field.isEmpty() ? partName(at.part) : at.field;
}

std::optional<TextRegion> regionOf(const StrictJson &document, const Place &at)
{
    const QByteArray &bytes = document.bytes;
    qsizetype from = valueAt(document, documentPath(at));
    if (from < 0 && at.part == Part::Block)
        from = valueAt(document, u"blocks[%1]"_s.arg(at.block));
    if (from < 0)
        return std::nullopt;
    qsizetype to = from + 1;
    if (bytes[from] == '"') {
        const auto text = from + 1;
        to = endOfString(bytes, text);
        from = byteAfter(bytes, text, at.start);
        if (at.length > 0)
            to = std::min(to, byteAfter(bytes, from, at.length));
    }
    const LineColumn start = positionOf(bytes, from), end = positionOf(bytes, to);
    return TextRegion{start.line, start.column, end.line, end.column};
}

QString asJsonText(const QString &text)
{
    const auto list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4)); // without [" and "]
}

} // namespace casepost::letters
