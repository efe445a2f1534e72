#include "letters/guidance/judging/subjects.h"

#include "core/contact/contact_subjects.h"
#include "letters/guidance/judging/letter_subject.h"

namespace casepost::letters {

core::Subjects guidanceSubjects(std::shared_ptr<const Dictionaries> dictionaries)
{
    return {std::make_shared<const LetterSubject>(std::move(dictionaries)),
            core::callSubject(),
            core::holdSubject()};
}

} // namespace casepost::letters
