#include "letters/composition/entered_referee.h"

#include "core/people/addresses/country_names.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

core::PostalAddress enteredAddress(const QStringList &typed)
{
    core::PostalAddress address;
    for (const QString &line : typed)
        if (const QString plain = line.simplified(); !plain.isEmpty())
            address.lines += plain;
    if (!address.lines.isEmpty() && core::countryName(address.lines.last()).has_value())
        address.country = address.lines.takeLast();
    if (address.lines.isEmpty() || !core::isUnitedKingdom(address.country))
        return address;
    if (const auto postcode = core::normalisedPostcode(address.lines.last())) {
        address.postcode = *postcode;
        address.lines.removeLast();
    }
    return address;
}

RefereeGaps refereeGaps(const LetterDocument &letter, const core::CaseRecord &record)
{
    if (letter.to != RecipientKind::Referee)
        return {};
    return {record.referee.isEmpty(),
            letter.channel == Channel::Post && record.refereeAddress.isEmpty()};
}

core::CaseRecord withEnteredReferee(const LetterDocument &letter, core::CaseRecord record)
{
    if (letter.to != RecipientKind::Referee || !letter.recipient)
        return record;
    if (record.referee.isEmpty())
        record.referee = letter.recipient->name;
    if (record.refereeAddress.isEmpty())
        record.refereeAddress = enteredAddress(letter.recipient->address);
    return record;
}

} // namespace casepost::letters
