#include "letters/guidance/kinds/kind.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

struct NamedKind
{
    QStringView name;
    MakeKind make;
};

constexpr std::array kKinds{
    NamedKind{u"answers", makeAnswers},
    NamedKind{u"asked-twice", makeAskedTwice},
    NamedKind{u"awaits-approval", makeAwaitsApproval},
    NamedKind{u"by-email", makeByEmail},
    NamedKind{u"capitals", makeCapitals},
    NamedKind{u"case-note-overlap", makeCaseNoteOverlap},
    NamedKind{u"contents", makeContents},
    NamedKind{u"damaged-name", makeDamagedName},
    NamedKind{u"earlier-letter", makeEarlierLetter},
    NamedKind{u"doubled-word", makeDoubledWord},
    NamedKind{u"email-form", makeEmailForm},
    NamedKind{u"email-recipient", makeEmailRecipient},
    NamedKind{u"empty-field", makeEmptyField},
    NamedKind{u"field-value", makeFieldValue},
    NamedKind{u"free-text-length", makeFreeTextLength},
    NamedKind{u"greeting", makeGreeting},
    NamedKind{u"guidance-overlap", makeGuidanceOverlap},
    NamedKind{u"language", makeLanguage},
    NamedKind{u"long-sentence", makeLongSentence},
    NamedKind{u"missing-space", makeMissingSpace},
    NamedKind{u"mixed-language", makeMixedLanguage},
    NamedKind{u"name-casing", makeNameCasing},
    NamedKind{u"name-consistency", makeNameConsistency},
    NamedKind{u"name-form", makeNameForm},
    NamedKind{u"name-line", makeNameLine},
    NamedKind{u"name-spelling", makeNameSpelling},
    NamedKind{u"office-route", makeOfficeRoute},
    NamedKind{u"opening", makeOpening},
    NamedKind{u"other-case", makeOtherCase},
    NamedKind{u"pattern", makePattern},
    NamedKind{u"phone-number", makePhoneNumber},
    NamedKind{u"post-dated", makePostDated},
    NamedKind{u"postal-address", makePostalAddress},
    NamedKind{u"reading-age", makeReadingAge},
    NamedKind{u"recipient", makeRecipient},
    NamedKind{u"recipient-text", makeRecipientText},
    NamedKind{u"referee-contact", makeRefereeContact},
    NamedKind{u"required", makeRequired},
    NamedKind{u"return-address", makeReturnAddress},
    NamedKind{u"secret-number", makeSecretNumber},
    NamedKind{u"spelling", makeSpelling},
    NamedKind{u"teams-number", makeTeamsNumber},
    NamedKind{u"text-style", makeTextStyle},
    NamedKind{u"title", makeTitle},
    NamedKind{u"training", makeTraining},
    NamedKind{u"title-use", makeTitleUse},
    NamedKind{u"typed-address", makeTypedAddress},
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

core::Result<QStringList> linesOf(Fields &params, const QString &key, const KindContext &context)
{
    QStringList lines;
    const QString file = params.text(key);
    if (file.contains(u'/') || file.contains(u'\\')) {
        params.refuse(key, u"Name a file beside the pack, without a folder."_s);
        return lines;
    }
    if (file.isEmpty())
        return lines;
    TRY_ASSIGN(const QByteArray bytes, context.file(file));
    for (const QString &line : QString::fromUtf8(bytes).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(u'#'))
            lines += text;
    }
    if (lines.isEmpty())
        params.refuse(key, u"The file holds no lines."_s);
    return lines;
}

QString changedPhrases(const LetterView &letter,
                       const std::function<bool(const phrases::Phrase &)> &fits)
{
    QStringList codes;
    for (std::size_t i = 0; i < letter.origins.size(); ++i)
        if (letter.changed[i] && letter.origins[i] && fits(*letter.origins[i]))
            codes += letter.origins[i]->code;
    codes.removeDuplicates();
    return codes.join(u", ");
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
