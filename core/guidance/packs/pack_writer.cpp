#include "core/guidance/packs/pack_writer.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestLine = 90;

bool isPlainKey(const QString &key)
{
    return !key.isEmpty() && std::all_of(key.begin(), key.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'-';
    });
}

QString escaped(char32_t code)
{
    return code > 0xFFFF ? u"\\U%1"_s.arg(uint(code), 8, 16, QChar(u'0'))
                         : u"\\u%1"_s.arg(uint(code), 4, 16, QChar(u'0'));
}

// What a reviewer could not see is written so that it can be seen.
bool isUnseen(char32_t code)
{
    const auto category = QChar::category(code);
    return category == QChar::Other_Control || category == QChar::Other_Format
           || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
           || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
           || (category == QChar::Separator_Space && code != U' ');
}

QString quoted(const QString &text)
{
    QString written = u"\""_s;
    for (const uint code : text.toUcs4()) {
        if (code == u'"' || code == u'\\')
            written += u'\\' + QString(QChar(code));
        else if (code == u'\n')
            written += u"\\n"_s;
        else if (code == u'\t')
            written += u"\\t"_s;
        else if (code >= 0xD800 && code <= 0xDFFF)
            written += QChar(QChar::ReplacementCharacter);
        else if (isUnseen(code))
            written += escaped(code);
        else
            written += QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1);
    }
    return written + u'"';
}

QString keyOf(const QString &key)
{
    return isPlainKey(key) ? key : quoted(key);
}

QString listOnLines(const PackValue &list)
{
    const QString oneLine = writeInline(list);
    if (oneLine.size() <= kLongestLine)
        return oneLine;
    QString written = u"[\n"_s;
    for (const PackValue &entry : list.list)
        written += u"    "_s + writeInline(entry) + u",\n"_s;
    return written + u']';
}

bool isTableList(const PackValue &value)
{
    return value.type == PackValue::Type::List && !value.list.empty()
           && std::all_of(value.list.begin(), value.list.end(), [](const PackValue &entry) {
                  return entry.type == PackValue::Type::Table;
              });
}

// In a rule the parts stand in the order people read them; whatever else there is comes after.
QStringList readingOrder()
{
    return {u"document"_s,  u"title"_s,       u"version"_s,  u"issued"_s,
            u"published"_s, u"based_on"_s,    u"drop"_s,     u"files"_s,
            u"id"_s,        u"requirement"_s, u"section"_s,  u"section_lost_stolen"_s,
            u"statement"_s, u"severity"_s,    u"kind"_s,     u"message"_s,
            u"fix"_s,       u"not_before"_s,  u"known_by"_s, u"until"_s,
            u"applies"_s,   u"params"_s,      u"examples"_s, u"en"_s,
            u"cy"_s,        u"find"_s,        u"use"_s,      u"text"_s,
            u"field"_s,     u"subject"_s,     u"greeting"_s, u"pass"_s,
            u"fail"_s};
}

using Entries = std::vector<PackEntry>;

Entries inOrder(const PackValue &table)
{
    static const QStringList kOrder = readingOrder();
    const auto rank = [](const QString &key) {
        const auto at = kOrder.indexOf(key);
        return at < 0 ? kOrder.size() : at;
    };
    Entries entries = table.table;
    std::stable_sort(entries.begin(), entries.end(), [&rank](const auto &a, const auto &b) {
        return rank(a.key) < rank(b.key);
    });
    return entries;
}

// One key and its value; the keys of a table stand with its name before them.
void writeEntry(const QString &name, const PackValue &value, QString &out)
{
    if (value.type == PackValue::Type::Table && !value.table.empty()) {
        for (const auto &[key, entry] : inOrder(value))
            writeEntry(name + u'.' + keyOf(key), entry, out);
        return;
    }
    const bool list = value.type == PackValue::Type::List;
    out += name + u" = "_s + (list ? listOnLines(value) : writeInline(value)) + u'\n';
}

} // namespace

PackValue packText(const QString &text)
{
    PackValue value;
    value.type = PackValue::Type::Text;
    value.text = text;
    return value;
}

PackValue packTexts(const QStringList &texts)
{
    PackValue value;
    value.type = PackValue::Type::List;
    for (const QString &text : texts)
        value.list.push_back(packText(text));
    return value;
}

PackValue packDate(const QDate &date)
{
    PackValue value;
    value.type = PackValue::Type::Date;
    value.date = date;
    return value;
}

PackValue packFlag(bool flag)
{
    PackValue value;
    value.type = PackValue::Type::Flag;
    value.flag = flag;
    return value;
}

const PackValue *packEntry(const PackValue &table, const QString &key)
{
    for (const auto &[name, value] : table.table)
        if (name == key)
            return &value;
    return nullptr;
}

void setPackEntry(PackValue &table, const QString &key, PackValue value)
{
    for (auto &[name, present] : table.table)
        if (name == key) {
            present = std::move(value);
            return;
        }
    table.table.emplace_back(key, std::move(value));
}

bool isSameContent(const PackValue &a, const PackValue &b)
{
    if (a.type != b.type || a.text != b.text || a.number != b.number || a.flag != b.flag
        || a.date != b.date || a.list.size() != b.list.size() || a.table.size() != b.table.size())
        return false;
    for (std::size_t i = 0; i < a.list.size(); ++i)
        if (!isSameContent(a.list[i], b.list[i]))
            return false;
    for (const auto &[key, value] : a.table) {
        const PackValue *other = packEntry(b, key);
        if (!other || !isSameContent(value, *other))
            return false;
    }
    return true;
}

QString writeInline(const PackValue &value)
{
    QStringList parts;
    switch (value.type) {
    case PackValue::Type::Text:
        return quoted(value.text);
    case PackValue::Type::Number:
        return QString::number(value.number);
    case PackValue::Type::Flag:
        return value.flag ? u"true"_s : u"false"_s;
    case PackValue::Type::Date:
        return value.date.toString(Qt::ISODate);
    case PackValue::Type::List:
        for (const PackValue &entry : value.list)
            parts += writeInline(entry);
        return u'[' + parts.join(u", "_s) + u']';
    case PackValue::Type::Table:
        for (const auto &[key, entry] : inOrder(value))
            parts += keyOf(key) + u" = "_s + writeInline(entry);
        return parts.isEmpty() ? u"{}"_s : u"{ "_s + parts.join(u", "_s) + u" }"_s;
    }
    return {};
}

QByteArray writePack(const PackValue &pack)
{
    QString header, tables;
    for (const auto &[key, value] : inOrder(pack)) {
        if (!isTableList(value)) {
            writeEntry(keyOf(key), value, header);
            continue;
        }
        for (const PackValue &entry : value.list) {
            tables += u"\n[["_s + keyOf(key) + u"]]\n"_s;
            for (const auto &[name, part] : inOrder(entry))
                writeEntry(keyOf(name), part, tables);
        }
    }
    return (header + tables).toUtf8();
}

} // namespace casepost::core
