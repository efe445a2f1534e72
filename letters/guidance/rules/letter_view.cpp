#include "letters/guidance/rules/letter_view.h"

#include "letters/composition/block_text.h"
#include "letters/guidance/facts/recipient_text.h"
#include "phrases/field_value.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

TextUnit unitOf(const SpanMarker &marker, Scope scope, Place at, const QString &text)
{
    TextUnit unit{scope, std::move(at), text, FoldedText(text), {}, {}, 0, 0, {}, false, false};
    unit.words = wordsOf(unit.folded);
    unit.addresses = addressesIn(unit.folded);
    unit.spans = marker.spansOf(text, unit.folded, unit.words);
    unit.changedTo = static_cast<int>(text.size());
    return unit;
}

// Only what lies between the first and the last difference was typed; whole words count.
void narrowToChange(TextUnit &unit, const QString &approved)
{
    const auto shared = std::min(unit.text.size(), approved.size());
    qsizetype before = 0, after = 0;
    while (before < shared && unit.text[before] == approved[before])
        ++before;
    while (after < shared - before
           && unit.text[unit.text.size() - 1 - after] == approved[approved.size() - 1 - after])
        ++after;
    while (before > 0 && !unit.text[before - 1].isSpace())
        --before;
    while (after > 0 && !unit.text[unit.text.size() - after].isSpace())
        --after;
    unit.changedFrom = static_cast<int>(before);
    unit.changedTo = static_cast<int>(unit.text.size() - after);
}

bool isChoice(const phrases::Field *field, const QString &value)
{
    return field && (field->choicesEn.contains(value) || field->choicesCy.contains(value));
}

void addBlock(LetterView &view, const SpanMarker &marker, int index)
{
    const Block &block = view.letter().blocks[static_cast<std::size_t>(index)];
    const phrases::Phrase *phrase = view.origins[static_cast<std::size_t>(index)];
    const Place at{Part::Block, index, {}, 0, 0};
    if (!block.text.isEmpty() && view.isTyped(static_cast<std::size_t>(index))) {
        const Scope scope = block.isFreeText() ? Scope::FreeText : Scope::Edited;
        view.texts.push_back(unitOf(marker, scope, at, block.text));
        if (phrase)
            narrowToChange(view.texts.back(), phrase->text(view.letter().language));
    }
    for (const auto &[name, value] : block.fields) {
        const phrases::Field *field = phrase ? phrase->field(name) : nullptr;
        if (value.isEmpty() || isChoice(field, value))
            continue;
        // What is more than a gap has room for is judged as the free text it is.
        const Scope scope = field && phrases::isProse(*field, value) ? Scope::Edited : Scope::Field;
        view.texts.push_back(unitOf(marker, scope, {Part::Block, index, name, 0, 0}, value));
        TextUnit &unit = view.texts.back();
        unit.holdsName = field && field->kind == phrases::FieldKind::Name;
        unit.namesAnyone = unit.holdsName && field->source.isEmpty();
    }
}

void addEnvelope(LetterView &view, const SpanMarker &marker)
{
    const LetterDocument &letter = view.letter();
    if (letter.subject)
        view.texts.push_back(
            unitOf(marker, Scope::Subject, {Part::Subject, -1, {}, 0, 0}, *letter.subject));
    if (letter.recipient && !letter.recipient->greeting.isEmpty())
        view.texts.push_back(unitOf(
            marker, Scope::Greeting, {Part::Salutation, -1, {}, 0, 0}, letter.recipient->greeting));
    for (qsizetype i = 0; i < letter.enclosures.size(); ++i)
        view.texts.push_back(unitOf(marker,
                                    Scope::Enclosure,
                                    {Part::Letter, -1, u"enclosures[%1]"_s.arg(i), 0, 0},
                                    letter.enclosures[i]));
    view.texts.push_back(unitOf(marker,
                                Scope::Description,
                                {Part::Letter, -1, u"description"_s, 0, 0},
                                letter.description));
}

