#pragma once

#include "letters/guidance/judging/guidance.h"

namespace casepost::letters {

/// Where in the sample letter a sentence is tried.
enum class TrialPlace { FreeText, Field, Subject, Greeting, Description };

/// A sentence somebody tries against the guidance.
struct Trial
{
    QString sentence;
    TrialPlace where = TrialPlace::FreeText;
    core::Language language = core::Language::English; ///< of the letter it stands in
    QString rule; ///< judged by this one alone, whatever its dates and letters; empty: by all
    QDate on;     ///< chooses the guidance
};

/// What the guidance of a day says about a sentence in the sample letter of the examples. Each
/// finding stands at `Part::Block`, block 0, with its stretch counted in the sentence, or at
/// `Part::Letter` when the sentence makes the rule look elsewhere. What the rules say about the
/// sample letter in any case is left out. A blank sentence finds nothing. NotFound for a rule that
/// the guidance of the day does not hold; InvalidInput for a sentence no letter can hold. Pure.
core::Result<CheckResult> tried(const Guidance &guidance, const Trial &trial);

} // namespace casepost::letters
