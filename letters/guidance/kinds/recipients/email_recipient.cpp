#include "core/people/contact/email_address.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// An email goes only to an address that the person gave on the application (REQ-EML-01).
class GivenAddressCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &recipient = letter.letter().recipient;
        if (letter.letter().to != RecipientKind::Other || !recipient || isBlank(recipient->email))
            return;
        const core::CaseRecord &record = letter.in.record;
        const std::array known{record.email,
                               record.declarantEmail,
                               record.refereeEmail,
                               record.forcesUnitOfficeEmail,
                               record.overseasTerritoryEmail};
        const QString typed = recipient->email.trimmed();
        const bool given = std::any_of(known.begin(), known.end(), [&](const QString &email) {
            return email.trimmed().compare(typed, Qt::CaseInsensitive) == 0;
        });
        if (!given)
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, typed));
    }
};

// The address on the system looks mistyped: the application may say another (REQ-EML-08).
class MistypedCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        if (!letter.addressee || letter.addressee->email.isEmpty())
            return;
        const core::EmailVerdict verdict = core::checkEmail(letter.addressee->email);
        if (verdict.suggestion)
            hits.push_back(hitAt(
                Place{Part::Address, -1, {}, 0, 0}, letter.addressee->email, verdict.suggestion));
        else if (verdict.problem)
            hits.push_back(hitAt(Place{Part::Address, -1, {}, 0, 0}, letter.addressee->email));
    }
};

} // namespace

/// email-recipient: to whom an emailed letter may go (REQ-EML-01, 08). Parameter looks_for: given
/// (a recipient typed by hand whose address is none of the case) or mistyped (an address that looks
/// like a slip of a well-known one).
core::Result<KindParts> makeEmailRecipient(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "given"_L1)
        return KindParts{std::make_unique<GivenAddressCheck>(), {}, {}};
    if (looksFor != "mistyped"_L1)
        params.refuse(u"looks_for"_s, u"'looks_for' must be given or mistyped."_s);
    return KindParts{std::make_unique<MistypedCheck>(), {}, {}};
}

} // namespace casepost::letters
