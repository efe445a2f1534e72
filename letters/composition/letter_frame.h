#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

// What surrounds the words of a letter: who writes, where to answer, how it ends.

/// The organisation's name on a day: "Her Majesty's" until 7 September 2022, "His Majesty's" from 8
/// September 2022 (REQ-VER-04).
QString organisationName(core::Language language, const QDate &on);

/// The organisation, then the office.
QStringList letterheadOf(const SenderProfile &sender, core::Language language, const QDate &on);
QStringList footerOf(core::Language language); ///< REQ-LET-27; no phone number (REQ-LET-10)
/// PO Box lines of the sender's office; empty for an office without one.
QStringList returnLabelOf(const SenderProfile &sender, const core::Offices &offices);

/// "Yours sincerely", or "Yours faithfully" after a greeting without a name.
QString signOffOf(const QString &salutation, core::Language language);
/// Team and organisation; never a personal mailbox (REQ-EML-03).
QStringList signatureOf(const SenderProfile &sender, core::Language language, const QDate &on);

/// The application reference as a customer knows it: "AMS-123456789" is 123456789. A reference
/// without the name of a system stays as it is.
QString customerReference(const QString &reference);
/// "Durham 3/KM/123456789": team, initials, reference (REQ-EML-11); missing ones are left out.
QString ourReferenceOf(const SenderProfile &sender, const QString &reference);

} // namespace casepost::letters
