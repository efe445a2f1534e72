#pragma once

#include "core/offices/office.h"
#include "letters/composition/addressing.h"
#include "phrases/phrase_library.h"

namespace casepost::letters {

/// A stretch of a composed block that came from somewhere: a field's value, or typed words.
/// UTF-16 code units of the block's text.
struct Stretch
{
    int start = 0;
    int length = 0;
    QString field; ///< field name; empty: typed text
    bool filled = true;
};

/// One paragraph of the letter as the customer reads it.
struct ComposedBlock
{
    int index = 0; ///< of the document's block
    QString text;
    QString phraseCode; ///< empty for free text
    int phraseVersion = 0;
    phrases::PhraseRole role = phrases::PhraseRole::Body; ///< Body for whatever was typed
    bool typed = false; ///< free text or an edited phrase: linted whole
    std::vector<Stretch> stretches;
};

/// The email that carries the letter, or is it (DAP).
struct ComposedEmail
{
    QString from;     ///< team mailbox
    QString to;       ///< one recipient (REQ-EML-16)
    QString subject;  ///< REQ-EML-11
    QStringList body; ///< paragraphs, salutation to sign-off, of the customer, referee or HM Forces
                      ///< template
    QString attachment; ///< "McNally 123456789.pdf" (REQ-EML-10); empty when the body is the letter
};

/// A letter whole: what every output is made from. A value.
struct ComposedLetter
{
    LetterKind kind = LetterKind::AmsLetter;
    Channel channel = Channel::Post;
    core::Language language = core::Language::English;
    core::System system = core::System::Ams;
    QDate date;
    QString reference;    ///< application reference
    QString ourReference; ///< "Durham 3/KM/123456789"
    Addressee addressee;
    QStringList addressBlock; ///< what shows in the window: name and address, or the email address
                              ///< and "Sent by email"
    QString salutation;       ///< with its comma
    QString subject;          ///< heading line; empty for none
    std::vector<ComposedBlock> blocks;
    QString signOff;       ///< "Yours sincerely"
    QStringList signature; ///< lines under it
    QStringList enclosures;
    QStringList letterhead; ///< organisation name by date, and office lines
    QStringList footer;
    QStringList returnLabel; ///< empty when pre-paid (REQ-LET-21)
    std::optional<ComposedEmail> email;
};

/// Makes the letter from its document. Pure: no clock, no store. An unfilled field shows its token
/// and is the checker's to stop. `offices` are the store's, or the samples. InvalidInput for a
/// phrase or template that is not in force on `date`, a Welsh letter with a phrase that has no
/// Welsh, or an addressee that cannot be made.
core::Result<ComposedLetter> compose(const LetterDocument &letter,
                                     const core::CaseRecord &record,
                                     const phrases::PhraseLibrary &library,
                                     const SenderProfile &sender,
                                     const QDate &date,
                                     const core::Offices &offices = core::Offices::samples());

/// Values the case itself gives to fields (Field::source), by source name.
phrases::FieldValues caseValues(const core::CaseRecord &record, core::Language language);

} // namespace casepost::letters
