#pragma once

#include "core/access/session.h"
#include "core/cases/likeness/other_case.h"
#include "core/cases/likeness/other_case_rows.h"

#include <set>

namespace casepost::core {

/// The guard against the wrong person (REQ-TXT-15): which other cases of a store hold what was
/// typed in a letter of this one. A few milliseconds over 1,000,000 cases.
///
/// What counts as evidence:
/// - a reference or an email address of another case is certain; of the same household, or of the
///   same customer's other application, likely; an address that four cases share (an agent's, a
///   school's) likely; a number that stands as a passport's number likely, as it may be one.
/// - an address (postcode and first line) of another case is certain, likely when four share it.
/// - a name with that person's date of birth or postcode is certain.
/// - a name alone is as sure as it is rare in the store (nameEvidence()), and a step less when it
///   shares a word with a name of this case or belongs to the same household.
/// - a surname behind a title is possible while at most three cases hold it; in a salutation it is
///   likely, however frequent.
/// - a postcode or a date alone is never evidence.
class OtherCases
{
public:
    explicit OtherCases(Database &db)
        : m_store(db)
    {}

    /// At most one answer for each sign, in the order of the signs: the surest other case and how
    /// many there are. `own` is the letter's case. NotPermitted without the right to read cases.
    Result<std::vector<OtherCase>>
    holding(const Session &session, const std::vector<PersonSign> &signs, const CaseRecord &own);

private:
    using Ids = ComparedCases::Ids;

    /// A row with how sure it is.
    struct Found
    {
        ComparedCase row;
        Evidence evidence = Evidence::Certain;
    };

    /// How the people of a case fit a typed name.
    struct NameFit
    {
        int forenames = 0;      ///< given in full; 0: nobody has the name
        bool whole = false;     ///< somebody has just this name
        bool confirmed = false; ///< their date of birth or postcode was typed too
    };

    Status begin(const std::vector<PersonSign> &signs, const CaseRecord &own);
    Status leaveOutCrowds();
    Result<std::vector<Found>> find(const PersonSign &sign, qint64 &holders);
    Result<std::vector<Found>> numbers(const PersonSign &sign, qint64 &holders);
    Result<std::vector<Found>> emails(const PersonSign &sign, qint64 &holders);
    Result<std::vector<Found>> addresses(const PersonSign &sign, qint64 &holders);
    Result<std::vector<Found>> names(const PersonSign &sign, qint64 &holders);
    Result<std::vector<Found>> surnames(const PersonSign &sign, qint64 &holders);
    Result<std::vector<ComparedCase>> rowsOf(Ids ids);
    Result<Ids> narrowed(const Ids &ids);
    NameFit fitOf(const QStringList &typed, const ComparedCase &row) const;
    bool isConfirmed(const CasePerson &person) const;
    bool sharesOwnName(const QStringList &typed) const;

    ComparedCases m_store;
    ComparedCase m_own;
    std::set<QString> m_ownPostcodes;
    std::set<QString> m_dates;
    std::set<QString> m_postcodes;
    QHash<QString, ComparedCases::Postings> m_words;
    qint64 m_cases = 0;
};

} // namespace casepost::core
