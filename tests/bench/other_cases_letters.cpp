#include "tests/bench/other_cases_letters.h"

#include "tests/bench/extract_generator.h"

#include <QLocale>

#include <array>

namespace casepost::bench {

using namespace Qt::StringLiterals;

namespace {

template<typename List>
QString oneOf(const List &list, QRandomGenerator &dice)
{
    return list[static_cast<qsizetype>(dice.bounded(static_cast<quint32>(std::size(list))))];
}

QString first(const QString &forenames)
{
    return forenames.section(u' ', 0, 0);
}

QString day(const QDate &date, QRandomGenerator &dice)
{
    const QLocale english(QLocale::English);
    switch (dice.bounded(3)) {
    case 0:
        return english.toString(date, u"d MMMM yyyy"_s);
    case 1:
        return date.toString(u"dd/MM/yyyy"_s);
    }
    return english.toString(date, u"d MMM yyyy"_s);
}

QString number(QRandomGenerator &dice)
{
    return QString::number(100'000'000 + dice.bounded(899'999'999));
}

// The case's own people in the forms people write them in.
QString ownName(const core::CaseRecord &own, QRandomGenerator &dice)
{
    const core::PersonName &name = own.applicant;
    const core::PersonName &referee = own.referee;
    const QStringList forms{
        name.forenames + u' ' + name.surname,
        first(name.forenames) + u' ' + name.surname,
        name.title + u' ' + name.surname,
        name.title + u' ' + first(name.forenames).left(1) + u". "_s + name.surname,
        name.surname.toUpper() + u", "_s + name.forenames,
        referee.forenames + u' ' + referee.surname,
        referee.title + u' ' + referee.surname,
        own.declarant.surname.isEmpty() ? name.surname
                                        : own.declarant.forenames + u' ' + own.declarant.surname};
    return oneOf(forms, dice);
}

QString sentence(const core::CaseRecord &own, QRandomGenerator &dice)
{
    static const QStringList kSentences{
        u"Please send us the full birth certificate of %1."_s,
        u"The photo of %1 is too dark. Please take a new one."_s,
        u"Thank you for the letter %1 signed on %2."_s,
        u"We spoke to %1 on Monday and need your reply by %2."_s,
        u"Please quote %3 when you write to HM Passport Office."_s,
        u"Your passport number %4 is now cancelled."_s,
        u"Please send your documents to our office at Milburn House, Dean Street, Durham DH1 5ZZ."_s,
        u"If you changed your name in %2, please send us your deed poll."_s,
        u"You can make an appointment at the Liverpool, Newport or Belfast office."_s,
        u"The General Register Office for England and Wales can give you a new certificate."_s,
        u"Please ask your doctor at the Victoria Hospital or St George's Surgery to sign it."_s,
        u"We returned your documents to %5 by Royal Mail Special Delivery."_s,
        u"You told us that you were born in %6 on %2."_s,
        u"Your card payment of £%7.50 to the Post Office did not go through."_s,
        u"Dear %1"_s,
        u"%1, born %2, applied on 4 May 2026."_s,
        u"We have your email address as %8. Is that still right?"_s,
        u"Please ask Thomas Cook, Grant Thornton LLP or the Charlotte Street branch for a letter."_s,
        u"April and May are busy months, so please reply before 12 June."_s,
        u"Call us on 0300 222 0000 or 0191 498 0123."_s,
        u"The Birth Certificate you sent does not show your parents."_s,
    };
    static const QStringList kTowns{u"Durham"_s,
                                    u"York"_s,
                                    u"London"_s,
                                    u"Lincoln"_s,
                                    u"Preston"_s,
                                    u"Chester"_s,
                                    u"Milton Keynes"_s,
                                    u"St Helens"_s,
                                    u"Stockton on Tees"_s,
                                    u"Bangor"_s};
    const QDate some(1950 + static_cast<int>(dice.bounded(60)),
                     1 + static_cast<int>(dice.bounded(12)),
                     1 + static_cast<int>(dice.bounded(28)));
    QString text = oneOf(kSentences, dice);
    text.replace(u"%1"_s, ownName(own, dice));
    text.replace(u"%2"_s, day(dice.bounded(3) ? some : own.dateOfBirth, dice));
    text.replace(u"%3"_s, dice.bounded(2) ? own.reference : own.reference.section(u'-', -1));
    text.replace(u"%4"_s, number(dice));
    text.replace(u"%5"_s, own.address.lines.value(0) + u", "_s + own.address.postcode);
    text.replace(u"%6"_s, oneOf(kTowns, dice));
    text.replace(u"%7"_s, QString::number(20 + dice.bounded(80)));
    text.replace(u"%8"_s, own.email);
    return text;
}

} // namespace

QString innocentText(const core::CaseRecord &own, QRandomGenerator &dice)
{
    QStringList sentences;
    for (quint32 i = 0, count = 2 + dice.bounded(5U); i < count; ++i)
        sentences += sentence(own, dice);
    return sentences.join(u' ');
}

QString thirdPersonText(QRandomGenerator &dice)
{
    static const QStringList kSentences{
        u"Please send us the consent of %1."_s,
        u"We need your marriage certificate to %1."_s,
        u"Your former name was %1."_s,
        u"Please ask %1 to sign the back of one photo."_s,
    };
    const Someone person = someone(dice.generate64());
    const QString name = dice.bounded(2) ? person.forenames : first(person.forenames);
    return oneOf(kSentences, dice).arg(name + u' ' + person.surname);
}

QString familyText(const core::CaseRecord &member, QRandomGenerator &dice)
{
    static const QStringList kSentences{
        u"We look at this together with the application of %1."_s,
        u"Please also send us the passport of %1."_s,
    };
    return oneOf(kSentences, dice)
        .arg(first(member.applicant.forenames) + u' ' + member.applicant.surname);
}

const char *pasteName(Paste paste)
{
    switch (paste) {
    case Paste::Reference:
        return "reference";
    case Paste::Email:
        return "email";
    case Paste::RefereeEmail:
        return "referee's email";
    case Paste::FullName:
        return "all forenames and surname";
    case Paste::Name:
        return "forename and surname";
    case Paste::NameAndBirth:
        return "name and date of birth";
    case Paste::NameAndPostcode:
        return "name and postcode";
    case Paste::SurnameFirst:
        return "SURNAME, Forenames";
    case Paste::Salutation:
        return "salutation";
    case Paste::AddressBlock:
        return "address block";
    }
    return "";
}

QString pasted(Paste paste, const core::CaseRecord &other, QRandomGenerator &dice)
{
    const core::PersonName &name = other.applicant;
    const QString brief = first(name.forenames) + u' ' + name.surname;
    switch (paste) {
    case Paste::Reference:
        return u"Please quote %1."_s.arg(dice.bounded(2) ? other.reference
                                                         : other.reference.section(u'-', -1));
    case Paste::Email:
        return u"We wrote to %1."_s.arg(other.email);
    case Paste::RefereeEmail:
        return u"We wrote to %1."_s.arg(other.refereeEmail);
    case Paste::FullName:
        return u"Please send us a new photo of %1 %2."_s.arg(name.forenames, name.surname);
    case Paste::Name:
        return u"Please send us a new photo of %1."_s.arg(brief);
    case Paste::NameAndBirth:
        return u"We need the birth certificate of %1, born %2."_s.arg(brief,
                                                                      day(other.dateOfBirth, dice));
    case Paste::NameAndPostcode:
        return u"%1 lives at %2, %3."_s.arg(
            brief, other.address.lines.value(0), other.address.postcode);
    case Paste::SurnameFirst:
        return u"%1, %2: the photo is too dark."_s.arg(name.surname.toUpper(), name.forenames);
    case Paste::Salutation:
        return u"Dear %1 %2"_s.arg(name.title, name.surname);
    case Paste::AddressBlock:
        return u"%1 %2\n%3\n%4"_s.arg(
            name.title, brief, other.address.lines.join(u'\n'), other.address.postcode);
    }
    return {};
}

} // namespace casepost::bench
