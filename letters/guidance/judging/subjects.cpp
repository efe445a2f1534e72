#include "letters/guidance/judging/subjects.h"

#include "letters/guidance/judging/letter_subject.h"

namespace casepost::letters {

core::Subjects guidanceSubjects(std::shared_ptr<const Dictionaries> dictionaries)
{
    return {std::make_shared<const LetterSubject>(std::move(dictionaries))};
}

} // namespace casepost::letters
