#include "letters/guidance/kinds/kind.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

namespace {

struct NamedKind
{
    QStringView name;
    MakeKind make;
};

constexpr std::array kKinds{
    NamedKind{u"answers", makeAnswers},
    NamedKind{u"asked-twice", makeAskedTwice},
    NamedKind{u"capitals", makeCapitals},
    NamedKind{u"case-note-overlap", makeCaseNoteOverlap},
    NamedKind{u"contents", makeContents},
    NamedKind{u"earlier-letter", makeEarlierLetter},
    NamedKind{u"email-form", makeEmailForm},
    NamedKind{u"empty-field", makeEmptyField},
    NamedKind{u"free-text-length", makeFreeTextLength},
    NamedKind{u"greeting", makeGreeting},
    NamedKind{u"guidance-overlap", makeGuidanceOverlap},
    NamedKind{u"language", makeLanguage},
    NamedKind{u"name-casing", makeNameCasing},
    NamedKind{u"name-form", makeNameForm},
    NamedKind{u"office-route", makeOfficeRoute},
    NamedKind{u"opening", makeOpening},
    NamedKind{u"other-case", makeOtherCase},
    NamedKind{u"pattern", makePattern},
    NamedKind{u"phone-number", makePhoneNumber},
    NamedKind{u"recipient", makeRecipient},
    NamedKind{u"required", makeRequired},
    NamedKind{u"return-address", makeReturnAddress},
    NamedKind{u"secret-number", makeSecretNumber},
    NamedKind{u"teams-number", makeTeamsNumber},
    NamedKind{u"text-style", makeTextStyle},
    NamedKind{u"title", makeTitle},
    NamedKind{u"training", makeTraining},
    NamedKind{u"word-list", makeWordList},
};

} // namespace

MakeKind kindNamed(const QString &name)
{
    for (const NamedKind &kind : kKinds)
        if (kind.name == name)
            return kind.make;
    return nullptr;
}

QStringList kindNames()
{
    QStringList names;
    for (const NamedKind &kind : kKinds)
        names += kind.name.toString();
    return names;
}

void TextCheck::find(const LetterView &letter, std::vector<Hit> &hits) const
{
    for (const TextUnit &text : letter.texts) {
        if (!holds(m_scopes, text.scope))
            continue;
        const auto before = static_cast<std::ptrdiff_t>(hits.size());
        findIn(text, letter, hits);
        const auto approved = [&text](const Hit &hit) { return !text.isChanged(hit.at); };
        hits.erase(std::remove_if(hits.begin() + before, hits.end(), approved), hits.end());
    }
}

} // namespace casepost::letters