// What is more than a greeting, a name or a line of an address is judged as the free text it is.
void addRecipient(LetterView &view, const SpanMarker &marker)
{
    const LetterDocument &letter = view.letter();
    if (letter.to != RecipientKind::Other || !letter.recipient)
        return;
    const OtherRecipient &recipient = *letter.recipient;
    if (moreInGreeting(recipient.greeting, recipient.name) >= 0)
        view.texts.push_back(
            unitOf(marker, Scope::Edited, {Part::Salutation, -1, {}, 0, 0}, recipient.greeting));
    for (const RecipientPart &part : partsOf(recipient))
        if (messageIn(part.text) >= 0)
            view.texts.push_back(
                unitOf(marker, Scope::Edited, {Part::Address, -1, part.path, 0, 0}, part.text));
}

const phrases::Phrase *phraseOf(const Block &block, const CheckInput &input)
{
    if (block.isFreeText())
        return nullptr;
    return block.version ? input.library.phraseVersion(block.phrase, *block.version)
                         : input.library.phrase(block.phrase, input.wordingDay());
}

// A whole text put into a gap of approved wording: then the paragraph says what nobody approved. A
// clause in a gap of wording that must stand as published changes nothing of that wording.
bool holdsProse(const phrases::Phrase &phrase, const Block &block)
{
    return std::any_of(block.fields.begin(), block.fields.end(), [&phrase](const auto &typed) {
        const phrases::Field *field = phrase.field(typed.first);
        return field && !field->source.startsWith("office."_L1) && !isChoice(field, typed.second)
               && phrases::isProse(*field, typed.second)
               && !(phrase.locked && phrases::isClauseOnly(*field, typed.second));
    });
}

// The one place that tells approved wording from what was typed over it.
void takePhrases(LetterView &view)
{
    const CheckInput &in = view.in;
    const auto &blocks = in.letter.blocks;
    const bool anyTyped = std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return block.isEdited() || !block.fields.empty();
    });
    phrases::FieldValues &given = view.given;
    if (anyTyped) {
        given = letterValues(in.record, in.sender, in.wordingDay(), in.letter.language);
        putOffices(given, in.record, in.sender, in.context.offices);
    }
    for (const Block &block : blocks) {
        const phrases::Phrase *origin = phraseOf(block, in);
        const bool changed = origin ? isEditedFrom(*origin, block, given, in.letter.language)
                                          || holdsProse(*origin, block)
                                    : block.isEdited();
        view.origins.push_back(origin);
        view.changed.push_back(changed);
        view.phrases.push_back(changed ? nullptr : origin);
        view.codes += phrases::codeKey(block.phrase);
    }
}

} // namespace

LetterView viewOf(const CheckInput &input, const ComposedLetter &composed)
{
    LetterView view = viewOf(input, std::optional(composed.addressee));
    view.composed = &composed;
    return view;
}

LetterView viewOf(const CheckInput &input, std::optional<Addressee> addressee)
{
    LetterView view{input,
                    nullptr,
                    std::move(addressee),
                    {},
                    CaseNames(input.record, input.letter),
                    {},
                    {},
                    {},
                    nullptr};
    const SpanMarker marker(input.record, input.letter, input.sender);
    view.form = input.library.letterTemplate(input.letter.templateCode);
    takePhrases(view);
    for (int i = 0; i < static_cast<int>(input.letter.blocks.size()); ++i)
        addBlock(view, marker, i);
    addEnvelope(view, marker);
    addRecipient(view, marker);
    if (!input.context.others.empty())
        view.others = matchedSigns(typedSigns(input, view.texts), input.context.others);
    return view;
}

std::vector<core::PersonSign> signsToLookUp(const CheckInput &input)
{
    return signsToLookUp(typedSigns(input, viewOf(input, std::nullopt).texts));
}

} // namespace casepost::letters
