#pragma once

#include "letters/document/strict_json.h"
#include "letters/guidance/rules/finding.h"

#include <map>
#include <vector>

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

/// The same for many places of one document: what was read of it once is not read again, so that
/// the time is in proportion to the document and the places. Lives no longer than the document.
class RegionFinder
{
public:
    explicit RegionFinder(const StrictJson &document);
    std::optional<TextRegion> of(const Place &at);

private:
    static constexpr int kStep = 256;

    struct LineColumn
    {
        int line = 1;
        int column = 1;
    };
    struct ReadString
    {
        std::vector<std::pair<int, qsizetype>> marks; ///< units of the text, byte, in order
        qsizetype end = 0;
    };

    int unitsBefore(qsizetype at) const;
    LineColumn positionOf(qsizetype at) const;
    const ReadString &stringAt(qsizetype from);
    qsizetype byteAfter(qsizetype from, int units);

    const StrictJson &m_document;
    std::vector<qsizetype> m_lines; ///< first byte of each
    std::vector<int> m_units;       ///< UTF-16 units before every kStep-th byte
    std::map<qsizetype, ReadString> m_strings;
};

/// A text as it is written within the quotes of a JSON document.
QString asJsonText(const QString &text);

} // namespace casepost::letters
