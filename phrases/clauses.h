#pragma once

#include "phrases/field_value.h"

namespace casepost::phrases {

/// Where a value typed into a gap of a phrase begins to speak for itself: "your passport – we do
/// not believe you", "you are late", "the form; write to them". A gap takes the name of a thing or
/// a person; "the form we sent you" and "proof that you live there" still are one. -1 when it is no
/// more than that, and for shapes that are judged more closely (days, amounts, addresses). Linear.
/// REQ-PHR-04, REQ-TXT-13.
qsizetype clauseAt(const QString &value, FieldShape shape);

} // namespace casepost::phrases
