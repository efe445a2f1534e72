#pragma once

#include <QString>
#include <QStringList>

namespace casepost::core {

/// Text as the search compares it: case folded, accents dropped (Siân → sian, Łukasz → lukasz,
/// Straße → strasse), typographic apostrophes and hyphens made plain. Same form for what is stored
/// and what is typed.
QString foldForSearch(QStringView text);

/// The folded words of a text: runs of letters and digits, and the joined form of a word parted by
/// an apostrophe or hyphen (O'Neill gives "o", "neill" and "oneill"). No duplicates, in reading
/// order.
QStringList searchWords(QStringView text);

/// The text with runs of white space made one space and none at the ends.
QString squeezed(QStringView text);

} // namespace casepost::core
