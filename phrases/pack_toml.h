#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <toml++/toml.h>

namespace casepost::phrases {

/// InvalidInput at a place of a pack file.
std::unexpected<core::Error>
packError(const QString &file, const toml::source_region &at, const QString &message);

/// The document of a pack; refuses over 16 MiB and dotted keys nested deeper than memory bears.
core::Result<toml::table> parsePackToml(const QByteArray &bytes, const QString &file);

/// One table of a pack, read strictly: every refusal names the file, line and column.
class PackTable
{
public:
    PackTable(const QString &file, const toml::table &table)
        : m_file(&file)
        , m_table(&table)
    {}

    /// Refuses a key that is not in `known`.
    core::Status onlyKeys(const QStringList &known) const;
    bool has(const char *key) const { return m_table->contains(key); }
    const toml::source_region &place(const char *key = nullptr) const;
    std::unexpected<core::Error> error(const char *key, const QString &message) const;

    /// The string of a key, trimmed, at most `longest` UTF-16 units; empty when the key is missing
    /// and not required. Line breaks only where `lines` is true; never control or direction marks.
    core::Result<QString>
    string(const char *key, bool required, qsizetype longest = 500, bool lines = false) const;
    core::Result<QStringList> strings(const char *key) const;
    core::Result<QDate> date(const char *key, bool required) const; ///< invalid when missing
    core::Result<int> number(const char *key, int otherwise, int least, int most) const;
    core::Result<bool> truth(const char *key, bool otherwise) const;
    /// The table of a key; an empty one when missing.
    core::Result<PackTable> table(const char *key) const;
    /// The tables of an array of tables; none when missing.
    core::Result<std::vector<PackTable>> tables(const char *key, size_t most) const;

private:
    core::Result<QString>
    checked(const toml::node &node, const char *key, qsizetype longest, bool lines) const;

    const QString *m_file;
    const toml::table *m_table;
};

} // namespace casepost::phrases
