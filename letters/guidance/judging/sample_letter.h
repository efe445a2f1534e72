#pragma once

#include "core/guidance/packs/pack_value.h"
#include "letters/guidance/facts/check_input.h"

namespace casepost::letters {

/// The few phrases the sample letter is made of; every pack's examples stand on them.
core::Result<phrases::PhraseLibrary> samplePhrases();

/// The sample letter with one example put into it.
struct Example
{
    LetterDocument letter;
    core::CaseRecord record;
    CaseContext context;
    SenderProfile sender; ///< the letter document's own, or the staff record of the example
    QDate on;
};

/// Puts an example of a pack (rule_examples.h has the form) into the sample letter. InvalidInput
/// when it is none or makes no letter.
core::Result<Example>
exampleOf(const core::PackValue &value, const QString &file, const QDate &firstDay);

} // namespace casepost::letters
