#pragma once

#include "letters/guidance/text/text_unit.h"

namespace casepost::letters {

/// A sentence of a text: its first and its last word, by index.
struct Sentence
{
    std::size_t first = 0;
    std::size_t last = 0;
};

/// The sentences of a text. A full stop, a question or exclamation mark, a colon, a semicolon and
/// the end of a line each end one.
std::vector<Sentence> sentencesOf(const TextUnit &text);

/// Is the word one a reader reads: no part of a name, an address or another fact, and not the rest
/// of a word with an apostrophe or a hyphen?
bool isProse(const TextUnit &text, std::size_t word);

/// How many words of a sentence are prose.
int proseWords(const TextUnit &text, const Sentence &sentence);

/// Syllables of a folded English word, as near as its letters tell; at least 1.
int syllablesOf(QStringView folded);

} // namespace casepost::letters
