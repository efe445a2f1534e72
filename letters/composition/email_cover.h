#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

/// The email that carries a composed letter, or is it (DAP): from the team's mailbox to one
/// recipient, with the subject of REQ-EML-11 and the customer, referee or HM Forces template as its
/// body. `given` are letterValues(). Pure.
ComposedEmail emailOf(const ComposedLetter &composed,
                      const LetterDocument &letter,
                      const core::CaseRecord &record,
                      const phrases::PhraseLibrary &library,
                      const SenderProfile &sender,
                      const phrases::FieldValues &given);

/// "McNally 123456789.pdf" in plain ASCII, safe as a file name (REQ-EML-10); "Letter 123456789.pdf"
/// when the surname has no Latin letter.
QString attachmentName(const QString &surname, const QString &reference);

} // namespace casepost::letters
