#include "letters/guidance/facts/approval_need.h"

#include "core/people/addresses/country_names.h"
#include "core/people/names/title.h"
#include "letters/composition/block_text.h"
#include "letters/document/enclosure_names.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestName = 80;
constexpr qsizetype kLongestParticle = 5; // van, der, verch

bool hasLower(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool hasCapital(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
}

// "Siân ap Rhys": every word has a capital or is a particle, and nothing ends a sentence.
bool looksLikeName(const QString &text)
{
    if (text.size() > kLongestName || hasDigit(text) || !hasCapital(text))
        return false;
    const QStringList words = text.simplified().split(u' ');
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        const bool sentence = word.contains(u'!') || word.contains(u'?') || word.contains(u';')
                              || word.contains(u':');
        return !sentence && (hasCapital(word) || word.size() <= kLongestParticle);
    });
}

// "0191 498 0100", "AMS-123456789", "AB 12": letters in capitals and digits.
bool looksLikeReference(const QString &text)
{
    return hasDigit(text) && !hasLower(text) && text.size() <= 40;
}

bool isValue(const phrases::Field &field, const QString &value)
{
    using phrases::FieldKind;
    if (field.choicesEn.contains(value) || field.choicesCy.contains(value))
        return true;
    switch (field.kind) {
    case FieldKind::Date:
        return QDate::fromString(value, Qt::ISODate).isValid();
    case FieldKind::Number:
        return looksLikeReference(value);
    case FieldKind::Name:
        return looksLikeName(value);
    case FieldKind::Choice:
        return false;
    case FieldKind::Text:
        break;
    }
    const core::TitleKind title = core::recogniseTitle(value).kind;
    return looksLikeReference(value) || core::countryName(value) || core::namesUnitedKingdom(value)
           || core::namesBritishIslands(value)
           || (title != core::TitleKind::Unknown && title != core::TitleKind::None
               && title != core::TitleKind::Several);
}

const phrases::Field *fieldOf(const phrases::Phrase &phrase, const QString &name)
{
    const auto field =
        std::find_if(phrase.fields.begin(), phrase.fields.end(), [&name](const auto &each) {
            return phrases::fieldKey(each.name) == phrases::fieldKey(name);
        });
    return field == phrase.fields.end() ? nullptr : &*field;
}

struct Typed
{
    const CheckInput &input;
    phrases::FieldValues given;
    std::vector<Place> places{};

    void add(Place place, qsizetype length)
    {
        place.length = static_cast<int>(length);
        places.push_back(std::move(place));
    }

    void addFields(const Block &block, int index, const phrases::Phrase *phrase)
    {
        for (const auto &[name, typed] : block.fields) {
            const QString value = typed.trimmed();
            const phrases::Field *field = phrase ? fieldOf(*phrase, name) : nullptr;
            if (value.isEmpty() || (field && isValue(*field, value)))
                continue;
            const auto own = field ? given.find(field->source) : given.end();
            if (own == given.end() || own->second != value)
                add({Part::Block, index, name, 0, 0}, typed.size());
        }
    }

    void addBlock(int index)
    {
        const Block &block = input.letter.blocks[static_cast<std::size_t>(index)];
        const phrases::Phrase *phrase =
            block.isFreeText() ? nullptr
            : block.version    ? input.library.phraseVersion(block.phrase, *block.version)
                               : input.library.phrase(block.phrase, input.wordingDay());
        const bool approved = phrase && block.text == phrase->text(input.letter.language);
        if (!isBlank(block.text) && !approved)
            add({Part::Block, index, {}, 0, 0}, block.text.size());
        if (!block.isFreeText())
            addFields(block, index, phrase);
    }

    void addEnvelope()
    {
        const LetterDocument &letter = input.letter;
        if (letter.subject && !isBlank(*letter.subject))
            add({Part::Subject, -1, {}, 0, 0}, letter.subject->size());
        if (letter.recipient && !isBlank(letter.recipient->greeting)
            && !looksLikeName(letter.recipient->greeting))
            add({Part::Salutation, -1, {}, 0, 0}, letter.recipient->greeting.size());
        for (qsizetype i = 0; i < letter.enclosures.size(); ++i)
            if (!isBlank(letter.enclosures[i])
                && !knownEnclosure(letter.enclosures[i], input.library, letter.language))
                add({Part::Letter, -1, u"enclosures[%1]"_s.arg(i), 0, 0},
                    letter.enclosures[i].size());
    }
};

} // namespace

std::vector<Place> typedPlaces(const CheckInput &input)
{
    Typed typed{
        input, letterValues(input.record, input.sender, input.wordingDay(), input.letter.language)};
    for (int i = 0; i < static_cast<int>(input.letter.blocks.size()); ++i)
        typed.addBlock(i);
    typed.addEnvelope();
    return std::move(typed.places);
}

std::optional<QString> waitsForApproval(const CheckInput &input)
{
    if (input.letter.kind == LetterKind::AdminIt)
        return u"An Admin IT letter is sent only after customer assurance approved it: it cannot "
               u"be "
               "queued yet."_s;
    if (input.letter.kind == LetterKind::CounterFraud)
        return u"A counter-fraud letter is sent only after a second person approved it: it cannot "
               u"be "
               "queued yet."_s;
    if (input.letter.language == core::Language::Welsh && !typedPlaces(input).empty())
        return u"A Welsh letter with typed text is sent only after customer assurance approved it "
               "and it was translated: it cannot be queued yet. Use approved Welsh phrases only."_s;
    return std::nullopt;
}

} // namespace casepost::letters
