#pragma once

#include "letters/guidance/facts/check_input.h"
#include "letters/guidance/text/text_unit.h"

namespace casepost::letters {

/// Where an examiner put words of their own into what the customer reads: free text, an approved
/// phrase whose wording was changed, a field that holds more than a value, a subject, a greeting or
/// an enclosure. A value is a name, a date, a number, a reference, a country, a title, a choice of
/// the phrase, or what the case itself gives. In the order of the letter. Pure. REQ-WEL-02.
std::vector<Place> typedPlaces(const CheckInput &input);

/// Why a letter may not go by itself, in words for the person who wanted to send it; nullopt when
/// it may. An Admin IT letter waits for customer assurance (REQ-ITL-04), a counter-fraud letter for
/// a second person (REQ-CFT-02), a Welsh letter with typed text for approval and translation
/// (REQ-WEL-02). Whatever the guidance packs say: the outbox asks this for every letter. Pure.
std::optional<QString> waitsForApproval(const CheckInput &input);

} // namespace casepost::letters
