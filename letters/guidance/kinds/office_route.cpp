#include "letters/guidance/kinds/kind.h"

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
        if (letter.letter().to == RecipientKind::Applicant && !isBlank(letter.in.record.*m_email))
            hits.push_back({Place{Part::Letter, -1, u"to"_s, 0, 0}, {}, {}, false, false});
    }

private:
    QString core::CaseRecord::*m_email;
};

} // namespace

/// office-route: letters of a case that a unit office or a territory office applied for go to that
/// office (REQ-FOR-01, 05). Parameter looks_for: unit-office or territory-office.
core::Result<KindParts> makeOfficeRoute(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "unit-office"_L1)
        return KindParts{
            std::make_unique<OfficeRouteCheck>(&core::CaseRecord::forcesUnitOfficeEmail), {}, {}};
    if (looksFor != "territory-office"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be unit-office or territory-office."_s);
    return KindParts{
        std::make_unique<OfficeRouteCheck>(&core::CaseRecord::overseasTerritoryEmail), {}, {}};
}

} // namespace casepost::letters
