#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// The case came through an office that gets the letters in place of the customer.
class OfficeRouteCheck final : public Check
{
public:
    explicit OfficeRouteCheck(QString core::CaseRecord::*email)
        : m_email(email)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!isBlank(letter.in.record.*m_email) && isToCustomer(letter))
            hits.push_back(hitAt(Place{Part::Letter, -1, u"to"_s, 0, 0}));
    }

private:
    // A recipient typed by hand may still be the customer, or the customer's mailbox.
    bool isToCustomer(const LetterView &letter) const
    {
        if (letter.letter().to == RecipientKind::Applicant)
            return true;
        const auto &recipient = letter.letter().recipient;
        if (letter.letter().to != RecipientKind::Other)
            return false;
        if (!recipient)
            return true; // the customer's alternative address
        const core::CaseRecord &record = letter.in.record;
        const QString email = recipient->email.trimmed();
        const auto is = [&](const QString &known) {
            return !isBlank(known) && email.compare(known.trimmed(), Qt::CaseInsensitive) == 0;
        };
        return is(record.email) || is(record.declarantEmail)
               || (foldedWords(recipient->name.forenames) == foldedWords(record.applicant.forenames)
                   && foldedWords(recipient->name.surname)
                          == foldedWords(record.applicant.surname));
    }

    QString core::CaseRecord::*m_email;
};

// A territory office is written to that did not make the application (REQ-FOR-06).
class GuessedOfficeCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const core::CaseRecord &record = letter.in.record;
        const bool madeElsewhere =
            record.route != core::Route::Unknown && record.route != core::Route::OverseasTerritory;
        if (letter.letter().to == RecipientKind::TerritoryOffice
            && (madeElsewhere || isBlank(record.overseasTerritory)))
            hits.push_back(hitAt(Place{Part::Letter, -1, u"to"_s, 0, 0}));
    }
};

} // namespace

/// office-route: letters of a case that a unit office or a territory office applied for go to that
/// office, and to no office that did not (REQ-FOR-01, 05, 06). Parameter looks_for: unit-office,
/// territory-office or guessed.
core::Result<KindParts> makeOfficeRoute(Fields &params, const KindContext &)
{
    using core::CaseRecord;
    const QString looksFor = params.text(u"looks_for"_s);
    KindParts parts;
    if (looksFor == "unit-office"_L1)
        parts.check = std::make_unique<OfficeRouteCheck>(&CaseRecord::forcesUnitOfficeEmail);
    else if (looksFor == "territory-office"_L1)
        parts.check = std::make_unique<OfficeRouteCheck>(&CaseRecord::overseasTerritoryEmail);
    else if (looksFor == "guessed"_L1)
        parts.check = std::make_unique<GuessedOfficeCheck>();
    else
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be unit-office, territory-office or guessed."_s);
    return parts;
}

} // namespace casepost::letters
