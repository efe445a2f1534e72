#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <optional>

namespace casepost::core {

/// One table of settings, read strictly and key by key: what was not asked for is refused at the
/// end, so that a misspelt key never counts for nothing. The first mistake is kept; values after it
/// are defaults.
class SettingFields
{
public:
    /// `path` is where the table stands ("smtp"); empty for the whole file.
    SettingFields(QJsonObject table, QString file, QString path = {});

    bool has(const QString &key) const { return m_table.contains(key); }
    /// Text without line breaks or control characters, trimmed.
    QString text(const QString &key, const QString &otherwise = {}, qsizetype longest = 500);
    QString required(const QString &key, qsizetype longest = 500);
    QString oneOf(const QString &key, const QStringList &choices, const QString &otherwise);
    int number(const QString &key, int otherwise, int least, int most);
    bool truth(const QString &key, bool otherwise);
    QStringList lines(const QString &key, int most);
    /// The table of a key; nullopt when there is none.
    std::optional<QJsonObject> table(const QString &key);
    /// The tables of a list of tables; none when the key is missing.
    std::vector<QJsonObject> tables(const QString &key, int most);

    /// Refuses the value of a key in words that follow the key's name.
    void refuse(const QString &key, const QString &words);
    /// InvalidInput for the first mistake, or for a key nobody asked for.
    Status finish();

private:
    QJsonValue take(const QString &key);
    QString place(const QString &key) const;
    QString checked(const QString &key, const QJsonValue &value, qsizetype longest);

    QJsonObject m_table;
    QString m_file, m_path;
    QSet<QString> m_asked;
    std::optional<Error> m_wrong;
};

} // namespace casepost::core
