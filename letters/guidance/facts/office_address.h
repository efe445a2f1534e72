#pragma once

#include "core/offices/office.h"
#include "letters/document/letter_document.h"

namespace casepost::letters {

/// Is a typed text the whole address of an office, or of its box, and nothing else? Commas, line
/// ends, capitals and the name of the organisation make no difference.
bool isOfficeAddress(const core::Offices &offices, const QString &typed);

/// Does a typed text hold the whole address of an office, whatever else it says?
bool holdsOfficeAddress(const core::Offices &offices, const QString &typed);

/// Does a text name a PO Box?
bool namesBox(const QString &typed);

/// Does a text hold the whole address of an office, and none of the office with the case or of the
/// sender's? Never when neither is known (REQ-ADR-08).
bool isOfOtherOffice(const core::Offices &offices,
                     const core::CaseRecord &record,
                     const SenderProfile &sender,
                     const QString &typed);

} // namespace casepost::letters
