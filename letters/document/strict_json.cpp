#include "letters/document/strict_json.h"

#include <QJsonArray>

#include <iterator>
#include <nlohmann/json.hpp>

namespace casepost::letters {

using core::ErrorCode;
using core::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargest = 2 * 1024 * 1024;
constexpr size_t kDeepest = 12;
constexpr qsizetype kWidest = 2'000;

// Reads bytes and tells how far the parser has come: its own events carry no position.
class CountingBytes
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    CountingBytes(const char *at, const char **reached)
        : m_at(at)
        , m_reached(reached)
    {}
    reference operator*() const { return *m_at; }
    CountingBytes &operator++()
    {
        *m_reached = ++m_at;
        return *this;
    }
    CountingBytes operator++(int)
    {
        const CountingBytes before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingBytes &a, const CountingBytes &b)
    {
        return a.m_at == b.m_at;
    }

private:
    const char *m_at;
    const char **m_reached;
};

// Builds Qt's values from nlohmann's events and stops at the first thing that is not allowed.
class Builder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    Builder(StrictJson *json, const char *const *reached)
        : m_json(json)
        , m_reached(reached)
    {}

    bool null() override { return add(QJsonValue(QJsonValue::Null), offset() - 1); }
    bool boolean(bool value) override { return add(value, offset() - 1); }
    bool number_integer(number_integer_t value) override
    {
        return add(QJsonValue(static_cast<qint64>(value)), offset() - 1);
    }
    bool number_unsigned(number_unsigned_t value) override
    {
        const bool fits =
            value <= static_cast<number_unsigned_t>(std::numeric_limits<qint64>::max());
        return add(fits ? QJsonValue(static_cast<qint64>(value))
                        : QJsonValue(static_cast<double>(value)),
                   offset() - 1);
    }
    bool number_float(number_float_t value, const string_t &) override
    {
        return add(value, offset() - 1);
    }
    bool string(string_t &value) override
    {
        return add(QString::fromStdString(value), startOfString());
    }
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(false); }
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(true); }
    bool end_array() override { return close(); }

    bool key(string_t &value) override
    {
        Level &level = m_levels.back();
        level.key = QString::fromStdString(value);
        level.keyOffset = startOfString();
        if (level.object.contains(level.key))
            return stop(level.keyOffset, u"A field is given twice; keep one of the two."_s);
        return true;
    }
    bool parse_error(std::size_t position,
                     const std::string &,
                     const nlohmann::json::exception &) override
    {
        return stop(static_cast<qsizetype>(position) - 1,
                    u"The file is not valid JSON here; correct it."_s);
    }

    std::optional<core::Error> problem;
    QJsonValue root;

private:
    struct Level
    {
        bool isArray = false;
        QString path;
        QString key;
        qsizetype keyOffset = 0;
        qsizetype count = 0;
        QJsonObject object;
        QJsonArray array;
    };

    qsizetype offset() const { return *m_reached - m_json->bytes.constData(); }

    // The opening quote of the string that has just been read.
    qsizetype startOfString() const
    {
        const QByteArray &bytes = m_json->bytes;
        for (qsizetype i = offset() - 2; i >= 0; --i) {
            qsizetype slashes = 0;
            while (bytes[i] == '"' && i - slashes > 0 && bytes[i - slashes - 1] == '\\')
                ++slashes;
            if (bytes[i] == '"' && slashes % 2 == 0)
                return i;
        }
        return 0;
    }

    bool stop(qsizetype at, const QString &sentence)
    {
        problem = m_json->errorAt(at, sentence).error();
        return false;
    }

    // Notes where the next value of the innermost level stands; its path.
    QString place(qsizetype at)
    {
        if (m_levels.empty())
            return {};
        Level &level = m_levels.back();
        const QString path =
            level.isArray ? jsonPath(level.path, level.count) : jsonPath(level.path, level.key);
        m_json->offsets.insert(path, level.isArray ? at : level.keyOffset);
        ++level.count;
        return path;
    }

    bool add(const QJsonValue &value, qsizetype at)
    {
        place(at);
        return put(value);
    }

    bool put(const QJsonValue &value)
    {
        if (m_levels.empty()) {
            root = value;
            return true;
        }
        Level &level = m_levels.back();
        if (level.count > kWidest)
            return stop(offset() - 1, u"There are over 2,000 values in one list or object."_s);
        if (level.isArray)
            level.array.append(value);
        else
            level.object.insert(level.key, value);
        return true;
    }

    bool open(bool isArray)
    {
        if (m_levels.size() >= kDeepest)
            return stop(offset() - 1, u"Lists and objects are nested over 12 deep."_s);
        const QString path = place(offset() - 1);
        m_levels.push_back({isArray, path, {}, 0, 0, {}, {}});
        return true;
    }

    bool close()
    {
        const Level level = std::move(m_levels.back());
        m_levels.pop_back();
        return put(level.isArray ? QJsonValue(level.array) : QJsonValue(level.object));
    }

    StrictJson *m_json;
    const char *const *m_reached;
    std::vector<Level> m_levels;
};

} // namespace

QString jsonPath(const QString &parent, const QString &key)
{
    return parent.isEmpty() ? key : parent + u'.' + key;
}

QString jsonPath(const QString &parent, qsizetype index)
{
    return u"%1[%2]"_s.arg(parent).arg(index);
}

std::unexpected<core::Error> StrictJson::errorAt(qsizetype offset, const QString &sentence) const
{
    const qsizetype end = qBound(qsizetype(0), offset, bytes.size());
    const QByteArray before = bytes.left(end);
    const QString line = QString::number(before.count('\n') + 1);
    const QString column =
        QString::number(QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1);
    return core::fail(ErrorCode::InvalidInput,
                      u"%1, line %2, column %3: %4"_s.arg(file, line, column, sentence),
                      {{u"file"_s, file}, {u"line"_s, line}, {u"column"_s, column}});
}

std::unexpected<core::Error> StrictJson::error(const QString &path, const QString &sentence) const
{
    auto failed = errorAt(offsets.value(path, 0), u"'%1' %2"_s.arg(path, sentence));
    core::Error told = failed.error();
    told.where.insert(told.where.begin() + 1, {u"field"_s, path});
    return std::unexpected(told);
}

Result<StrictJson> parseStrictJson(const QByteArray &bytes, const QString &fileName)
{
    StrictJson json{fileName, bytes, {}, {}};
    if (bytes.size() > kLargest)
        return json.errorAt(0, u"The file is over 2 MiB; a letter is far shorter."_s);
    const char *reached = json.bytes.constData();
    Builder builder(&json, &reached);
    const char *first = json.bytes.constData();
    const bool whole = nlohmann::json::sax_parse(CountingBytes(first, &reached),
                                                 CountingBytes(first + json.bytes.size(), &reached),
                                                 &builder);
    if (!whole)
        return std::unexpected(builder.problem.value_or(
            json.errorAt(0, u"The file is not valid JSON; correct it."_s).error()));
    if (!builder.root.isObject())
        return json.errorAt(0, u"The file must hold one JSON object."_s);
    json.root = builder.root.toObject();
    return json;
}

} // namespace casepost::letters
