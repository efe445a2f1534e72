#pragma once

#include "core/outbox/bounces/delivery_report.h"

#include <QString>

#include <array>
#include <span>

namespace casepost::core {

/// What a mail system means by refusing, finer than the causes we show: the cause and whether the
/// address is hopeless follow from it.
enum class BounceMeaning {
    Unclear,
    NoSuchMailbox,
    Moved,
    Unavailable, ///< closed, suspended, or refused without a reason: it may be there again
    Full,
    NoSuchDomain,
    TakesNoMail, ///< the domain or host is there, and takes no mail at all
    Refused,     ///< by a rule: of spam, of who may send, of our own domain's settings
    GivenUp,     ///< tried for as long as the mail system tries
    Busy,        ///< too much at once: later it may go
    TooLarge,
    Trouble, ///< of a mail system or of the way to it
};

BounceCause causeOf(BounceMeaning meaning);

/// No further try will reach this address, whoever sends: nobody is there, or no mail is taken.
bool isHopeless(BounceMeaning meaning);

/// A wording of mail systems and what is meant by it. The wording is in the form that plainWords()
/// gives; a `*` stands for up to 60 characters.
struct BounceWording
{
    BounceMeaning meaning;
    QStringView wording;
};

/// Wordings that say what is meant, whatever code stands beside them. The first that fits counts.
std::span<const BounceWording> clearWordings();
/// Wordings that count where no code says more.
std::span<const BounceWording> vagueWordings();

/// What an enhanced status code ("5.1.1") says: RFC 3463, the IANA register, and what Exchange
/// adds.
BounceMeaning meaningOfStatus(const QString &status);

/// Words of a reply ready to be compared: lower case, one space between words, without codes,
/// links, the local parts of addresses and the marks of continued lines; "n't" is "not".
QString plainWords(QStringView text);

/// Whether a wording occurs in plain words, at the start of a word.
bool occurs(QStringView wording, QStringView plain);

/// The last enhanced status code in a text that says more than its class ("5.1.1", not "5.0.0"):
/// it is of the server that refused. Else the first; empty where there is none.
QString statusIn(QStringView text);

/// What is surely meant by words alone, whatever codes stand in them; Unclear where they do not
/// tell.
BounceMeaning wordedMeaningOf(QStringView words);

/// What is surely meant by a refusal: by its words, then by the code of the server that refused,
/// then by the code of the report; Unclear where none of them tells. `dialogue` is what else the
/// report tells of the talk with that server, for the command that was answered to.
BounceMeaning clearMeaningOf(const QString &status, QStringView words, QStringView dialogue = {});

/// What is meant by a refusal: by its words, then by the code of the server that refused, then by
/// the code of the report, then by vague words and the reply code. Who is refused before a
/// recipient is named (MAIL FROM) is us; who is refused after the text was sent (DATA) had a
/// recipient that was taken.
/// `status` is the report's own code; `words` what the servers and the report said.
BounceMeaning meaningOf(const QString &status, QStringView words, QStringView dialogue = {});

} // namespace casepost::core
