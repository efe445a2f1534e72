#include "core/settings/setting_file.h"

#include <QJsonArray>

#include <nlohmann/json.hpp>
#include <set>
#include <toml++/toml.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 256 * 1024;
constexpr qsizetype kMostDotsInALine = 60; // a dotted key nests a table for each dot
constexpr int kDeepest = 6;

std::unexpected<Error>
wrongAt(const QString &file, unsigned line, unsigned column, const QString &sentence)
{
    const QString row = QString::number(line), at = QString::number(column);
    return fail(ErrorCode::InvalidInput,
                u"%1, line %2, column %3: %4"_s.arg(file, row, at, sentence),
                {{u"file"_s, file}, {u"line"_s, row}, {u"column"_s, at}});
}

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

class TomlReading
{
public:
    explicit TomlReading(const QString &file)
        : m_file(file)
    {}

    Result<QJsonObject> table(const toml::table &from, int depth) const
    {
        QJsonObject object;
        for (const auto &[key, node] : from) {
            TRY_ASSIGN(const auto value, valueOf(node, depth));
            object.insert(words(key.str()), value);
        }
        return object;
    }

private:
    Result<QJsonValue> valueOf(const toml::node &node, int depth) const
    {
        const auto &at = node.source().begin;
        if (depth > kDeepest)
            return wrongAt(m_file, at.line, at.column, u"Tables are nested too deep here."_s);
        if (const auto *text = node.as_string())
            return QJsonValue(QString::fromStdString(text->get()));
        if (const auto *number = node.as_integer())
            return QJsonValue(qint64(number->get()));
        if (const auto *truth = node.as_boolean())
            return QJsonValue(truth->get());
        if (const auto *inner = node.as_table()) {
            TRY_ASSIGN(const auto object, table(*inner, depth + 1));
            return QJsonValue(object);
        }
        const auto *list = node.as_array();
        if (!list)
            return wrongAt(
                m_file,
                at.line,
                at.column,
                u"Only text, whole numbers, true, false, lists and tables stand here."_s);
        QJsonArray values;
        for (const toml::node &item : *list) {
            TRY_ASSIGN(const auto value, valueOf(item, depth + 1));
            values.append(value);
        }
        return QJsonValue(values);
    }

    const QString &m_file;
};

Result<QJsonObject> fromToml(const QByteArray &bytes, const QString &file)
{
    for (const QByteArray &line : bytes.split('\n'))
        if (line.count('.') > kMostDotsInALine && !line.contains('"'))
            return wrongAt(file, 1, 1, u"A line holds far too many dots; shorten it."_s);
    try {
        const toml::table parsed =
            toml::parse(std::string_view(bytes.constData(), std::size_t(bytes.size())));
        return TomlReading(file).table(parsed, 0);
    } catch (const toml::parse_error &problem) {
        const auto &at = problem.source().begin;
        return wrongAt(file,
                       at.line,
                       at.column,
                       u"This is not valid TOML: %1."_s.arg(words(problem.description())));
    }
}

Result<QJsonValue> fromJsonValue(const nlohmann::json &value, const QString &file)
{
    if (value.is_string())
        return QJsonValue(QString::fromStdString(value.get<std::string>()));
    if (value.is_boolean())
        return QJsonValue(value.get<bool>());
    if (value.is_number_integer())
        return QJsonValue(value.get<qint64>());
    if (value.is_null())
        return QJsonValue(); // as 'outbox gateways --json' writes what is not set up
    if (value.is_array()) {
        QJsonArray list;
        for (const auto &item : value) {
            TRY_ASSIGN(const auto read, fromJsonValue(item, file));
            list.append(read);
        }
        return QJsonValue(list);
    }
    if (!value.is_object())
        return fail(ErrorCode::InvalidInput,
                    u"%1 holds a fraction: only whole numbers stand in settings."_s.arg(file),
                    {{u"file"_s, file}});
    QJsonObject object;
    for (const auto &[key, item] : value.items()) {
        TRY_ASSIGN(const auto read, fromJsonValue(item, file));
        if (!read.isNull())
            object.insert(QString::fromStdString(key), read);
    }
    return QJsonValue(object);
}

Result<QJsonObject> fromJson(const QByteArray &bytes, const QString &file)
{
    std::vector<std::set<std::string>> open;
    std::string twice;
    const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json &value) {
        using Event = nlohmann::json::parse_event_t;
        if (event == Event::object_start)
            open.emplace_back();
        else if (event == Event::object_end)
            open.pop_back();
        else if (event == Event::key && !open.back().insert(value.get<std::string>()).second)
            twice = value.get<std::string>();
        return depth <= kDeepest * 2;
    };
    try {
        const auto parsed = nlohmann::json::parse(bytes.cbegin(), bytes.cend(), watch);
        if (!twice.empty() || !parsed.is_object())
            return fail(ErrorCode::InvalidInput,
                        twice.empty() ? u"%1 is not one JSON object."_s.arg(file)
                                      : u"%1 gives '%2' twice."_s.arg(
                                            file, QString::fromStdString(twice).left(60)),
                        {{u"file"_s, file}});
        TRY_ASSIGN(const auto value, fromJsonValue(parsed, file));
        return value.toObject();
    } catch (const nlohmann::json::parse_error &problem) {
        const auto before = bytes.left(qsizetype(problem.byte));
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n') - 1;
        return wrongAt(file, unsigned(line), unsigned(column), u"This is not valid JSON."_s);
    }
}

} // namespace

Result<QJsonObject> parseSettingFile(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > kLargestFile)
        return fail(ErrorCode::InvalidInput,
                    u"The file %1 is over 256 KiB, which no settings are."_s.arg(fileName),
                    {{u"file"_s, fileName}});
    return bytes.trimmed().startsWith('{') ? fromJson(bytes, fileName) : fromToml(bytes, fileName);
}

} // namespace casepost::core
