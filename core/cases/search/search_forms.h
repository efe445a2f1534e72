#pragma once

#include <QStringList>

#include <string>
#include <string_view>
#include <vector>

namespace casepost::core {

// One name, written in several ways: Müller, Mueller, Muller. What is stored is indexed as it is
// written and spelt out; the rest is asked for when it is typed.

/// The text with ä, ö, ü, ø and å spelt ae, oe, ue, oe and aa, folded (foldForSearch()); empty when
/// it has none of them.
QString spelledOut(QStringView text);
/// searchWords() of a name and of its spelled-out form.
QStringList nameWords(QStringView name);

/// Fewest letters of a word that is looked for in another way of writing, or parted.
inline constexpr std::size_t kFewestOfForm = 3;
/// What a folded word could have been written as: with an e behind one of its vowels a, o and
/// u, or behind both where it has two ("muller" → "mueller"). Few, and none for short words.
std::vector<std::string> withUmlautE(const std::string &word);
/// The word without the e behind a, o and u: each one left out, and all ("mueller" → "muller");
/// never one that ends the word, which may go on otherwise.
std::vector<std::string> withoutUmlautE(const std::string &word);

/// "macnally" for "mcnally", "saintjohn" for "stjohn", and the other way round; empty for a word
/// that begins with none of them, or with nothing behind it.
std::string otherPrefix(const std::string &word);
/// Is the folded word one that stands before a name and is written as part of it: mc, van, st?
bool isNamePrefix(std::string_view word);

} // namespace casepost::core
