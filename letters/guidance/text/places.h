#pragma once

#include <QString>
#include <QStringView>

namespace casepost::letters {

/// How many folded units of a text, from a word on, are a country, a nationality, or a county or
/// town of the United Kingdom (English and Welsh names): the longest such name; 0 for none.
int placeLengthAt(QStringView folded, int start, int wordLength);

/// Is the folded word the name of a month, in English or Welsh?
bool isMonth(QStringView foldedWord);

} // namespace casepost::letters
