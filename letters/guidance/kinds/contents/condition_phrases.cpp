#include "letters/audience/audience.h"
#include "letters/guidance/kinds/contents/condition_tests.h"
#include "letters/guidance/text/safe_pattern.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Status;
using Test = Condition::Test;

namespace {

Hit hitOf(std::size_t block, const QString &found)
{
    return hitAt(Place{Part::Block, static_cast<int>(block), {}, 0, 0}, found);
}

/// A test that holds where a block does.
template<typename Holds>
Test ofBlocks(ChangedWording counts, Holds holds)
{
    return [counts, holds = std::move(holds)](const LetterView &letter, std::vector<Hit> &met) {
        bool any = false;
        for (std::size_t i = 0; i < letter.origins.size(); ++i)
            if ((counts == ChangedWording::Counts || !letter.changed[i]) && holds(letter, i)) {
                met.push_back(hitOf(i, letter.letter().blocks[i].phrase.trimmed()));
                any = true;
            }
        return any;
    };
}

bool hasType(const phrases::Phrase &phrase, const QStringList &types)
{
    return std::any_of(phrase.types.begin(), phrase.types.end(), [&types](const auto type) {
        return types.contains(phrases::phraseTypeName(type));
    });
}

bool hasRole(const LetterView &letter, std::size_t block, const QStringList &roles)
{
    const phrases::Phrase *phrase = letter.origins[block];
    return phrase && roles.contains(phrases::phraseRoleName(phrase->role));
}

bool isFilled(const Block &block, const QStringList &names)
{
    return std::any_of(block.fields.begin(), block.fields.end(), [&names](const auto &field) {
        return !isBlank(field.second)
               && std::any_of(names.begin(), names.end(), [&field](const QString &name) {
                      return phrases::fieldKey(name) == phrases::fieldKey(field.first);
                  });
    });
}

bool isRepeated(const LetterView &letter, std::size_t block)
{
    const auto &blocks = letter.letter().blocks;
    for (std::size_t i = 0; i < block; ++i)
        if (!letter.codes[static_cast<qsizetype>(block)].isEmpty()
            && letter.codes[static_cast<qsizetype>(i)]
                   == letter.codes[static_cast<qsizetype>(block)]
            && blocks[i].fields == blocks[block].fields
            && (blocks[i].text == blocks[block].text
                || !(letter.changed[i] || letter.changed[block])))
            return true;
    return false;
}

/// Phrases that speak to somebody else than this letter does (REQ-LET-03).
Test phraseFor(Fit unfit)
{
    return [unfit](const LetterView &letter, std::vector<Hit> &met) {
        bool any = false;
        for (std::size_t i = 0; i < letter.origins.size(); ++i) {
            const phrases::Phrase *phrase = letter.origins[i];
            if (!phrase || fitOf(phrase->forWhom, letter.letter(), letter.in.record) != unfit)
                continue;
            Hit hit = hitOf(i, phrase->code);
            hit.named = peopleOf(phrase->forWhom, letter);
            met.push_back(std::move(hit));
            any = true;
        }
        return any;
    };
}

/// Says how to answer, and nothing before it asks: neither a paragraph of approved wording nor a
/// typed one.
bool asksForNothing(const LetterView &letter, std::vector<Hit> &)
{
    using phrases::PhraseRole;
    bool tellsHow = false;
    for (std::size_t i = 0; i < letter.origins.size(); ++i) {
        const phrases::Phrase *phrase = letter.origins[i];
        if (letter.isTyped(i) || (phrase && phrase->role == PhraseRole::Body))
            return false;
        // An unknown code may be anything.
        if (!phrase && !letter.codes[static_cast<qsizetype>(i)].startsWith("OPEN-"_L1))
            return false;
        tellsHow = tellsHow || (phrase && phrase->role == PhraseRole::NextAction);
    }
    return tellsHow;
}

/// Approved phrases whose wording was changed, or those among them that must stand as published.
void addEdited(Fields &fields, Condition &condition)
{
    if (fields.flagOr(u"no_words"_s, false))
        condition.add(ofBlocks(ChangedWording::Counts, [](const LetterView &letter, std::size_t i) {
            const Block &block = letter.letter().blocks[i];
            return (block.isFreeText() || block.isEdited()) && !holdsWord(block.text);
        }));
    if (fields.flagOr(u"typed"_s, false))
        condition.add(ofBlocks(ChangedWording::Counts, [](const LetterView &letter, std::size_t i) {
            return letter.isTyped(i);
        }));
    if (fields.flagOr(u"edited"_s, false))
        condition.add(ofBlocks(ChangedWording::Counts, [](const LetterView &letter, std::size_t i) {
            return bool(letter.changed[i]);
        }));
    if (fields.flagOr(u"edited_locked"_s, false))
        condition.add(ofBlocks(ChangedWording::Counts, [](const LetterView &letter, std::size_t i) {
            return letter.changed[i] && letter.origins[i] && letter.origins[i]->locked;
        }));
}

void addPhrases(Fields &fields, Condition &condition, ChangedWording counts)
{
    if (fields.has(u"phrases"_s))
        condition.add(ofBlocks(
            counts,
            [codes = Codes(fields.texts(u"phrases"_s))](const LetterView &letter, std::size_t i) {
                const QString &code = letter.codes[static_cast<qsizetype>(i)];
                return !code.isEmpty() && codes.hold(code);
            }));
    if (fields.has(u"types"_s))
        condition.add(ofBlocks(
            counts, [types = fields.texts(u"types"_s)](const LetterView &letter, std::size_t i) {
                return letter.origins[i] && hasType(*letter.origins[i], types);
            }));
    if (fields.has(u"without_types"_s))
        condition.add(ofBlocks(
            counts,
            [types = fields.texts(u"without_types"_s)](const LetterView &letter, std::size_t i) {
                return letter.origins[i] && !hasType(*letter.origins[i], types);
            }));
    if (fields.has(u"roles"_s))
        condition.add(ofBlocks(
            counts, [roles = fields.texts(u"roles"_s)](const LetterView &letter, std::size_t i) {
                return hasRole(letter, i, roles);
            }));
    if (fields.has(u"filled"_s))
        condition.add(ofBlocks(
            counts, [names = fields.texts(u"filled"_s)](const LetterView &letter, std::size_t i) {
                return isFilled(letter.letter().blocks[i], names);
            }));
    if (const QString whom = wordAt(fields, u"phrase_for"_s, {u"another"_s, u"stand-in"_s});
        !whom.isEmpty())
        condition.add(phraseFor(whom == "another"_L1 ? Fit::Wrong : Fit::StandIn));
    addEdited(fields, condition);
    if (fields.flagOr(u"next_alone"_s, false))
        condition.add(asksForNothing);
    if (fields.flagOr(u"repeated"_s, false))
        condition.add(ofBlocks(counts, isRepeated));
}

Status addOrder(Fields &fields, Condition &condition)
{
    const PackValue *table = fields.table(u"order"_s);
    if (!table)
        return {};
    Fields order(*table, fields.file());
    const QStringList first = order.texts(u"first"_s), then = order.textsOr(u"then"_s);
    const auto thenSays = safePatterns(order, u"then_says"_s);
    TRY(order.finish());
    condition.add([first, then, thenSays](const LetterView &letter, std::vector<Hit> &met) {
        std::size_t i = 0;
        while (i < letter.origins.size() && !hasRole(letter, i, first))
            ++i;
        for (std::size_t late = i + 1; late < letter.origins.size(); ++late) {
            const bool comesLate =
                hasRole(letter, late, then)
                || (letter.isTyped(late)
                    && firstMatch(thenSays, letter.letter().blocks[late].text).has_value());
            if (comesLate) {
                met.push_back(hitOf(i, letter.letter().blocks[i].phrase.trimmed()));
                return true;
            }
        }
        return false;
    });
    return {};
}

} // namespace

Status addPhraseTests(Fields &fields, Condition &condition, ChangedWording counts)
{
    addPhrases(fields, condition, counts);
    return addOrder(fields, condition);
}

} // namespace casepost::letters
