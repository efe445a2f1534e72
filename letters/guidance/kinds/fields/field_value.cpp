#include "phrases/field_value.h"

#include "core/text/text.h"
#include "letters/guidance/facts/office_address.h"
#include "letters/guidance/kinds/fields/field_pairs.h"
#include "phrases/clauses.h"
#include "phrases/phrase_code.h"

#include <algorithm>
#include <array>

namespace casepost::letters {

using namespace Qt::StringLiterals;
using phrases::FieldShape;

namespace {

constexpr int kFurthestDays = 731; ///< no letter speaks of a day two years on
const QDate kEarliest(1900, 1, 1);

/// One value typed into a gap of a phrase.
struct TypedField
{
    const LetterView &letter;
    const phrases::Field &field;
    const QString &value;
    QString given; ///< what the case, the sender or the day would put there; empty: nothing

    FieldShape shape() const { return phrases::shapeOf(field); }
};

struct Fault
{
    qsizetype start = 0;
    qsizetype length = 0;
    std::optional<QString> use{};
};

using Find = std::optional<Fault> (*)(const TypedField &typed);

Fault whole(const TypedField &typed)
{
    return {0, typed.value.size(), {}};
}

std::optional<Fault> noDay(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Day || phrases::dayIn(typed.value))
        return std::nullopt;
    return whole(typed);
}

// An answer cannot be asked for by a day that is over when the letter goes.
std::optional<Fault> dayOver(const TypedField &typed)
{
    const auto day = phrases::dayIn(typed.value);
    if (typed.shape() != FieldShape::Day || !day)
        return std::nullopt;
    const bool isDeadline = typed.field.source == "letter.reply-by"_L1;
    const QDate &on = typed.letter.in.on;
    if ((isDeadline && *day < on) || *day < kEarliest || *day > on.addDays(kFurthestDays))
        return whole(typed);
    return std::nullopt;
}

// What a letter tells of has happened.
std::optional<Fault> dayToCome(const TypedField &typed)
{
    const auto day = phrases::dayIn(typed.value);
    const QDate &on = typed.letter.in.on;
    if (typed.shape() != FieldShape::Day || !day || typed.field.source == "letter.reply-by"_L1
        || *day <= on || *day > on.addDays(kFurthestDays))
        return std::nullopt;
    return whole(typed);
}

// Nobody can answer on the day a letter is written, and nobody waits longer than a year.
std::optional<Fault> doubtfulDeadline(const TypedField &typed)
{
    const auto day = phrases::dayIn(typed.value);
    const QDate &on = typed.letter.in.on;
    if (typed.shape() != FieldShape::Day || !day || typed.field.source != "letter.reply-by"_L1)
        return std::nullopt;
    if (*day == on || (*day > on.addYears(1) && *day <= on.addDays(kFurthestDays)))
        return whole(typed);
    return std::nullopt;
}

std::optional<Fault> noAmount(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Amount || phrases::amountIn(typed.value))
        return std::nullopt;
    Fault fault = whole(typed);
    QString bare = typed.value.trimmed();
    if (bare.startsWith(u'\u00A3'))
        bare = bare.mid(1).trimmed();
    if (phrases::amountIn(bare))
        fault.use = bare;
    return fault;
}

std::optional<Fault> noChoice(const TypedField &typed)
{
    const QString value = typed.value.trimmed();
    if (typed.shape() != FieldShape::Choice || typed.field.choicesEn.contains(value)
        || typed.field.choicesCy.contains(value))
        return std::nullopt;
    return whole(typed);
}

QString plainReference(const QString &reference)
{
    QString plain = reference.toCaseFolded();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

std::optional<Fault> noReference(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Reference || typed.given.isEmpty())
        return std::nullopt;
    // The case's own may be typed with the name of its system or without.
    const bool isCase = typed.field.source == "case.reference"_L1;
    const QString value = plainReference(typed.value);
    if (value == plainReference(typed.given)
        || (isCase && value == plainReference(typed.letter.in.record.reference)))
        return std::nullopt;
    Fault fault = whole(typed);
    fault.use = typed.given;
    return fault;
}

