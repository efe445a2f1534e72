#include "ui/composer/model/phrase_place.h"

namespace casepost::ui {

namespace {

int rankOf(phrases::PhraseRole role)
{
    switch (role) {
    case phrases::PhraseRole::Opening:
        return 0;
    case phrases::PhraseRole::Body:
        return 1;
    case phrases::PhraseRole::NextAction:
    case phrases::PhraseRole::ReturnAddress: // says where to send what was asked for
        return 2;
    case phrases::PhraseRole::Closing:
        return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<phrases::PhraseRole> rolesOf(const letters::LetterDocument &letter,
                                         const phrases::PhraseLibrary &library,
                                         const QDate &on)
{
    std::vector<phrases::PhraseRole> roles;
    for (const auto &block : letter.blocks) {
        const auto *phrase = block.isFreeText() ? nullptr : library.phrase(block.phrase, on);
        roles.push_back(phrase ? phrase->role : phrases::PhraseRole::Body);
    }
    return roles;
}

int placeFor(phrases::PhraseRole role, const std::vector<phrases::PhraseRole> &among, int current)
{
    const int rank = rankOf(role);
    const int count = int(among.size());
    if (current >= 0 && current < count) {
        const bool afterIt = rankOf(among[size_t(current)]) <= rank;
        const bool beforeNext = current + 1 == count || rank <= rankOf(among[size_t(current) + 1]);
        if (afterIt && beforeNext)
            return current + 1;
    }
    int place = 0;
    for (int i = 0; i < count; ++i)
        if (rankOf(among[size_t(i)]) <= rank)
            place = i + 1;
    return place;
}

} // namespace casepost::ui
