#include "letters/service/letter_follow_up.h"

#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::AnswerOf;

namespace {

AnswerOf answererOf(RecipientKind to)
{
    switch (to) {
    case RecipientKind::Referee:
        return AnswerOf::Referee;
    case RecipientKind::UnitOffice:
    case RecipientKind::TerritoryOffice:
        return AnswerOf::Office;
    case RecipientKind::Applicant:
    case RecipientKind::Other:
        break;
    }
    return AnswerOf::Applicant;
}

} // namespace

bool asksForPhoto(const LetterDocument &letter)
{
    return phrases::codeKey(letter.templateCode) == phrases::codeKey(u"917"_s)
           || std::any_of(letter.blocks.begin(), letter.blocks.end(), [](const Block &block) {
                  return phrases::codeKey(block.phrase) == phrases::codeKey(u"917-AB"_s);
              });
}

std::optional<core::NewFollowUp>
followUpOf(const LetterDocument &letter, const QDate &dated, core::LetterId id)
{
    if (!letter.followUp)
        return std::nullopt;
    core::NewFollowUp wanted;
    wanted.reason = letter.followUp->reason;
    wanted.days = letter.followUp->days;
    wanted.pigeonHole = letter.followUp->pigeonHole;
    wanted.query = letter.followUp->query;
    wanted.asked = dated;
    wanted.asksFor = asksForPhoto(letter) ? u"photo"_s : QString();
    wanted.of = answererOf(letter.to);
    wanted.letter = id;
    return wanted;
}

} // namespace casepost::letters
