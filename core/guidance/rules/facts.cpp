#include "core/guidance/rules/facts.h"

#include "core/base/clock.h"

#include <algorithm>
#include <set>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

QString shouldBe(FactType type)
{
    switch (type) {
    case FactType::Flag:
        return u"true or false"_s;
    case FactType::Number:
        return u"a whole number"_s;
    case FactType::Text:
        return u"a text in quotes"_s;
    case FactType::Texts:
        return u"a list of texts"_s;
    case FactType::Moment:
        return u"a moment with its zone as \"2025-03-04T10:00Z\", or a date"_s;
    case FactType::Time:
        return u"a time of day as \"09:00\""_s;
    }
    Q_UNREACHABLE();
}

std::optional<QStringList> textsIn(const PackValue &value)
{
    QStringList texts;
    for (const PackValue &entry : value.list) {
        if (entry.type != PackValue::Type::Text)
            return std::nullopt;
        texts += entry.text;
    }
    return texts;
}

std::optional<FactValue> valueIn(const PackValue &value, FactType type)
{
    switch (type) {
    case FactType::Flag:
        if (value.type == PackValue::Type::Flag)
            return value.flag;
        break;
    case FactType::Number:
        if (value.type == PackValue::Type::Number)
            return value.number;
        break;
    case FactType::Text:
        if (value.type == PackValue::Type::Text)
            return value.text;
        break;
    case FactType::Texts:
        if (value.type == PackValue::Type::List)
            return textsIn(value);
        break;
    case FactType::Moment:
        if (value.type == PackValue::Type::Date)
            return ukDayStart(value.date);
        if (value.type == PackValue::Type::Text)
            return momentIn(value.text);
        break;
    case FactType::Time:
        if (const QTime time = timeOfDayIn(value); time.isValid())
            return time;
        break;
    }
    return std::nullopt;
}

} // namespace

QString factTypeName(FactType type)
{
    switch (type) {
    case FactType::Flag:
        return u"flag"_s;
    case FactType::Number:
        return u"number"_s;
    case FactType::Text:
        return u"text"_s;
    case FactType::Texts:
        return u"texts"_s;
    case FactType::Moment:
        return u"moment"_s;
    case FactType::Time:
        return u"time"_s;
    }
    Q_UNREACHABLE();
}

FactType factTypeOf(const FactValue &value)
{
    return static_cast<FactType>(value.index()); // the same order
}

FactList::FactList(std::vector<FactKind> kinds)
    : m_kinds(std::move(kinds))
{
    std::set<QString> seen;
    for (const FactKind &kind : m_kinds)
        Q_ASSERT_X(seen.insert(kind.name).second, "FactList", "a fact stands twice");
}

const FactKind *FactList::find(const QString &name) const
{
    const auto it = std::find_if(m_kinds.begin(), m_kinds.end(), [&name](const FactKind &kind) {
        return kind.name == name;
    });
    return it == m_kinds.end() ? nullptr : &*it;
}

QStringList FactList::names() const
{
    QStringList names;
    for (const FactKind &kind : m_kinds)
        names += kind.name;
    return names;
}

bool isWordOf(const FactKind &kind, const FactValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return kind.words.isEmpty() || !text || kind.words.contains(*text);
}

Status FactSheet::set(const QString &name, FactValue value)
{
    const FactKind *kind = m_list->find(name);
    if (!kind)
        return fail(ErrorCode::InvalidInput,
                    u"'%1' is no fact known here. Known are: %2."_s.arg(
                        name, m_list->names().join(u", "_s)));
    if (factTypeOf(value) != kind->type)
        return fail(ErrorCode::InvalidInput,
                    u"The fact '%1' must be %2."_s.arg(name, shouldBe(kind->type)));
    if (!isWordOf(*kind, value))
        return fail(ErrorCode::InvalidInput,
                    u"The fact '%1' must be one of: %2."_s.arg(name, kind->words.join(u", "_s)));
    m_values.insert_or_assign(name, std::move(value));
    return {};
}

std::optional<FactValue> FactSheet::value(const QString &name) const
{
    const auto it = m_values.find(name);
    return it == m_values.end() ? std::nullopt : std::optional(it->second);
}

std::optional<QString> FactSheet::shown(QStringView name) const
{
    const auto known = value(name.toString());
    if (!known)
        return std::nullopt;
    switch (factTypeOf(*known)) {
    case FactType::Flag:
        return std::get<bool>(*known) ? u"true"_s : u"false"_s;
    case FactType::Number:
        return QString::number(std::get<qint64>(*known));
    case FactType::Text:
        return std::get<QString>(*known).simplified();
    case FactType::Texts:
        return std::get<QStringList>(*known).join(u", "_s);
    case FactType::Moment:
        return toIsoUtc(std::get<QDateTime>(*known));
    case FactType::Time:
        return std::get<QTime>(*known).toString(u"HH:mm"_s);
    }
    Q_UNREACHABLE();
}

Result<FactSheet> readFacts(const PackValue &table, const QString &file, const FactList &list)
{
    FactSheet sheet(list);
    if (table.type != PackValue::Type::Table)
        return packFault(
            file, table.line, table.column, u"Write facts as a table: { fact = value }."_s);
    for (const auto &[name, given] : table.table) {
        const FactKind *kind = list.find(name);
        if (!kind)
            return packFault(file,
                             given.line,
                             given.column,
                             u"'%1' is no fact known here. Known are: %2."_s.arg(
                                 name, list.names().join(u", "_s)));
        auto value = valueIn(given, kind->type);
        if (!value)
            return packFault(file,
                             given.line,
                             given.column,
                             u"The fact '%1' must be %2."_s.arg(name, shouldBe(kind->type)));
        if (auto status = sheet.set(name, std::move(*value)); !status)
            return packFault(file, given.line, given.column, status.error().message);
    }
    return sheet;
}

QTime timeOfDayIn(const PackValue &value)
{
    static const QString form = u"HH:mm"_s;
    return value.type == PackValue::Type::Text ? QTime::fromString(value.text, form) : QTime();
}

std::optional<QDateTime> momentIn(const QString &text)
{
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid() || moment.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return moment.toUTC();
}

} // namespace casepost::core
