#pragma once

#include <QMap>
#include <QStringList>
#include <QTemporaryDir>

namespace casepost::test {

/// Writes small extracts for tests: rows of named cells, in RFC 4180 with a right trailer unless
/// the text is given whole.
class ExtractFile
{
public:
    using Row = QMap<QString, QString>;

    /// A row that any import takes: reference, system, status and surname, and what is given.
    static Row row(const QString &reference, const QString &surname, const Row &more = {});
    /// The file's text for these rows; its columns are those that any row has.
    static QByteArray text(const QList<Row> &rows);

    /// Path of a new file with these rows.
    QString write(const QList<Row> &rows) { return writeBytes(text(rows)); }
    /// Path of a new file with these bytes.
    QString writeBytes(const QByteArray &bytes);

private:
    QTemporaryDir m_folder;
    int m_count = 0;
};

} // namespace casepost::test
