#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonValue>
#include <QStringList>

#include <set>
#include <vector>

namespace casepost::core {

struct PackEntry;

/// A value of a pack file with the place it stands at, so that every mistake can be pointed to.
struct PackValue
{
    enum class Type { Text, Number, Flag, Date, List, Table };
    Type type = Type::Table;
    QString text;
    qint64 number = 0;
    bool flag = false;
    QDate date;
    std::vector<PackValue> list;
    std::vector<PackEntry> table;
    int line = 0;
    int column = 0;
};

/// One key of a table with its value.
struct PackEntry
{
    QString key;
    PackValue value;
};

/// Reads a TOML file into a table. InvalidInput as `file:line:column: problem`; a file over 2 MB,
/// or with values a pack has no use for (times, fractions), is refused.
Result<PackValue> readToml(const QByteArray &bytes, const QString &file);

/// The value as JSON: dates as text (letter documents and cases within examples).
QJsonValue toJson(const PackValue &value);

/// InvalidInput that points to a place of a pack file.
std::unexpected<Error> packFault(const QString &file, int line, int column, const QString &problem);

/// Reads the keys of one table by name and type. The first thing wrong is kept and told by
/// finish(), which also refuses every key nobody asked for; until then each getter answers an empty
/// value.
class Fields
{
public:
    Fields(const PackValue &table, QString file);

    bool has(const QString &key) const { return find(key) != nullptr; }
    QString text(const QString &key);
    QString textOr(const QString &key, const QString &fallback = {});
    QStringList texts(const QString &key); ///< at least one, none blank
    QStringList textsOr(const QString &key, const QStringList &fallback = {});
    QStringList oneOrMore(const QString &key); ///< a text, or a list as texts() takes it
    int numberOr(const QString &key, int fallback);
    bool flagOr(const QString &key, bool fallback);
    QDate date(const QString &key);
    QDate dateOr(const QString &key, const QDate &fallback = {});
    const PackValue *table(const QString &key);              ///< null when absent
    const std::vector<PackValue> *list(const QString &key);  ///< null when absent
    void refuse(const QString &key, const QString &problem); ///< a value that breaks its own rule
    void refuseAt(const PackValue &value, const QString &problem);
    const QString &file() const { return m_file; }
    const PackValue &source() const { return m_table; } ///< the table it reads
    Status finish();

private:
    const PackValue *find(const QString &key) const;
    const PackValue *take(const QString &key, PackValue::Type type, const QString &shouldBe);

    const PackValue &m_table;
    QString m_file;
    std::set<QString> m_asked;
    Status m_status;
};

} // namespace casepost::core
