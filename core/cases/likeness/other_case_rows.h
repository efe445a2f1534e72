#pragma once

#include "core/cases/likeness/name_likeness.h"
#include "core/cases/record/case_record.h"
#include "core/store/engine/database.h"

#include <QHash>

namespace casepost::core {

/// One person of a case, with what tells them from somebody of the same name.
struct CasePerson
{
    NameWords name;
    QString dateOfBirth; ///< YYYY-MM-DD
    QString postcode;    ///< as postcodeKey() makes it
};

/// What the guard against the wrong person compares of a case.
struct ComparedCase
{
    std::int64_t id = 0;
    bool inProgress = true;
    QString reference;
    QString surname;   ///< the applicant's, folded
    QString postcode;  ///< the applicant's, as postcodeKey() makes it
    QString firstLine; ///< of the applicant's address, folded
    QStringList emails;
    std::vector<CasePerson> people;
};

/// The case as it is compared.
ComparedCase comparedCase(const CaseRecord &record);
/// The same household: one email address, or one postcode with the same surname or first line.
bool isSameHousehold(const ComparedCase &one, const ComparedCase &other);
/// Does a person of the first stand on the second, by name and date of birth?
bool isSameApplicant(const ComparedCase &one, const ComparedCase &other);

/// Reads from the store what the guard compares. Every answer is in ascending order of ids.
class ComparedCases
{
public:
    using Ids = std::vector<std::int64_t>;

    explicit ComparedCases(Database &db)
        : m_db(db)
    {}

    /// Where a word stands in names.
    struct Postings
    {
        Ids surname;   ///< of applicants
        Ids forenames; ///< of applicants
        Ids other;     ///< in names of everybody else
    };
    /// Of every word that stands in a name at all.
    Result<QHash<QString, Postings>> postings(const QStringList &words);
    /// Cases by the key of a reference (with or without the system's letters), or by the reference
    /// of a report of a lost or stolen passport.
    Result<Ids> byReference(const QString &key);
    /// Cases with that address of the applicant, the declarant or the referee.
    Result<Ids> byEmail(const QString &key);
    /// Cases whose applicant has that postcode; at most 1,000.
    Result<Ids> byPostcode(const QString &key);
    /// Those of `among` whose applicant was born that day.
    Result<Ids> bornOn(const QString &day, const Ids &among);
    Result<std::vector<ComparedCase>> rows(const Ids &ids);
    /// How many cases there are, by the highest id.
    Result<qint64> count();

private:
    Result<Ids> ids(const QString &sql, const QStringList &parameters);
    Database &m_db;
};

} // namespace casepost::core
