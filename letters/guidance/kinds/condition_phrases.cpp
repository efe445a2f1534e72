#include "letters/guidance/kinds/condition_tests.h"
#include "letters/guidance/kinds/safe_pattern.h"
#include "phrases/phrase_code.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using core::Status;
using Test = Condition::Test;

namespace {

Hit hitAt(std::size_t block, const QString &found)
{
    return {Place{Part::Block, static_cast<int>(block), {}, 0, 0}, found, {}, false, false};
}

/// A test that holds where a block does.
template<typename Holds>
Test ofBlocks(Holds holds)
{
    return [holds = std::move(holds)](const LetterView &letter, std::vector<Hit> &met) {
        bool any = false;
        for (std::size_t i = 0; i < letter.phrases.size(); ++i)
            if (holds(letter, i)) {
                met.push_back(hitAt(i, letter.letter().blocks[i].phrase.trimmed()));
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
    const phrases::Phrase *phrase = letter.phrases[block];
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
            && blocks[i].fields == blocks[block].fields && blocks[i].text == blocks[block].text)
            return true;
    return false;
}

void addPhrases(Fields &fields, Condition &condition)
{
    if (fields.has(u"phrases"_s))
        condition.add(ofBlocks(
            [codes = Codes(fields.texts(u"phrases"_s))](const LetterView &letter, std::size_t i) {
                const QString &code = letter.codes[static_cast<qsizetype>(i)];
                return !code.isEmpty() && codes.hold(code);
            }));
    if (fields.has(u"types"_s))
        condition.add(
            ofBlocks([types = fields.texts(u"types"_s)](const LetterView &letter, std::size_t i) {
                return letter.phrases[i] && hasType(*letter.phrases[i], types);
            }));
    if (fields.has(u"without_types"_s))
        condition.add(ofBlocks(
            [types = fields.texts(u"without_types"_s)](const LetterView &letter, std::size_t i) {
                return letter.phrases[i] && !hasType(*letter.phrases[i], types);
            }));
    if (fields.has(u"roles"_s))
        condition.add(
            ofBlocks([roles = fields.texts(u"roles"_s)](const LetterView &letter, std::size_t i) {
                return hasRole(letter, i, roles);
            }));
    if (fields.has(u"filled"_s))
        condition.add(
            ofBlocks([names = fields.texts(u"filled"_s)](const LetterView &letter, std::size_t i) {
                return isFilled(letter.letter().blocks[i], names);
            }));
    if (fields.flagOr(u"edited"_s, false))
        condition.add(ofBlocks([](const LetterView &letter, std::size_t i) {
            return letter.letter().blocks[i].isEdited();
        }));
    if (fields.flagOr(u"repeated"_s, false))
        condition.add(ofBlocks(isRepeated));
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
        while (i < letter.phrases.size() && !hasRole(letter, i, first))
            ++i;
        for (std::size_t late = i + 1; late < letter.phrases.size(); ++late) {
            const Block &block = letter.letter().blocks[late];
            const bool comesLate = block.isFreeText() ? firstMatch(thenSays, block.text).has_value()
                                                      : hasRole(letter, late, then);
            if (comesLate) {
                met.push_back(hitAt(i, letter.letter().blocks[i].phrase.trimmed()));
                return true;
            }
        }
        return false;
    });
    return {};
}

} // namespace

Status addPhraseTests(Fields &fields, Condition &condition)
{
    addPhrases(fields, condition);
    return addOrder(fields, condition);
}

} // namespace casepost::letters