QStringList wordsOfText(const QString &text)
{
    const FoldedText folded(text);
    QStringList words;
    for (const Word &word : wordsOf(folded))
        words += folded.text().mid(word.start, word.length);
    return words;
}

// A phrase that names the customer by itself, made to name somebody else.
std::optional<Fault> otherPerson(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Person || typed.given.isEmpty())
        return std::nullopt;
    const QStringList own = wordsOfText(typed.given), others = wordsOfText(typed.value);
    if (std::any_of(others.begin(), others.end(), [&own](const QString &word) {
            return own.contains(word);
        }))
        return std::nullopt;
    return whole(typed);
}

std::optional<Fault> noTelephone(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Telephone || phrases::isTelephone(typed.value))
        return std::nullopt;
    Fault fault = whole(typed);
    if (phrases::isTelephone(typed.given))
        fault.use = typed.given;
    return fault;
}

std::optional<Fault> tooMuch(const TypedField &typed)
{
    const FieldShape shape = typed.shape();
    const qsizetype end = phrases::wordsEnd(typed.value, shape);
    if (end >= 0)
        return Fault{end, typed.value.size() - end, {}};
    const int longest = phrases::longestOf(shape);
    if (typed.value.trimmed().size() <= longest)
        return std::nullopt;
    return Fault{longest, typed.value.size() - longest, {}};
}

// A clause among the few words: "your passport – we do not believe you".
std::optional<Fault> clause(const TypedField &typed)
{
    if (tooMuch(typed))
        return std::nullopt; // told as that
    const qsizetype at = phrases::clauseAt(typed.value, typed.shape());
    if (at < 0)
        return std::nullopt;
    return Fault{at, typed.value.size() - at, {}};
}

// Documents go to an office, and to no other address (REQ-ADR-06, 08).
std::optional<Fault> noOffice(const TypedField &typed)
{
    if (typed.shape() != FieldShape::Address)
        return std::nullopt;
    if (isOfficeAddress(typed.letter.in.context.offices, typed.value))
        return std::nullopt;
    return whole(typed);
}

// A courier from overseas cannot deliver to a box (REQ-ADR-06).
std::optional<Fault> boxOverseas(const TypedField &typed)
{
    const LetterView &letter = typed.letter;
    const bool overseas =
        letter.in.record.isOverseas() || (letter.addressee && letter.addressee->overseas);
    if (typed.shape() != FieldShape::Address || !overseas || !namesBox(typed.value))
        return std::nullopt;
    return whole(typed);
}

// Documents for a case go to the office that has it (REQ-ADR-08).
std::optional<Fault> otherOffice(const TypedField &typed)
{
    const LetterView &letter = typed.letter;
    if (typed.shape() != FieldShape::Address
        || !isOfOtherOffice(
            letter.in.context.offices, letter.in.record, letter.in.sender, typed.value))
        return std::nullopt;
    return whole(typed);
}

struct Looked
{
    QStringView name;
    Find find;
};

constexpr std::array kLooked{Looked{u"day", noDay},
                             Looked{u"day-over", dayOver},
                             Looked{u"day-to-come", dayToCome},
                             Looked{u"deadline", doubtfulDeadline},
                             Looked{u"amount", noAmount},
                             Looked{u"choice", noChoice},
                             Looked{u"reference", noReference},
                             Looked{u"other-person", otherPerson},
                             Looked{u"telephone", noTelephone},
                             Looked{u"too-much", tooMuch},
                             Looked{u"clause", clause},
                             Looked{u"office-address", noOffice},
                             Looked{u"box-overseas", boxOverseas},
                             Looked{u"other-office", otherOffice}};

class FieldValueCheck final : public Check
{
public:
    explicit FieldValueCheck(Find look)
        : m_find(look)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &blocks = letter.letter().blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            if (letter.origins[i])
                block(letter, i, hits);
    }

