#include "tests/core/cases/extract_file.h"

#include "tests/support/catch.h"

#include <QFile>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

QString quoted(const QString &cell)
{
    QString doubled = cell;
    return u'"' + doubled.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

ExtractFile::Row ExtractFile::row(const QString &reference, const QString &surname, const Row &more)
{
    Row row{{u"reference"_s, reference},
            {u"system"_s, u"AMS"_s},
            {u"status"_s, u"in-progress"_s},
            {u"applicant_surname"_s, surname}};
    row.insert(more);
    return row;
}

QByteArray ExtractFile::text(const QList<Row> &rows)
{
    QStringList columns = row(u""_s, u""_s).keys();
    for (const Row &one : rows)
        for (const QString &column : one.keys())
            if (!columns.contains(column))
                columns += column;
    QString text = columns.join(u',') + u'\n';
    for (const Row &one : rows) {
        QStringList cells;
        for (const QString &column : std::as_const(columns))
            cells += quoted(one.value(column));
        text += cells.join(u',') + u'\n';
    }
    return (text + u"#end,%1\n"_s.arg(rows.size())).toUtf8();
}

QString ExtractFile::writeBytes(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(u"extract-%1.csv"_s.arg(++m_count)));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

} // namespace casepost::test
