#pragma once

#include "letters/guidance/judging/guidance.h"
#include "tests/support/catch.h"

#include <functional>

/// What the tests of the guidance share: a sample letter, and the findings of one change to it.
namespace casepost::letters::test {

/// The guidance that comes with the program, read once.
const Guidance &builtIn();
/// The phrases that come with the program, read once.
const phrases::PhraseLibrary &library();

/// A letter that is right under every version: Ms Katie Rose McNally, template documents, posted.
struct Sample
{
    LetterDocument letter;
    core::CaseRecord record;
    CaseContext context;
    SenderProfile sender;
    QDate on{2024, 8, 20};

    Sample();
    /// Adds a free-text paragraph with its reason.
    Sample &text(const QString &text);
    CheckResult check(const Guidance &guidance = builtIn()) const;
};

/// The findings of a sample with one free-text paragraph.
CheckResult judged(const QString &freeText);
/// Those of one rule, or of all rules whose id begins so.
std::vector<Finding> ofRule(const CheckResult &result, const QString &rule);
/// Rule ids, in order, for a readable failure.
QStringList rulesOf(const CheckResult &result);
/// The severest of the findings about a text; nothing when there are none.
std::optional<Severity> worst(const CheckResult &result);

} // namespace casepost::letters::test
