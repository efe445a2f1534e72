#include "core/guidance/packs/pack_value.h"

#include <QJsonArray>
#include <QJsonObject>

namespace casepost::core {

using namespace Qt::StringLiterals;

QJsonValue toJson(const PackValue &value)
{
    switch (value.type) {
    case PackValue::Type::Text:
        return value.text;
    case PackValue::Type::Number:
        return value.number;
    case PackValue::Type::Flag:
        return value.flag;
    case PackValue::Type::Date:
        return value.date.toString(Qt::ISODate);
    case PackValue::Type::List: {
        QJsonArray array;
        for (const PackValue &entry : value.list)
            array.append(toJson(entry));
        return array;
    }
    case PackValue::Type::Table: {
        QJsonObject object;
        for (const auto &[key, entry] : value.table)
            object.insert(key, toJson(entry));
        return object;
    }
    }
    return {};
}

std::unexpected<Error> packFault(const QString &file, int line, int column, const QString &problem)
{
    return fail(ErrorCode::InvalidInput,
                u"%1:%2:%3: %4"_s.arg(file).arg(line).arg(column).arg(problem),
                {{u"file"_s, file},
                 {u"line"_s, QString::number(line)},
                 {u"column"_s, QString::number(column)}});
}

Fields::Fields(const PackValue &table, QString file)
    : m_table(table)
    , m_file(std::move(file))
{}

const PackValue *Fields::find(const QString &key) const
{
    for (const auto &[name, value] : m_table.table)
        if (name == key)
            return &value;
    return nullptr;
}

const PackValue *Fields::take(const QString &key, PackValue::Type type, const QString &shouldBe)
{
    m_asked.insert(key);
    const PackValue *value = find(key);
    if (value && value->type != type) {
        refuse(key, u"'%1' must be %2."_s.arg(key, shouldBe));
        return nullptr;
    }
    return value;
}

QString Fields::text(const QString &key)
{
    const QString text = textOr(key);
    if (text.trimmed().isEmpty())
        refuse(key, u"'%1' is missing or blank: write it."_s.arg(key));
    return text;
}

QString Fields::textOr(const QString &key, const QString &fallback)
{
    const PackValue *value = take(key, PackValue::Type::Text, u"a text in quotes"_s);
    return value ? value->text : fallback;
}

QStringList Fields::texts(const QString &key)
{
    const QStringList texts = textsOr(key);
    if (texts.isEmpty())
        refuse(key, u"'%1' is missing or empty: list at least one text."_s.arg(key));
    return texts;
}

QStringList Fields::textsOr(const QString &key, const QStringList &fallback)
{
    const auto *entries = list(key);
    if (!entries)
        return fallback;
    QStringList texts;
    for (const PackValue &entry : *entries) {
        if (entry.type != PackValue::Type::Text || entry.text.trimmed().isEmpty())
            refuseAt(entry, u"'%1' must be a list of texts, none of them blank."_s.arg(key));
        texts += entry.text;
    }
    if (texts.isEmpty())
        refuse(key, u"'%1' is empty: list at least one text or leave it out."_s.arg(key));
    return texts;
}

QStringList Fields::oneOrMore(const QString &key)
{
    const PackValue *value = find(key);
    if (value && value->type == PackValue::Type::Text)
        return {text(key)};
    return texts(key);
}

int Fields::numberOr(const QString &key, int fallback)
{
    const PackValue *value = take(key, PackValue::Type::Number, u"a whole number"_s);
    if (value && (value->number < 0 || value->number > 1'000'000))
        refuse(key, u"'%1' must be from 0 to 1000000."_s.arg(key));
    return value ? static_cast<int>(value->number) : fallback;
}

bool Fields::flagOr(const QString &key, bool fallback)
{
    const PackValue *value = take(key, PackValue::Type::Flag, u"true or false"_s);
    return value ? value->flag : fallback;
}

QDate Fields::date(const QString &key)
{
    const QDate date = dateOr(key);
    if (!date.isValid())
        refuse(key, u"'%1' is missing: write a date as 2024-07-23, without quotes."_s.arg(key));
    return date;
}

QDate Fields::dateOr(const QString &key, const QDate &fallback)
{
    const PackValue *value =
        take(key, PackValue::Type::Date, u"a date as 2024-07-23, without quotes"_s);
    return value ? value->date : fallback;
}

const PackValue *Fields::table(const QString &key)
{
    return take(key, PackValue::Type::Table, u"a table"_s);
}

const std::vector<PackValue> *Fields::list(const QString &key)
{
    const PackValue *value = take(key, PackValue::Type::List, u"a list"_s);
    return value ? &value->list : nullptr;
}

void Fields::refuse(const QString &key, const QString &problem)
{
    const PackValue *value = find(key);
    refuseAt(value ? *value : m_table, problem);
}

void Fields::refuseAt(const PackValue &value, const QString &problem)
{
    if (m_status)
        m_status = packFault(m_file, value.line, value.column, problem);
}

Status Fields::finish()
{
    // A misspelt key explains a missing one, so it is told first.
    for (const auto &[key, value] : m_table.table)
        if (!m_asked.contains(key))
            return packFault(m_file,
                             value.line,
                             value.column,
                             u"'%1' is not a key known here: correct or remove it."_s.arg(key));
    return m_status;
}

} // namespace casepost::core
