#pragma once

#include <QElapsedTimer>
#include <QString>

namespace casepost::test {

/// A harness of the reliability list: how often it runs, and its row in the table that
/// `./dev test --reliability` prints. With the other tests it runs in a short form. Its tests bear
/// the tag [reliability].
class Harness
{
public:
    /// `promise` as design/reliability.md section 8 numbers it ("P2"); `what` in a few words.
    Harness(const char *promise, QString what);

    /// The number of tries: `shortForm`, or `longForm` in a run for the table.
    static int tries(int shortForm, int longForm);
    /// Writes the row, in a run for the table: "20,000 cuts: 0 lost", "9 seen of 100".
    void tell(const QString &figures) const;

private:
    const char *m_promise;
    QString m_what;
    QElapsedTimer m_time;
};

} // namespace casepost::test
