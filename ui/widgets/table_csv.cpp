#include "ui/widgets/table_csv.h"

#include <QStringList>

namespace casepost::ui {

using namespace Qt::StringLiterals;

namespace {

QString shownText(const QAbstractItemModel &rows, int row, int column)
{
    return rows.index(row, column).data(Qt::DisplayRole).toString();
}

QString quoted(const QString &text)
{
    auto inside = safeCell(text);
    inside.replace(u'"', u"\"\""_s);
    return u'"' + inside + u'"';
}

} // namespace

QString safeCell(const QString &text)
{
    constexpr QStringView kBegins = u"=+-@\t\r\n＝＋－＠";
    qsizetype at = 0;
    while (at < text.size() && text[at].isSpace() && !kBegins.contains(text[at]))
        ++at;
    const bool runs = at < text.size() && kBegins.contains(text[at]);
    return runs ? u'\'' + text : text;
}

QByteArray csvOf(const QAbstractItemModel &rows)
{
    QString text(QChar(0xFEFF));
    QStringList cells;
    for (int column = 0; column < rows.columnCount(); ++column)
        cells.append(quoted(rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    text += cells.join(u',') + u"\r\n"_s;
    for (int row = 0; row < rows.rowCount(); ++row) {
        cells.clear();
        for (int column = 0; column < rows.columnCount(); ++column)
            cells.append(quoted(shownText(rows, row, column)));
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

QString tabbedText(const QAbstractItemModel &rows, const QList<int> &which)
{
    QStringList lines;
    for (const int row : which) {
        QStringList cells;
        for (int column = 0; column < rows.columnCount(); ++column)
            cells.append(safeCell(shownText(rows, row, column).simplified()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace casepost::ui
