#include "letters/guidance/report/text_region.h"

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

RegionFinder::RegionFinder(const StrictJson &document)
    : m_document(document)
{
    int units = 0;
    const QByteArray &bytes = document.bytes;
    m_lines.push_back(0);
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (at % kStep == 0)
            m_units.push_back(units);
        units += continuesUnit(bytes[at]) ? 0 : unitsOf(bytes[at]);
        if (bytes[at] == '\n')
            m_lines.push_back(at + 1);
    }
    m_units.push_back(units);
}

int RegionFinder::unitsBefore(qsizetype at) const
{
    const qsizetype step = std::min(at / kStep, static_cast<qsizetype>(m_units.size()) - 1);
    int units = m_units[static_cast<std::size_t>(step)];
    for (qsizetype i = step * kStep; i < std::min(at, m_document.bytes.size()); ++i)
        units += continuesUnit(m_document.bytes[i]) ? 0 : unitsOf(m_document.bytes[i]);
    return units;
}

RegionFinder::LineColumn RegionFinder::positionOf(qsizetype at) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), at);
    const auto line = after - m_lines.begin();
    return {static_cast<int>(line), unitsBefore(at) - unitsBefore(*(after - 1)) + 1};
}

// Reads a string once and remembers where it stood every few units, and where it ends.
const RegionFinder::ReadString &RegionFinder::stringAt(qsizetype from)
{
    const auto [known, isNew] = m_strings.try_emplace(from);
    ReadString &read = known->second;
    if (!isNew)
        return read;
    const QByteArray &bytes = m_document.bytes;
    int units = 0;
    qsizetype at = from;
    for (; at < bytes.size() && bytes[at] != '"'; at = afterCharacter(bytes, at)) {
        if (units / kStep >= static_cast<int>(read.marks.size()))
            read.marks.emplace_back(units, at);
        units += bytes[at] == '\\' ? 1 : unitsOf(bytes[at]);
    }
    read.marks.emplace_back(units, at);
    read.end = at;
    return read;
}

qsizetype RegionFinder::byteAfter(qsizetype from, int units)
{
    const ReadString &read = stringAt(from);
    const auto after = std::upper_bound(
        read.marks.begin(), read.marks.end(), units, [](int wanted, const auto &mark) {
            return wanted < mark.first;
        });
    if (after == read.marks.begin())
        return from;
    auto [passed, at] = *(after - 1);
    const QByteArray &bytes = m_document.bytes;
    while (passed < units && at < read.end) {
        passed += bytes[at] == '\\' ? 1 : unitsOf(bytes[at]);
        at = afterCharacter(bytes, at);
    }
    return at;
}

std::optional<TextRegion> RegionFinder::of(const Place &at)
{
    const QByteArray &bytes = m_document.bytes;
    qsizetype from = valueAt(m_document, documentPath(at));
    if (from < 0 && at.part == Part::Block)
        from = valueAt(m_document, u"blocks[%1]"_s.arg(at.block));
    if (from < 0)
        return std::nullopt;
    qsizetype to = from + 1;
    if (bytes[from] == '"') {
        const auto text = from + 1;
        to = stringAt(text).end;
        from = byteAfter(text, at.start);
        if (at.length > 0)
            to = std::min(to, byteAfter(text, at.start + at.length));
    }
    const LineColumn start = positionOf(from), end = positionOf(to);
    return TextRegion{start.line, start.column, end.line, end.column};
}

std::optional<TextRegion> regionOf(const StrictJson &document, const Place &at)
{
    return RegionFinder(document).of(at);
}

QString asJsonText(const QString &text)
{
    const auto list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(2, list.size() - 4)); // without [" and "]
}

} // namespace casepost::letters