private:
    void block(const LetterView &letter, std::size_t index, std::vector<Hit> &hits) const
    {
        for (const auto &[name, value] : letter.letter().blocks[index].fields) {
            const phrases::Field *field = letter.origins[index]->field(name);
            // Nothing typed takes the place of an office's own address.
            if (!field || isBlank(value) || field->source.startsWith("office."_L1))
                continue;
            const auto own = letter.given.find(field->source);
            const TypedField typed{
                letter, *field, value, own == letter.given.end() ? QString() : own->second};
            if (!typed.given.isEmpty() && core::squeezed(value) == core::squeezed(typed.given))
                continue;
            if (const auto fault = m_find(typed))
                hits.push_back(
                    hitOf(typed, {Part::Block, static_cast<int>(index), name, 0, 0}, *fault));
        }
    }

    static Hit hitOf(const TypedField &typed, Place at, const Fault &fault)
    {
        at.start = static_cast<int>(fault.start);
        at.length = static_cast<int>(fault.length);
        const phrases::Field &field = typed.field;
        const bool isWelsh = typed.letter.letter().language == core::Language::Welsh;
        const QStringList &choices =
            isWelsh && !field.choicesCy.isEmpty() ? field.choicesCy : field.choicesEn;
        Hit hit = hitAt(at, typed.value.left(60), fault.use);
        hit.named = {{u"field"_s, field.labelEn.isEmpty() ? field.name : field.labelEn},
                     {u"maes"_s, field.labelCy.isEmpty() ? field.name : field.labelCy},
                     {u"choices"_s, choices.join(u"; ")}};
        return hit;
    }

    Find m_find;
};

// What was typed for a gap that the wording does not have goes nowhere.
class UnknownFieldCheck final : public Check
{
public:
    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const auto &blocks = letter.letter().blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (!letter.origins[i])
                continue;
            QStringList used;
            for (const QString &name : phrases::fieldNames(blocks[i].text))
                used += phrases::fieldKey(name);
            for (const auto &[name, value] : blocks[i].fields) {
                if (letter.origins[i]->field(name) || used.contains(phrases::fieldKey(name)))
                    continue;
                QStringList known;
                for (const phrases::Field &field : letter.origins[i]->fields)
                    known += field.name;
                Hit hit = hitAt({Part::Block, static_cast<int>(i), name, 0, 0}, name.left(60));
                hit.at.length = static_cast<int>(value.size());
                hit.named = {{u"phrase"_s, letter.origins[i]->code},
                             {u"fields"_s, known.isEmpty() ? u"0"_s : known.join(u", ")}};
                hits.push_back(std::move(hit));
            }
        }
    }
};

} // namespace

/// field-value: what is typed into a gap of a phrase is what the gap takes (REQ-PHR-04,
/// phrases/field_value.h). What the case, the sender or the day puts there is never spoken of.
/// Parameter looks_for: unknown (a field the phrase does not have), day, day-over (a day to answer
/// by that is past, or any that is out of reach), day-to-come, deadline (a day to answer by that is
/// the letter's own or more than a year on), day-order, difference, fee-direction (what stands in
/// several gaps: field_pairs.h), amount, choice, reference (not that
/// of the case), other-person (nobody whom the case
/// names there), telephone, too-much (more than the few words there is room for), clause (a clause
/// among them), office-address (an address for documents that is no office's), box-overseas (a PO
/// Box, to a customer overseas) or other-office (the address of an office that has not the case).
/// The message may name {field}, {maes} and {choices}; for unknown {phrase} and {fields}, for
/// difference {right}.
core::Result<KindParts> makeFieldValue(Fields &params, const KindContext &)
{
    const QString looksFor = params.text(u"looks_for"_s);
    if (looksFor == "unknown"_L1)
        return KindParts{std::make_unique<UnknownFieldCheck>(), {}, {}};
    if (auto pair = fieldPairCheck(looksFor))
        return KindParts{std::move(pair), {}, {}};
    const auto at = std::find_if(kLooked.begin(), kLooked.end(), [&looksFor](const Looked &each) {
        return each.name == looksFor;
    });
    if (at == kLooked.end()) {
        params.refuse(u"looks_for"_s,
                      u"'looks_for' must be unknown, day, day-over, day-to-come, deadline, "
                      "day-order, amount, difference, fee-direction, choice, reference, "
                      "other-person, telephone, too-much, clause, office-address, box-overseas "
                      "or other-office."_s);
        return KindParts{};
    }
    return KindParts{std::make_unique<FieldValueCheck>(at->find), {}, {}};
}

} // namespace casepost::letters
