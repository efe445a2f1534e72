#include "phrases/pack_toml.h"

#include <algorithm>

namespace casepost::phrases {

using core::ErrorCode;
using core::Result;
using core::Status;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 16 * 1024 * 1024;

// A dotted key nests one table for each dot, and toml++ walks tables recursively: a line of dots
// would exhaust the stack. Prose never comes near these numbers.
bool nestsTooDeep(const QByteArray &bytes)
{
    constexpr qsizetype kManyDots = 60, kMostDots = 1000, kMostInAll = 4000;
    qsizetype inAll = 0;
    for (qsizetype start = 0; start < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', start);
        end = end < 0 ? bytes.size() : end;
        const auto dots = std::count(bytes.begin() + start, bytes.begin() + end, '.');
        if (dots > kMostDots)
            return true;
        inAll += dots > kManyDots ? dots : 0;
        start = end + 1;
    }
    return inAll > kMostInAll;
}

// Characters that a letter could not show or that would turn its text around.
bool isHidden(QChar c, bool lines)
{
    if (c == u'\n')
        return !lines;
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x200B && u <= 0x200F)
           || (u >= 0x2028 && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF;
}

const toml::table &noTable()
{
    static const toml::table empty;
    return empty;
}

} // namespace

std::unexpected<core::Error>
packError(const QString &file, const toml::source_region &at, const QString &message)
{
    const QString line = QString::number(at.begin.line), column = QString::number(at.begin.column);
    return core::fail(ErrorCode::InvalidInput,
                      u"%1, line %2, column %3: %4"_s.arg(file, line, column, message),
                      {{u"file"_s, file}, {u"line"_s, line}, {u"column"_s, column}});
}

Result<toml::table> parsePackToml(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > kLargestFile)
        return packError(file, {}, u"The file is over 16 MiB; split the pack."_s);
    if (nestsTooDeep(bytes))
        return packError(file, {}, u"A line holds far too many dots; shorten it."_s);
    try {
        return toml::parse(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size())));
    } catch (const toml::parse_error &problem) {
        const auto words = problem.description();
        return packError(file,
                         problem.source(),
                         u"The file is not valid TOML: %1."_s.arg(QString::fromUtf8(
                             words.data(), static_cast<qsizetype>(words.size()))));
    }
}

const toml::source_region &PackTable::place(const char *key) const
{
    const toml::node *node = key ? m_table->get(key) : nullptr;
    return node ? node->source() : m_table->source();
}

std::unexpected<core::Error> PackTable::error(const char *key, const QString &message) const
{
    return packError(*m_file, place(key), message);
}

Status PackTable::onlyKeys(const QStringList &known) const
{
    for (const auto &[key, node] : *m_table) {
        const auto name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.length()));
        if (!known.contains(name))
            return packError(
                *m_file,
                key.source(),
                u"'%1' is not known here; use one of %2."_s.arg(name.left(60), known.join(u", ")));
    }
    return {};
}

Result<QString>
PackTable::checked(const toml::node &node, const char *key, qsizetype longest, bool lines) const
{
    const auto name = QString::fromLatin1(key);
    const auto *value = node.as_string();
    if (!value)
        return packError(*m_file, node.source(), u"'%1' must be text."_s.arg(name));
    QString text = QString::fromStdString(value->get());
    text.replace(u"\r\n"_s, u"\n"_s);
    text = text.trimmed();
    if (text.size() > longest)
        return packError(*m_file,
                         node.source(),
                         u"'%1' is over %L2 characters; shorten it."_s.arg(name).arg(longest));
    if (std::any_of(text.cbegin(), text.cend(), [lines](QChar c) { return isHidden(c, lines); }))
        return packError(*m_file,
                         node.source(),
                         u"'%1' holds a line break, control or direction character that is not "
                         u"allowed here; remove it."_s.arg(name));
    return text;
}

Result<QString>
PackTable::string(const char *key, bool required, qsizetype longest, bool lines) const
{
    const toml::node *node = m_table->get(key);
    if (!node && !required)
        return QString();
    if (!node)
        return error(nullptr, u"'%1' is missing; add it."_s.arg(QLatin1StringView(key)));
    TRY_ASSIGN(QString text, checked(*node, key, longest, lines));
    if (required && text.isEmpty())
        return error(key, u"'%1' is empty; fill it in."_s.arg(QLatin1StringView(key)));
    return text;
}

Result<QStringList> PackTable::strings(const char *key) const
{
    const toml::node *node = m_table->get(key);
    if (!node)
        return QStringList();
    const auto *array = node->as_array();
    if (!array || array->size() > 200)
        return error(key,
                     u"'%1' must be a list of at most 200 texts."_s.arg(QLatin1StringView(key)));
    QStringList list;
    for (const toml::node &item : *array) {
        TRY_ASSIGN(const QString text, checked(item, key, 500, false));
        if (text.isEmpty() || list.contains(text))
            return packError(
                *m_file,
                item.source(),
                u"'%1' holds an empty or repeated entry; remove it."_s.arg(QLatin1StringView(key)));
        list += text;
    }
    return list;
}

Result<QDate> PackTable::date(const char *key, bool required) const
{
    const toml::node *node = m_table->get(key);
    if (!node && !required)
        return QDate();
    const auto *value = node ? node->as_date() : nullptr;
    const QDate day =
        value ? QDate(value->get().year, value->get().month, value->get().day) : QDate();
    if (!day.isValid() || day.year() < 1900 || day.year() > 2200)
        return error(key,
                     u"'%1' must be a date between 1900 and 2200, written as 2024-07-23 without "
                     u"quotes."_s.arg(QLatin1StringView(key)));
    return day;
}

Result<int> PackTable::number(const char *key, int otherwise, int least, int most) const
{
    const toml::node *node = m_table->get(key);
    if (!node)
        return otherwise;
    const auto *value = node->as_integer();
    if (!value || value->get() < least || value->get() > most)
        return error(key,
                     u"'%1' must be a whole number from %2 to %3."_s.arg(QLatin1StringView(key))
                         .arg(least)
                         .arg(most));
    return static_cast<int>(value->get());
}

Result<bool> PackTable::truth(const char *key, bool otherwise) const
{
    const toml::node *node = m_table->get(key);
    if (!node)
        return otherwise;
    const auto *value = node->as_boolean();
    if (!value)
        return error(key, u"'%1' must be true or false."_s.arg(QLatin1StringView(key)));
    return value->get();
}

Result<PackTable> PackTable::table(const char *key) const
{
    const toml::node *node = m_table->get(key);
    if (!node)
        return PackTable(*m_file, noTable());
    const auto *found = node->as_table();
    if (!found)
        return error(key, u"'%1' must be a table."_s.arg(QLatin1StringView(key)));
    return PackTable(*m_file, *found);
}

Result<std::vector<PackTable>> PackTable::tables(const char *key, size_t most) const
{
    std::vector<PackTable> list;
    const toml::node *node = m_table->get(key);
    if (!node)
        return list;
    const auto *array = node->as_array();
    if (!array || array->size() > most)
        return error(
            key,
            u"'%1' must be a list of at most %L2 tables."_s.arg(QLatin1StringView(key)).arg(most));
    for (const toml::node &item : *array) {
        const auto *found = item.as_table();
        if (!found)
            return packError(*m_file,
                             item.source(),
                             u"'%1' must hold tables only."_s.arg(QLatin1StringView(key)));
        list.emplace_back(*m_file, *found);
    }
    return list;
}

} // namespace casepost::phrases
