#include "tests/support/reliability.h"

#include "tests/support/catch.h"

#include <QFile>

namespace casepost::test {

using namespace Qt::StringLiterals;

namespace {

/// The file of the table; empty with the other tests.
QString tableFile()
{
    return qEnvironmentVariable("CASEPOST_RELIABILITY");
}

} // namespace

Harness::Harness(const char *promise, QString what)
    : m_promise(promise)
    , m_what(std::move(what))
{
    m_time.start();
}

int Harness::tries(int shortForm, int longForm)
{
    return tableFile().isEmpty() ? shortForm : longForm;
}

void Harness::tell(const QString &figures) const
{
    if (tableFile().isEmpty())
        return;
    QFile table(tableFile());
    REQUIRE(table.open(QIODevice::WriteOnly | QIODevice::Append));
    const QString row = u"%1\t%2\t%3\t%4 s\n"_s.arg(
        QLatin1StringView(m_promise), m_what, figures, QString::number(m_time.elapsed() / 1000));
    REQUIRE(table.write(row.toUtf8()) > 0);
}

} // namespace casepost::test
