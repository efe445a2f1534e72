#include "ui/composer/new_letter.h"

namespace casepost::ui {

namespace {

bool suits(phrases::PhraseType type, const core::CaseRecord &record)
{
    if (record.system == core::System::Dap)
        return type == phrases::PhraseType::Dap || type == phrases::PhraseType::Email;
    if (!record.lostStolenReference.isEmpty())
        return type == phrases::PhraseType::Lsr;
    return type == phrases::PhraseType::Ams;
}

} // namespace

letters::LetterDocument newLetter(const core::CaseRecord &record, letters::Channel wanted)
{
    letters::LetterDocument letter;
    letter.caseReference = record.reference;
    letter.language = record.language.value_or(core::Language::English);
    letter.channel = wanted;
    if (record.system == core::System::Dap) {
        letter.kind = letters::LetterKind::DapMessage;
        const bool byLetter = record.route == core::Route::Paper && record.email.isEmpty();
        letter.channel = byLetter ? letters::Channel::Post : letters::Channel::Email;
    }
    return letter;
}

std::vector<phrases::Template> templatesFor(const LetterGround &ground)
{
    std::vector<phrases::Template> found;
    for (const auto &each : ground.library->templates())
        if (suits(each.type, ground.record))
            found.push_back(each);
    return found.empty() ? ground.library->templates() : found;
}

} // namespace casepost::ui
