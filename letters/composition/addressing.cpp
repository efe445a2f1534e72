#include "letters/composition/addressing.h"

#include "core/people/addresses/country_names.h"
#include "core/people/contact/email_address.h"
#include "core/people/names/name_text.h"
#include "core/people/names/title.h"
#include "core/text/text.h"
#include "letters/composition/entered_referee.h"
#include "letters/document/standing.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::ErrorCode;
using core::Result;
using core::Status;

namespace {

constexpr int kSignsAlone = 16; ///< from this age an applicant may sign the declaration

/// A name, an address and an email that belong together, and the fields they came from.
struct Party
{
    core::PersonName name;
    QStringList address;
    QString email;
    bool overseas = false;
    QString nameField;
    QString addressField;
    QString emailField;
    QString whose; ///< "the customer", for a sentence
};

QString inLanguage(const QString &salutation, core::Language language)
{
    if (language == core::Language::English || !salutation.startsWith("Dear "_L1))
        return salutation;
    return u"Annwyl "_s + salutation.mid(5);
}

QString withoutComma(const QString &greeting)
{
    QString plain = core::printableName(greeting);
    while (plain.endsWith(u',') || plain.endsWith(u' '))
        plain.chop(1);
    return plain;
}

bool isChild(const core::CaseRecord &record)
{
    return record.dateOfBirth.isValid() && record.receivedOn.isValid()
           && record.dateOfBirth.addYears(kSignsAlone) > record.receivedOn;
}

/// Somebody else signed, or must have: nobody under 16 signs for themselves.
bool signedByAnother(const core::CaseRecord &record)
{
    return record.hasDeclarant() || (isChild(record) && !record.declarant.isEmpty());
}

Status signerKnown(const core::CaseRecord &record)
{
    const bool another = record.declarantRelationship == core::Relationship::Parent
                         || record.declarantRelationship == core::Relationship::Guardian
                         || record.declarantRelationship == core::Relationship::Other
                         || isChild(record);
    if (another && record.declarant.isEmpty())
        return core::fail(ErrorCode::InvalidInput,
                          u"The case does not name the adult who signed the declaration, to whom "
                          "the letter goes: enter their name."_s,
                          {{u"field"_s, u"declarant_surname"_s}});
    return {};
}

Party applicantOf(const core::CaseRecord &record)
{
    Party party{record.applicant,
                record.address.printed(),
                record.email,
                record.isOverseas(),
                u"applicant_surname"_s,
                u"applicant_address_1"_s,
                u"applicant_email"_s,
                u"the customer"_s};
    if (!signedByAnother(record))
        return party;
    party.name = record.declarant;
    party.nameField = u"declarant_surname"_s;
    if (!record.declarantEmail.trimmed().isEmpty()) {
        party.email = record.declarantEmail;
        party.emailField = u"declarant_email"_s;
    }
    return party;
}

Party refereeOf(const core::CaseRecord &record)
{
    return {record.referee,
            record.refereeAddress.printed(),
            record.refereeEmail,
            record.refereeAddress.isOverseas(),
            u"referee_surname"_s,
            u"referee_address_1"_s,
            u"referee_email"_s,
            u"the referee"_s};
}

QStringList typedLines(const QStringList &lines)
{
    QStringList out;
    for (const QString &line : lines) {
        if (const QString plain = core::squeezed(line); !plain.isEmpty())
            out += plain;
    }
    return out;
}

Party otherOf(const OtherRecipient &recipient)
{
    const QStringList lines = typedLines(recipient.address);
    return {recipient.name,
            lines,
            recipient.email,
            !lines.isEmpty() && core::countryName(lines.last()).has_value(),
            u"recipient.name"_s,
            u"recipient.address"_s,
            u"recipient.email"_s,
            u"the recipient"_s};
}

QString nameLineOf(const core::NameForms &name, core::System system, Channel channel)
{
    if (system == core::System::Dap)
        return name.dap;
    switch (channel) {
    case Channel::Post:
        return name.posted;
    case Channel::Email:
    case Channel::Online:
        return name.emailed;
    }
    Q_UNREACHABLE();
}

Status takeAddress(Addressee &addressee, const Party &party)
{
    if (party.address.isEmpty())
        return core::fail(ErrorCode::InvalidInput,
                          u"The case has no postal address of %1: enter it, or send the letter by "
                          "email."_s.arg(party.whose),
                          {{u"field"_s, party.addressField}});
    for (const QString &line : party.address) {
        if (core::printableName(line) != line)
            return core::fail(ErrorCode::InvalidInput,
                              u"The postal address of %1 holds a control or hidden character: "
                              "type it again."_s.arg(party.whose),
                              {{u"field"_s, party.addressField}});
    }
    addressee.addressLines = party.address;
    return {};
}

Status
takeEmail(Addressee &addressee, const QString &email, const QString &field, const QString &whose)
{
    if (email.trimmed().isEmpty())
        return core::fail(ErrorCode::InvalidInput,
                          u"The case has no email address of %1: enter it, or send the letter by "
                          "post."_s.arg(whose),
                          {{u"field"_s, field}});
    const auto address = core::EmailAddress::parse(email);
    if (!address)
        return core::fail(
            ErrorCode::InvalidInput,
            u"The email address of %1 cannot be used: %2"_s.arg(whose, address.error().message),
            {{u"field"_s, field}});
    addressee.email = address->text();
    return {};
}

Result<Addressee> personOf(const Party &party,
                           const LetterDocument &letter,
                           const core::CaseRecord &record,
                           const core::NamePolicy &policy)
{
    Addressee addressee;
    addressee.name = core::decideName(party.name, record.system, policy);
    addressee.nameLine = nameLineOf(addressee.name, record.system, letter.channel);
    addressee.salutation = inLanguage(addressee.name.salutation, letter.language);
    addressee.overseas = party.overseas;
    if (addressee.nameLine.isEmpty())
        return core::fail(ErrorCode::InvalidInput,
                          u"The case has no name of %1: enter it."_s.arg(party.whose),
                          {{u"field"_s, party.nameField}});
    if (letter.channel == Channel::Post)
        TRY(takeAddress(addressee, party));
    if (letter.channel == Channel::Email)
        TRY(takeEmail(addressee, party.email, party.emailField, party.whose));
    else if (const auto known = core::EmailAddress::parse(party.email))
        addressee.email = known->text();
    return addressee;
}

QString holderOf(const core::CaseRecord &record, const core::NamePolicy &policy)
{
    return core::decideName(record.applicant, record.system, policy).full;
}

Result<Addressee> applicant(const LetterDocument &letter,
                            const core::CaseRecord &record,
                            const core::NamePolicy &policy)
{
    TRY(signerKnown(record));
    TRY_ASSIGN(Addressee addressee, personOf(applicantOf(record), letter, record, policy));
    if (signedByAnother(record))
        addressee.about = holderOf(record, policy);
    return addressee;
}

/// Of a referee whom the case names, nobody writes to another person under their title.
Status sameAsEntered(const LetterDocument &letter, const core::CaseRecord &record)
{
    if (!letter.recipient)
        return {};
    const core::PersonName &name = letter.recipient->name;
    const bool sameName = name.isEmpty() || name == record.referee;
    const core::PostalAddress typed = enteredAddress(letter.recipient->address);
    if (sameName
        && (typed.isEmpty() || typed.printed() == typedLines(record.refereeAddress.printed())))
        return {};
    return core::fail(ErrorCode::InvalidInput,
                      u"The case names the referee or their address otherwise than was entered: "
                      "take out what was entered, or write to somebody else."_s,
                      {{u"field"_s, sameName ? u"recipient.address"_s : u"recipient.name"_s}});
}

Result<Addressee> referee(const LetterDocument &letter,
                          const core::CaseRecord &asKnown,
                          const core::NamePolicy &policy)
{
    const core::CaseRecord record = withEnteredReferee(letter, asKnown);
    TRY(sameAsEntered(letter, record));
    TRY_ASSIGN(Addressee addressee, personOf(refereeOf(record), letter, record, policy));
    addressee.about = holderOf(record, policy);
    addressee.prepaid = true; // REQ-LET-22: without being asked
    return addressee;
}

/// The alternative address the customer asked for: the customer stays the customer, so the title
/// decided once stays too; a shortened name typed there stands on the envelope (REQ-NAM-05).
Result<Addressee> alternative(const LetterDocument &letter,
                              const core::CaseRecord &record,
                              const core::NamePolicy &policy)
{
    if (record.alternativeAddress.isEmpty())
        return core::fail(ErrorCode::InvalidInput,
                          u"Enter the name and address of the other recipient."_s,
                          {{u"field"_s, u"recipient"_s}});
    TRY(signerKnown(record));
    Party party = applicantOf(record);
    party.address = record.alternativeAddress.printed();
    party.overseas = record.alternativeAddress.isOverseas();
    party.addressField = u"alternative_address_1"_s;
    TRY_ASSIGN(Addressee addressee, personOf(party, letter, record, policy));
    const QString typed = core::printableName(record.alternativeName);
    const core::TitleKind title = core::recogniseTitle(typed.section(u' ', 0, 0)).kind;
    const bool barred =
        title == core::TitleKind::NotAccepted || title == core::TitleKind::VariationOfMr;
    if (!typed.isEmpty())
        addressee.nameLine = barred ? typed.section(u' ', 1) : typed; // REQ-TTL-10
    return addressee;
}

Result<Addressee>
other(const LetterDocument &letter, const core::CaseRecord &record, const core::NamePolicy &policy)
{
    if (!letter.recipient)
        return alternative(letter, record, policy);
    TRY_ASSIGN(Addressee addressee, personOf(otherOf(*letter.recipient), letter, record, policy));
    if (const QString greeting = withoutComma(letter.recipient->greeting); !greeting.isEmpty())
        addressee.salutation = greeting;
    addressee.about = holderOf(record, policy);
    return addressee;
}

/// An office has no personal name and is only ever written to by email (REQ-FOR-01, REQ-FOR-05).
Result<Addressee>
office(const LetterDocument &letter, const core::CaseRecord &record, const core::NamePolicy &policy)
{
    const bool unit = letter.to == RecipientKind::UnitOffice;
    const QString whose = unit ? u"the unit office"_s : u"the territory office"_s;
    if (letter.channel != Channel::Email)
        return core::fail(ErrorCode::InvalidInput,
                          u"A letter to %1 goes by email: choose email."_s.arg(whose),
                          {{u"field"_s, u"channel"_s}});
    Addressee addressee;
    const bool welsh = letter.language == core::Language::Welsh;
    addressee.salutation = welsh ? u"Annwyl Syr neu Fadam"_s : u"Dear Sir or Madam"_s;
    addressee.about = holderOf(record, policy);
    if (!unit)
        addressee.nameLine = core::printableName(record.overseasTerritory);
    TRY(takeEmail(addressee,
                  unit ? record.forcesUnitOfficeEmail : record.overseasTerritoryEmail,
                  unit ? u"forces_unit_office_email"_s : u"overseas_territory_email"_s,
                  whose));
    return addressee;
}

Result<Addressee> anyAddressee(const LetterDocument &letter,
                               const core::CaseRecord &record,
                               const core::NamePolicy &policy)
{
    switch (letter.to) {
    case RecipientKind::Applicant:
        return applicant(letter, record, policy);
    case RecipientKind::Referee:
        return referee(letter, record, policy);
    case RecipientKind::Other:
        return other(letter, record, policy);
    case RecipientKind::UnitOffice:
    case RecipientKind::TerritoryOffice:
        return office(letter, record, policy);
    }
    Q_UNREACHABLE();
}

Standing signerOf(const core::CaseRecord &record)
{
    if (!signedByAnother(record))
        return Standing::Applicant;
    switch (record.declarantRelationship) {
    case core::Relationship::Parent:
        return Standing::Parent;
    case core::Relationship::Guardian:
        return Standing::Guardian;
    case core::Relationship::Unknown:
    case core::Relationship::Self:
    case core::Relationship::Other:
        break;
    }
    return Standing::OtherSigner;
}

} // namespace

Standing standingOf(const LetterDocument &letter, const core::CaseRecord &record)
{
    switch (letter.to) {
    case RecipientKind::Applicant:
        return signerOf(record);
    case RecipientKind::Referee:
        return Standing::Referee;
    case RecipientKind::Other:
        return letter.recipient ? Standing::TypedIn : Standing::AlternativeAddress;
    case RecipientKind::UnitOffice:
        return Standing::UnitOffice;
    case RecipientKind::TerritoryOffice:
        return Standing::TerritoryOffice;
    }
    Q_UNREACHABLE();
}

Result<Addressee> addresseeOf(const LetterDocument &letter,
                              const core::CaseRecord &record,
                              const core::NamePolicy &policy)
{
    TRY_ASSIGN(Addressee addressee, anyAddressee(letter, record, policy));
    addressee.prepaid = addressee.prepaid || letter.prepaidLabel;
    return addressee;
}

} // namespace casepost::letters
