#pragma once

#include "core/guidance/rules/subject.h"
#include "letters/language/dictionaries.h"

namespace casepost::letters {

/// Rules about letters: `applies` says to which, `kind` and `params` what they look for, `fix` how
/// it is put right. Their body is a LetterRule; an edition's are prepared as a CompiledPack.
///
/// An example is a text (a free-text paragraph of a sample letter), or a table:
///   text, field, subject, greeting, description   a text put into that place
///   letter    fields of a letter document, in place of those of the sample letter
///   case      fields of the case, as in the extract, beside those of the sample case
///   notes     texts of the case's notes
///   calls     how many unanswered calls of the day are recorded
///   staff     the sender as a staff record of the store, not of the letter document
///   known     what the store knows: other_cases, earlier_letters (case_context.h)
///   on        the letter's day; the pack's first day when left out
class LetterSubject : public core::Subject
{
public:
    /// Examples about spelling are judged by these dictionaries; without any they are passed over.
    explicit LetterSubject(std::shared_ptr<const Dictionaries> dictionaries = {})
        : m_dictionaries(std::move(dictionaries))
    {}

    QString name() const override;
    core::Result<std::shared_ptr<const core::RuleBody>>
    read(core::Fields &fields, const core::RuleContext &context) const override;
    std::unique_ptr<const core::PreparedRules> prepare(const core::Edition &edition) const override;
    core::Result<std::unique_ptr<const core::ExampleJudge>>
    exampleJudge(const core::Edition &edition) const override;

private:
    std::shared_ptr<const Dictionaries> m_dictionaries;
};

} // namespace casepost::letters
