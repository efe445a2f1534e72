#include "ui/composer/model/new_letter.h"

#include "letters/audience/audience.h"

namespace casepost::ui {

namespace {

bool suits(phrases::PhraseType type, core::System system, letters::LetterAbout about)
{
    if (about == letters::LetterAbout::LostStolen)
        return letters::isOffered(type, about);
    if (system == core::System::Dap)
        return type == phrases::PhraseType::Dap || type == phrases::PhraseType::Email;
    return type == phrases::PhraseType::Ams;
}

} // namespace

letters::LetterDocument newLetter(const core::CaseRecord &record, letters::Channel wanted)
{
    letters::LetterDocument letter;
    letter.caseReference = record.reference;
    letter.language = record.language.value_or(core::Language::English);
    letter.channel = wanted;
    letter.about = letters::aboutOf(record);
    if (record.system == core::System::Dap) {
        letter.kind = letters::LetterKind::DapMessage;
        const bool byLetter = record.route == core::Route::Paper && record.email.isEmpty();
        letter.channel = byLetter ? letters::Channel::Post : letters::Channel::Email;
    }
    return letter;
}

std::vector<phrases::Template> templatesFor(const LetterGround &ground, letters::LetterAbout about)
{
    std::vector<phrases::Template> found;
    for (const auto &each : ground.library->templates())
        if (suits(each.type, ground.record.system, about))
            found.push_back(each);
    const bool others = found.empty() && about == letters::LetterAbout::Application;
    return others ? ground.library->templates() : found;
}

} // namespace casepost::ui
