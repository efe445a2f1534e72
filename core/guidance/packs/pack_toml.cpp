#include "core/guidance/packs/pack_value.h"

#include <limits>
#include <toml++/toml.h>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLargestFile = 2'000'000;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// toml++ already bounds how deep tables and lists may nest.
class TomlWalk
{
public:
    explicit TomlWalk(QString file)
        : m_file(std::move(file))
    {}

    Result<PackValue> value(const toml::node &node) const
    {
        PackValue made;
        made.line = static_cast<int>(node.source().begin.line);
        made.column = static_cast<int>(node.source().begin.column);
        if (const auto *table = node.as_table())
            return tableValue(*table, std::move(made));
        if (const auto *list = node.as_array())
            return listValue(*list, std::move(made));
        return simpleValue(node, std::move(made));
    }

private:
    Result<PackValue> tableValue(const toml::table &table, PackValue made) const
    {
        made.type = PackValue::Type::Table;
        for (const auto &[key, node] : table) {
            TRY_ASSIGN(PackValue entry, value(node));
            entry.line = static_cast<int>(key.source().begin.line);
            entry.column = static_cast<int>(key.source().begin.column);
            made.table.push_back({fromUtf8(key.str()), std::move(entry)});
        }
        return made;
    }

    Result<PackValue> listValue(const toml::array &list, PackValue made) const
    {
        made.type = PackValue::Type::List;
        for (const auto &node : list) {
            TRY_ASSIGN(PackValue entry, value(node));
            made.list.push_back(std::move(entry));
        }
        return made;
    }

    Result<PackValue> simpleValue(const toml::node &node, PackValue made) const
    {
        if (const auto *text = node.as_string()) {
            made.type = PackValue::Type::Text;
            made.text = fromUtf8(text->get());
        } else if (const auto *number = node.as_integer()) {
            made.type = PackValue::Type::Number;
            made.number = number->get();
        } else if (const auto *flag = node.as_boolean()) {
            made.type = PackValue::Type::Flag;
            made.flag = flag->get();
        } else if (const auto *date = node.as_date()) {
            made.type = PackValue::Type::Date;
            made.date = QDate(date->get().year, date->get().month, date->get().day);
        } else {
            return packFault(m_file,
                             made.line,
                             made.column,
                             u"A pack holds texts, whole numbers, true, false and dates only."_s);
        }
        return made;
    }

    QString m_file;
};

} // namespace

Result<PackValue> readToml(const QByteArray &bytes, const QString &file)
{
    if (bytes.size() > kLargestFile)
        return packFault(file, 1, 1, u"The file is over 2 MB: split or shorten it."_s);
    try {
        const toml::table document = toml::parse(
            std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        return TomlWalk(file).value(document);
    } catch (const toml::parse_error &error) {
        return packFault(file,
                         static_cast<int>(error.source().begin.line),
                         static_cast<int>(error.source().begin.column),
                         u"This is not TOML: %1."_s.arg(fromUtf8(error.description())));
    }
}

} // namespace casepost::core
