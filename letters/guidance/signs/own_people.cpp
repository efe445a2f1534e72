#include "letters/guidance/signs/own_people.h"

#include "core/cases/likeness/name_likeness.h"
#include "core/cases/search/search_keys.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QString numberKey(const QString &reference)
{
    std::string key;
    core::referenceKey(reference.toStdString(), key);
    return QString::fromStdString(key);
}

QString withoutLetters(const QString &key)
{
    qsizetype letters = 0;
    while (letters < key.size() && !key[letters].isDigit())
        ++letters;
    return key.mid(letters);
}

} // namespace

OwnPeople::OwnPeople(const CheckInput &input, Recipient recipient)
    : m_dateOfBirth(input.record.dateOfBirth.toString(Qt::ISODate))
{
    const core::CaseRecord &record = input.record;
    for (const auto *name :
         {&record.applicant, &record.passportName, &record.declarant, &record.referee})
        addName(*name);
    for (const auto *address :
         {&record.address, &record.refereeAddress, &record.alternativeAddress}) {
        for (const QString &line : address->lines)
            addWords(line);
        addWords(address->country);
        m_postcodes.insert(numberKey(address->postcode)); // letters and digits, as of a reference
    }
    for (const QString &text : {record.alternativeName,
                                record.office,
                                input.sender.name,
                                input.sender.office,
                                input.sender.team})
        addWords(text);
    const auto &typed = input.letter.recipient;
    if (typed && recipient == Recipient::Counted) {
        addName(typed->name);
        for (const QString &line : typed->address)
            addWords(line);
        m_emails.insert(typed->email.trimmed().toCaseFolded());
    }
    for (const QString &email : {record.email,
                                 record.declarantEmail,
                                 record.refereeEmail,
                                 record.forcesUnitOfficeEmail,
                                 record.overseasTerritoryEmail,
                                 input.sender.mailbox})
        m_emails.insert(email.trimmed().toCaseFolded());
    for (const QString &number : {record.reference, record.lostStolenReference}) {
        m_numbers.insert(numberKey(number));
        m_numbers.insert(withoutLetters(numberKey(number)));
    }
}

void OwnPeople::addWords(const QString &text)
{
    for (const QString &word : core::comparedWords(text)) {
        m_words.insert(word);
        if (const QString other = core::otherSaint(word); !other.isEmpty())
            m_words.insert(other);
    }
}

void OwnPeople::addName(const core::PersonName &name)
{
    for (const QString &text : {name.forenames, name.surname}) {
        addWords(text);
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            m_words.insert(core::comparedWords(word).join(QString()));
    }
}

bool OwnPeople::areOwn(const QStringList &words) const
{
    return std::all_of(
        words.begin(), words.end(), [this](const QString &word) { return m_words.contains(word); });
}

bool OwnPeople::isOwnNumber(const QString &key) const
{
    return m_numbers.contains(key) || m_numbers.contains(withoutLetters(key));
}

} // namespace casepost::letters
