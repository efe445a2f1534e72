#pragma once

#include "letters/guidance/finding.h"
#include "letters/strict_json.h"

namespace casepost::letters {

/// A stretch of a file as an editor counts: lines and columns from 1, columns in UTF-16 units; the
/// end column is the one after the last.
struct TextRegion
{
    int startLine = 1;
    int startColumn = 1;
    int endLine = 1;
    int endColumn = 1;
    friend bool operator==(const TextRegion &, const TextRegion &) = default;
};

/// The path of a place in a letter document: "blocks[2].fields.reason", "subject"; the part's name
/// where the document holds no such value.
QString documentPath(const Place &at);

/// Where a place stands in the bytes of its letter document, escapes of the JSON counted in; the
/// whole value when the place has no stretch. None when the document does not hold the value.
std::optional<TextRegion> regionOf(const StrictJson &document, const Place &at);

/// A text as it is written within the quotes of a JSON document.
QString asJsonText(const QString &text);

} // namespace casepost::letters
