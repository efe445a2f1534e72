#pragma once

#include "letters/records/letter_store.h"

namespace casepost::letters {

/// Why letters of this make-up are not printed, for the person who wants to; nullopt when they may
/// be. The customer reads a 917 through a secure link, on which they also send the new photo
/// (REQ-PHO-06); so it is with whatever goes online. Pure.
std::optional<QString> whyNotPrinted(const LetterDocument &letter);

/// A sent letter printed again.
struct Reprint
{
    core::LetterId letter;
    core::EventId event;
    QString title; ///< of the print job: never personal
    QByteArray pdf;
};

/// The bytes of a letter that went out, to be printed once more, unchanged and with its own date,
/// with the entry in the case's history and the audit entry that say so (REQ-LET-13). NotFound for
/// no such letter; Blocked for one that never went out, or that is not printed (REQ-PHO-06);
/// NotPermitted without letter.queue.
core::Result<Reprint>
reprintLetter(core::Database &db, const core::Session &session, core::LetterId id);

} // namespace casepost::letters
