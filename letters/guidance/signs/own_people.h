#pragma once

#include "letters/guidance/facts/check_input.h"

namespace casepost::letters {

/// What is this case's own, or its sender's: never a sign of another person.
class OwnPeople
{
public:
    enum class Recipient { Counted, NotCounted };

    /// `recipient`: does the recipient typed by hand count as this case's?
    OwnPeople(const CheckInput &input, Recipient recipient);

    /// Every word stands in a name or an address of this case, or of the sender.
    bool areOwn(const QStringList &words) const;
    bool isOwnEmail(const QString &key) const { return m_emails.contains(key); }
    /// With or without the letters of the system.
    bool isOwnNumber(const QString &key) const;
    /// "dh11aa …": an address at a postcode of this case.
    bool isOwnAddress(const QString &key) const
    {
        return m_postcodes.contains(key.section(QChar(u' '), 0, 0));
    }
    bool isOwnDate(const QString &day) const { return day == m_dateOfBirth; }

private:
    void addWords(const QString &text);
    void addName(const core::PersonName &name);

    QSet<QString> m_words;
    QSet<QString> m_emails;
    QSet<QString> m_numbers;
    QSet<QString> m_postcodes;
    QString m_dateOfBirth;
};

} // namespace casepost::letters
