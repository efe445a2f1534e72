#include "core/settings/setting_fields.h"

#include <QJsonArray>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

bool isControl(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x200B && u <= 0x200F)
           || (u >= 0x2028 && u <= 0x202E) || (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF;
}

} // namespace

SettingFields::SettingFields(QJsonObject table, QString file, QString path)
    : m_table(std::move(table))
    , m_file(std::move(file))
    , m_path(std::move(path))
{}

QString SettingFields::place(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void SettingFields::refuse(const QString &key, const QString &words)
{
    if (!m_wrong)
        m_wrong = Error{ErrorCode::InvalidInput,
                        u"%1: '%2' %3."_s.arg(m_file, place(key), words),
                        {},
                        {{u"file"_s, m_file}, {u"field"_s, place(key)}}};
}

QJsonValue SettingFields::take(const QString &key)
{
    m_asked.insert(key);
    return m_table.value(key);
}

QString SettingFields::checked(const QString &key, const QJsonValue &value, qsizetype longest)
{
    const QString text = value.toString().trimmed();
    if (!value.isString())
        refuse(key, u"must be text"_s);
    else if (text.size() > longest)
        refuse(key, u"is over %1 characters"_s.arg(longest));
    else if (std::any_of(text.cbegin(), text.cend(), isControl))
        refuse(key, u"holds a line break, control or direction character"_s);
    return text;
}

QString SettingFields::text(const QString &key, const QString &otherwise, qsizetype longest)
{
    const auto value = take(key);
    return value.isUndefined() ? otherwise : checked(key, value, longest);
}

QString SettingFields::required(const QString &key, qsizetype longest)
{
    const QString value = text(key, {}, longest);
    if (value.isEmpty())
        refuse(key, u"is missing"_s);
    return value;
}

QString
SettingFields::oneOf(const QString &key, const QStringList &choices, const QString &otherwise)
{
    const QString value = text(key, otherwise);
    if (!choices.contains(value))
        refuse(key, u"must be one of %1"_s.arg(choices.join(u", "_s)));
    return value;
}

int SettingFields::number(const QString &key, int otherwise, int least, int most)
{
    const auto value = take(key);
    if (value.isUndefined())
        return otherwise;
    const double number = value.toDouble(least - 1.0);
    if (!value.isDouble() || number < least || number > most)
        refuse(key, u"must be a whole number from %1 to %2"_s.arg(least).arg(most));
    return value.toInt(otherwise);
}

bool SettingFields::truth(const QString &key, bool otherwise)
{
    const auto value = take(key);
    if (!value.isUndefined() && !value.isBool())
        refuse(key, u"must be true or false"_s);
    return value.toBool(otherwise);
}

QStringList SettingFields::lines(const QString &key, int most)
{
    const auto value = take(key);
    QStringList lines;
    if (value.isUndefined())
        return lines;
    if (!value.isArray() || value.toArray().size() > most)
        refuse(key, u"must be a list of at most %1 lines"_s.arg(most));
    for (const auto &line : value.toArray())
        lines += checked(key, line, 60);
    if (lines.contains(QString()))
        refuse(key, u"holds an empty line"_s);
    return lines;
}

std::optional<QJsonObject> SettingFields::table(const QString &key)
{
    const auto value = take(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isObject())
        refuse(key, u"must be a table"_s);
    return value.toObject();
}

std::vector<QJsonObject> SettingFields::tables(const QString &key, int most)
{
    const auto value = take(key);
    std::vector<QJsonObject> list;
    if (!value.isUndefined() && (!value.isArray() || value.toArray().size() > most))
        refuse(key, u"must be a list of at most %1 tables"_s.arg(most));
    for (const auto &item : value.toArray()) {
        if (!item.isObject())
            refuse(key, u"must hold tables only"_s);
        list.push_back(item.toObject());
    }
    return list;
}

Status SettingFields::finish()
{
    for (auto it = m_table.constBegin(); it != m_table.constEnd(); ++it)
        if (!m_asked.contains(it.key()))
            refuse(it.key().left(60), u"is not known here: check its spelling"_s);
    if (m_wrong)
        return std::unexpected(*m_wrong);
    return {};
}

} // namespace casepost::core
