#pragma once

#include "letters/document/letter_document.h"
#include "letters/guidance/text/letter_place.h"
#include "phrases/phrase_library.h"

namespace casepost::letters {

/// Something a letter asks the customer for, and where.
struct AskedItem
{
    QString name; ///< "birth certificate", "birth certificate (mother)", or the title of a phrase
    Place at;     ///< its words in typed text; the block alone in approved wording
};

/// What a letter asks for: the documents named in sentences that ask, and every approved phrase
/// that asks for something else. Opening and closing phrases, and what is not needed or was sent
/// already, ask for nothing. English and Welsh. Pure.
std::vector<AskedItem>
askedItems(const LetterDocument &letter, const phrases::PhraseLibrary &library, const QDate &on);
/// Their names, once each, in order.
QStringList
askedIn(const LetterDocument &letter, const phrases::PhraseLibrary &library, const QDate &on);

/// The documents that a note about somebody else's letter names, whether a sentence asks or not.
QStringList documentsNamed(const QString &note);

/// The name of an item in Welsh; the same name when it has none.
QString welshItem(const QString &name);

} // namespace casepost::letters
