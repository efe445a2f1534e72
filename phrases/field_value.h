#pragma once

#include "phrases/phrase.h"

#include <QDate>

#include <optional>

namespace casepost::phrases {

/// What a gap of a phrase takes, more closely than its kind says: read off its kind, its source and
/// its name, so that every pack ever published has it.
enum class FieldShape {
    Words,
    Reason, ///< what follows "because"
    Person,
    Day,
    Amount,
    Choice,
    Reference,
    Telephone,
    Code,
    Address
};

/// The shape of a field; Words for one of no closer kind. REQ-PHR-04.
FieldShape shapeOf(const Field &field);

/// The most UTF-16 units a value of the shape may have. Whatever is longer is a text of its own.
int longestOf(FieldShape shape);

/// The day a value names: "2026-05-03", "3 May 2026", "3rd May 2026", "3 Mai 2026", "03/05/2026".
/// None for anything else, and for a day no calendar has (31 February).
std::optional<QDate> dayIn(const QString &value);

/// The amount a value names: "88", "88.50", "1,088.50"; without a sign of its own, because the
/// phrase has it. None for anything else.
std::optional<double> amountIn(const QString &value);

/// A phone number as people write it, with or without an extension?
bool isTelephone(const QString &value);

/// Where a value stops being the few words its phrase leaves room for: at the end of a line or of a
/// sentence with more behind it, or where it begins to ask for something ("… please pay"); -1 when
/// it is no more than that. Initials and short forms ("St. John", "Mr. A. Roy") end no sentence.
/// Linear. REQ-PHR-04, REQ-TXT-13.
qsizetype wordsEnd(const QString &value, FieldShape shape);

/// Is the value a text of its own, which every rule for free text must see? More than a few words,
/// or a clause among them (clauses.h).
bool isProse(const Field &field, const QString &value);
/// … and that only for a clause among words there is room for?
bool isClauseOnly(const Field &field, const QString &value);

} // namespace casepost::phrases
