#pragma once

#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Where a typed greeting stops being one: at the comma of "Dear Mr Reed, please reply to my home",
/// at words that ask; -1 when it greets and no more. Offices and several people are greeted too
/// ("Dear Mr Reed, Mrs Bell and colleagues"). Pure (REQ-LET-17, REQ-TXT-13).
qsizetype moreInGreeting(const QString &greeting, const core::PersonName &recipient);

/// Where a typed part of a name or a line of an address carries a message in place of one: "Whoever
/// Opens This Please Reply", "re passport application 123"; -1 when it does not. Streets, houses
/// and offices with such words in their names are none (Call Lane, Urgent Care Centre). Pure.
qsizetype messageIn(const QString &line);

/// A stretch that tells of the customer what belongs on no envelope and in no greeting: the
/// application's reference, the date of birth, an email address, a phone number.
struct PersonalStretch
{
    qsizetype start = 0;
    qsizetype length = 0;
};
std::optional<PersonalStretch> personalDataIn(const QString &line, const core::CaseRecord &record);

/// A typed part of the recipient and its path in the letter document: name and address lines.
struct RecipientPart
{
    QString path; ///< "recipient.name.surname", "recipient.address[0]"
    QString text;
    bool isName = false;
};
std::vector<RecipientPart> partsOf(const OtherRecipient &recipient);

} // namespace casepost::letters
