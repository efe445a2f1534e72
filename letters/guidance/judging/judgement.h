#pragma once

#include "letters/guidance/judging/guidance.h"
#include "letters/guidance/rules/letter_view.h"

#include <functional>
#include <memory>

namespace casepost::letters {

/// What other cases hold of the signs of a person that were typed into a letter.
struct OthersHeld
{
    std::vector<core::OtherCase> cases = {};
    bool unknown = false; ///< they could not be asked
};
/// Asked once for a letter by whoever has a store; an error ends the judgement.
using AskOtherCases =
    std::function<core::Result<OthersHeld>(const std::vector<core::PersonSign> &signs)>;

/// By what a letter is judged.
struct Basis
{
    const core::CaseRecord &record;
    const CaseContext &context;
    const phrases::PhraseLibrary &library;
    const SenderProfile &sender;
    const Guidance &guidance;
    QDate on;                  ///< the letter's day: chooses guidance and phrases
    QDate wordingOn = {};      ///< chooses the phrases when it is another day
    AskOtherCases others = {}; ///< empty: the context tells all there is to tell
};

/// A letter judged: made once, looked at once. What it points to (letter, library, sender,
/// guidance) must outlive it.
class Judgement
{
public:
    const CheckInput &input() const { return m_state->input; }
    const LetterView &view() const { return m_state->view; }
    /// All it was judged with, what other cases hold included.
    const CaseContext &context() const { return m_state->context; }
    /// The letter as it would go out, or why it cannot be made.
    const core::Result<ComposedLetter> &composed() const { return m_state->composed; }
    const CheckResult &result() const { return m_result; }

    /// Adds what others found about the same letter (print_check.h), told under the version of the
    /// guidance.
    void add(std::vector<Finding> findings);

private:
    friend core::Result<Judgement> judge(const LetterDocument &letter, const Basis &basis);

    /// Kept in one place, because its parts point to each other.
    struct State
    {
        State(const LetterDocument &letter, const Basis &basis);
        State(const State &) = delete;
        State &operator=(const State &) = delete;

        core::CaseRecord record; ///< with the referee that was entered with the letter
        CaseContext context;
        CheckInput input;
        core::Result<ComposedLetter> composed;
        LetterView view;
    };

    Judgement(const LetterDocument &letter, const Basis &basis)
        : m_state(std::make_unique<State>(letter, basis))
    {}
    core::Status askOthers(const AskOtherCases &ask);
    void find(const Guidance &guidance);

    std::unique_ptr<State> m_state;
    CheckResult m_result;
};

/// Judges a letter. Pure but for what it asks; the order of findings is fixed, so the same input
/// gives the same bytes. A letter that cannot be composed gets findings too. Fails only as asking
/// other cases does.
core::Result<Judgement> judge(const LetterDocument &letter, const Basis &basis);

} // namespace casepost::letters
