#pragma once

#include "letters/composition/composition.h"

namespace casepost::letters {

/// Values a letter gives to fields by itself, by source name: the case's, the sender's, and the day
/// by which to answer (14 days after the letter's).
phrases::FieldValues letterValues(const core::CaseRecord &record,
                                  const SenderProfile &sender,
                                  const QDate &date,
                                  core::Language language);

/// Adds what the offices give to fields: the return address of the office with the case, and of
/// each office whose phrase the guidance names (REQ-ADR-08).
void putOffices(phrases::FieldValues &values,
                const core::CaseRecord &record,
                const SenderProfile &sender,
                const core::Offices &offices);

/// What stands in a phrase's gaps: what was typed, else what the source gives (never what was typed
/// for a source of the offices); dates and choices in
/// the letter's language.
phrases::FieldValues fieldValues(const phrases::Phrase &phrase,
                                 const phrases::FieldValues &typed,
                                 const phrases::FieldValues &given,
                                 core::Language language);

/// A text with its fields filled once, and where each piece came from. A field nobody filled keeps
/// its token.
ComposedBlock filledBlock(const QString &text, const phrases::FieldValues &values);

/// Does the block hold other words than its phrase? An edit that equals the phrase's own text, with
/// its fields as tokens or filled in, is none; white space makes no difference.
bool isEditedFrom(const phrases::Phrase &phrase,
                  const Block &block,
                  const phrases::FieldValues &given,
                  core::Language language);

/// One block of the document as the customer reads it. InvalidInput, naming the block, for a phrase
/// that is not in force on `date` or has no wording in the letter's language.
core::Result<ComposedBlock> composeBlock(const LetterDocument &letter,
                                         std::size_t index,
                                         const phrases::PhraseLibrary &library,
                                         const phrases::FieldValues &given,
                                         const QDate &date);

} // namespace casepost::letters
