#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace casepost::bench {

/// Which of two extracts, made two hours apart, is meant.
enum class Edition {
    First,
    Next, ///< 2 % of the rows changed, 0.1 % gone, 0.1 % new
};

/// Writes an extract of invented cases with every column of extract.md filled as in real life:
/// some 26,000 surnames and 1,600 first names as frequent as in life, some in UTF-8, families of
/// one surname and address, addresses in quotes, references in no order. The same number of cases
/// always gives the same bytes. Gives the size of the file.
std::int64_t writeExtract(const QString &file, std::int64_t cases, Edition edition);

/// A person of the same population.
struct Someone
{
    QString forenames;
    QString surname;
};
Someone someone(std::uint64_t seed);

/// What somebody may type to find one of these cases, of every kind, one after the other.
QStringList searches(std::int64_t cases, int count);

} // namespace casepost::bench
