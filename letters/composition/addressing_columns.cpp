#include "letters/composition/addressing_columns.h"

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QString &who)
{
    QStringList columns;
    for (const QString &part : {u"title"_s, u"forenames"_s, u"surname"_s})
        columns += u"%1_%2"_s.arg(who, part);
    return columns;
}

QStringList addressOf(const QString &who)
{
    QStringList columns{who + u"_postcode"_s, who + u"_country"_s};
    for (int line = 1; line <= 5; ++line)
        columns += u"%1_address_%2"_s.arg(who).arg(line);
    return columns;
}

/// The customer, or the adult who signed: a refused cell of either may change who it is.
QStringList customerNames()
{
    return namesOf(u"applicant"_s) + namesOf(u"declarant"_s)
           + QStringList{u"applicant_other_title"_s,
                         u"applicant_title_confirmed"_s,
                         u"declarant_relationship"_s};
}

QStringList customer(Channel channel, const QString &whoseAddress)
{
    switch (channel) {
    case Channel::Post:
        return customerNames() + addressOf(whoseAddress);
    case Channel::Email:
        return customerNames() + QStringList{u"applicant_email"_s, u"declarant_email"_s};
    case Channel::Online:
        return customerNames();
    }
    Q_UNREACHABLE();
}

QStringList referee(Channel channel)
{
    switch (channel) {
    case Channel::Post:
        return namesOf(u"referee"_s) + addressOf(u"referee"_s);
    case Channel::Email:
        return namesOf(u"referee"_s) + QStringList{u"referee_email"_s};
    case Channel::Online:
        return namesOf(u"referee"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList addressingColumns(const LetterDocument &letter, const core::CaseRecord &record)
{
    switch (letter.to) {
    case RecipientKind::Applicant: {
        QStringList columns = customer(letter.channel, u"applicant"_s);
        if (letter.channel == Channel::Email && !record.declarantEmail.trimmed().isEmpty()
            && record.hasDeclarant())
            columns.removeAll(u"applicant_email"_s);
        return columns;
    }
    case RecipientKind::Referee:
        return referee(letter.channel);
    case RecipientKind::Other:
        return letter.recipient ? QStringList()
                                : customer(letter.channel, u"alternative"_s)
                                      + QStringList{u"alternative_name"_s};
    case RecipientKind::UnitOffice:
        return {u"forces_unit_office_email"_s};
    case RecipientKind::TerritoryOffice:
        return {u"overseas_territory"_s, u"overseas_territory_email"_s};
    }
    Q_UNREACHABLE();
}

} // namespace casepost::letters
