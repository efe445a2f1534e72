#pragma once

#include "letters/guidance/rules/kind.h"

namespace casepost::letters {

/// What a rule may ask of a letter as a whole: every test of it must hold. A test that looks at a
/// place of the letter (a phrase, words) tells where it held, in the order of the letter.
class Condition
{
public:
    using Test = std::function<bool(const LetterView &letter, std::vector<Hit> &met)>;

    void add(Test test) { m_tests.push_back(std::move(test)); }
    /// How many places must hold it.
    void setAtLeast(int places) { m_atLeast = static_cast<std::size_t>(places); }

    /// Does the letter hold it? `met` takes the places; those before the one that made up the
    /// number are left out.
    bool holds(const LetterView &letter, std::vector<Hit> &met) const;

private:
    std::vector<Test> m_tests;
    std::size_t m_atLeast = 0;
};

/// Conditions of which one is enough.
class Conditions
{
public:
    void add(Condition condition) { m_any.push_back(std::move(condition)); }
    /// The first that holds gives the places; empty conditions never hold.
    bool holds(const LetterView &letter, std::vector<Hit> &met) const;

private:
    std::vector<Condition> m_any;
};

/// Does a phrase whose wording was changed still count as that phrase?
enum class ChangedWording { Counts, IsFreeText };

/// Reads `key` of the parameters: a table, or a list of tables of which one is enough; nothing when
/// it is absent. What a table may hold:
///   templates      codes of the letter's template; no_template = true: it has none
///   template_types AMS, DAP, LSR, email: of the letter's template, when the library knows it
///   about          application, lost-stolen: what the letter is about, by its own word or else by
///                  its template
///   about_unsaid   = true: it does not say so itself
///   template_for   "another": the template is written for somebody else than the letter goes to;
///                  "stand-in": for the customer, in whose place somebody else gets it
///   template_way   "another": the template does not go by the letter's channel
///   template_enclosures   "missing": fewer enclosures are listed than the template goes with
///   channels       post, email, online: of the letter
///   language       en, cy: of the letter
///   subject        "blank": a subject was typed and is empty
///   enclosures     "none" or "some"
///   enclosed       patterns: a listed enclosure says so
///   case           columns of the extract, each with its values; "known" and "unknown" stand for
///                  any value and for none
///   attempts_below fewer unanswered calls than this are recorded for the day
///   answers        a confirmation given, by rule id
///   phrases        codes of phrases in the letter; "917-R-*" is every code that begins so
///   types, without_types   a phrase in the letter is, or is not, of one of these types
///   phrase_for     "another", "stand-in": as template_for, of a phrase in the letter
///   roles          a phrase in the letter has one of these roles
///   filled         a field of one of these names is filled in a phrase of the letter
///   ended          = true: the application has ended, or its case is gone from the extract
///   no_words       = true: a paragraph was typed, or a phrase changed, to something without a word
///   typed          = true: a paragraph is free text, or an approved phrase that was changed
///   edited         = true: an approved phrase was changed
///   edited_locked  = true: one was that must stand as published
///   next_alone     = true: it tells how to answer, and no paragraph asks for anything
///   repeated       = true: a phrase stands in the letter twice with the same values
///   says           patterns: a typed text says so (folded: one line, lower case, plain letters)
///   wording        patterns: the approved wording of a phrase says so; beside `says` either is
///                  enough
///   lines          patterns on typed texts as they stand, in which ^ and $ are ends of lines
///   order          { first, then, then_says }: a phrase of a role in `first` stands before one of
///   a
///                  role in `then` or before free text that says one of these patterns
///   at_least       how many places must hold it
///
/// What was changed still counts where a rule stops something, and no longer where a rule asks for
/// it: `counts` says which of the two the conditions are for.
core::Result<Conditions> readConditions(Fields &params,
                                        const QString &key,
                                        const KindContext &context,
                                        ChangedWording counts);

} // namespace casepost::letters
