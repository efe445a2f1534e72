#include "ui/composer/model/template_change.h"

#include "ui/composer/model/phrase_place.h"

#include <algorithm>

namespace casepost::ui {

namespace {

bool isFrom(const phrases::Template &from, const letters::Block &block)
{
    return !block.isFreeText() && from.start.contains(block.phrase);
}

void addStart(letters::LetterDocument &letter,
              const QStringList &start,
              const phrases::PhraseLibrary &library,
              const QDate &on)
{
    int last = -1;
    for (const auto &code : start) {
        const bool there = std::ranges::any_of(
            letter.blocks, [&code](const auto &block) { return block.phrase == code; });
        if (there)
            continue;
        const auto *phrase = library.phrase(code, on);
        const auto role = phrase ? phrase->role : phrases::PhraseRole::Body;
        last = placeFor(role, rolesOf(letter, library, on), last);
        letters::Block block;
        block.phrase = code;
        letter.blocks.insert(letter.blocks.begin() + last, block);
    }
}

} // namespace

std::vector<int> untouchedFrom(const phrases::Template &before,
                               const letters::LetterDocument &letter)
{
    std::vector<int> found;
    for (size_t i = 0; i < letter.blocks.size(); ++i) {
        const auto &block = letter.blocks[i];
        if (isFrom(before, block) && !block.isEdited() && block.fields.empty()
            && block.reason.isEmpty())
            found.push_back(int(i));
    }
    return found;
}

bool holdsAnyOf(const phrases::Template &before, const letters::LetterDocument &letter)
{
    return std::ranges::any_of(letter.blocks,
                               [&before](const auto &block) { return isFrom(before, block); });
}

letters::LetterDocument withTemplate(const letters::LetterDocument &letter,
                                     const phrases::Template &chosen,
                                     const phrases::Template *before,
                                     Brought brought,
                                     const phrases::PhraseLibrary &library,
                                     const QDate &on)
{
    auto after = letter;
    after.templateCode = chosen.code;
    const bool hadOne = before && holdsAnyOf(*before, letter);
    if (hadOne && brought == Brought::Stay)
        return after;
    if (before) {
        auto gone = untouchedFrom(*before, letter);
        for (auto at = gone.rbegin(); at != gone.rend(); ++at)
            after.blocks.erase(after.blocks.begin() + *at);
    }
    addStart(after, chosen.start, library, on);
    return after;
}

letters::LetterDocument withChoice(letters::LetterDocument letter,
                                   const letters::TemplateChoice &choice)
{
    using letters::RecipientKind;
    if (choice.to != letter.to) {
        if (letter.to == RecipientKind::Referee || choice.to == RecipientKind::Referee)
            letter.prepaidLabel = choice.to == RecipientKind::Referee; // REQ-LET-22
        if (choice.to != RecipientKind::Other)
            letter.recipient.reset(); // REQ-LET-19: nobody's address is carried over
        else if (!letter.recipient)
            letter.recipient.emplace();
        letter.to = choice.to;
    } else if (letter.recipient && !choice.recipient) {
        letter.recipient.emplace(); // who was typed in is not whom the template is written for
    }
    if (choice.channel != letters::Channel::Email)
        letter.subject.reset();
    letter.channel = choice.channel;
    letter.enclosures = choice.enclosures;
    return letter;
}

} // namespace casepost::ui
