#include "core/people/names/damaged_text.h"
#include "letters/guidance/rules/kind.h"

#include <algorithm>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

// A field that this letter prints, and what it holds.
struct PrintedField
{
    Place at;
    QString value;
    core::FieldSort sort = core::FieldSort::Name;
};

using PrintedFields = std::vector<PrintedField>;

QString cellOf(const core::CaseRecord &record, const QString &column)
{
    const auto &columns = core::caseColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&column](const auto &each) {
        return each.name == column;
    });
    return found == columns.end() ? QString() : found->write(record);
}

void addCells(const core::CaseRecord &record,
              const QStringList &columns,
              core::FieldSort sort,
              PrintedFields &fields)
{
    for (const QString &column : columns)
        fields.push_back({{Part::Case, -1, column, 0, 0}, cellOf(record, column), sort});
}

// Both parts of a person's name.
void addPerson(const core::CaseRecord &record, const QString &whose, PrintedFields &fields)
{
    addCells(record, {whose + u"_forenames"_s}, core::FieldSort::Forenames, fields);
    addCells(record, {whose + u"_surname"_s}, core::FieldSort::Surname, fields);
}

QStringList addressColumns(const QString &whose)
{
    QStringList columns;
    for (const core::CaseColumn &column : core::caseColumns())
        if (column.name.startsWith(whose + u"_address_"_s) || column.name == whose + u"_postcode"_s
            || column.name == whose + u"_country"_s)
            columns += column.name;
    return columns;
}

void addTyped(const OtherRecipient &recipient, PrintedFields &fields)
{
    // An office, or the executors of somebody, stands in the surname alone.
    const bool isPerson = !recipient.name.forenames.trimmed().isEmpty();
    for (const QString &name : {recipient.name.forenames, recipient.name.surname})
        fields.push_back({{Part::Address, -1, u"recipient.name"_s, 0, 0},
                          name,
                          isPerson ? core::FieldSort::Surname : core::FieldSort::Name});
    for (qsizetype i = 0; i < recipient.address.size(); ++i)
        fields.push_back({{Part::Address, -1, u"recipient.address[%1]"_s.arg(i), 0, 0},
                          recipient.address[i],
                          core::FieldSort::AddressLine});
}

// Whom the letter is about stands in every letter; whom it goes to stands in the address.
PrintedFields printedBy(const LetterView &letter)
{
    using core::FieldSort;
    const core::CaseRecord &record = letter.in.record;
    const bool posted = letter.letter().channel == Channel::Post;
    PrintedFields fields;
    addPerson(record, u"applicant"_s, fields);
    switch (letter.letter().to) {
    case RecipientKind::Applicant:
        addPerson(record, u"declarant"_s, fields);
        if (posted)
            addCells(record, addressColumns(u"applicant"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::Referee:
        addPerson(record, u"referee"_s, fields);
        if (posted)
            addCells(record, addressColumns(u"referee"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::Other:
        if (letter.letter().recipient) {
            addTyped(*letter.letter().recipient, fields);
            break;
        }
        addPerson(record, u"declarant"_s, fields);
        addCells(record, {u"alternative_name"_s}, FieldSort::Name, fields);
        addCells(record, addressColumns(u"alternative"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::UnitOffice:
    case RecipientKind::TerritoryOffice:
        break;
    }
    return fields;
}

// Forenames and surname of everybody whom this letter names, in pairs, as printedBy() puts them.
void findNobody(const PrintedFields &fields, std::vector<Hit> &hits)
{
    for (std::size_t i = 0; i + 1 < fields.size(); ++i) {
        const PrintedField &forenames = fields[i], &surname = fields[i + 1];
        const bool pair = forenames.at.field.endsWith("_forenames"_L1)
                          || (forenames.at.field == "recipient.name"_L1
                              && surname.at.field == "recipient.name"_L1);
        if (!pair || !core::hasNoLetters(forenames.value, surname.value))
            continue;
        Hit hit = hitAt(surname.at, (forenames.value + u' ' + surname.value).simplified());
        hit.at.length = static_cast<int>(surname.value.size());
        hit.named = {{u"probably"_s, {}}};
        hits.push_back(std::move(hit));
        ++i;
    }
}

Hit hitOf(const core::DamagedStretch &damaged, Place at, const QString &found)
{
    Hit hit = hitAt(std::move(at), found);
    hit.at.start = damaged.start;
    hit.at.length = damaged.length;
    // A sign that every language reads: what it probably was.
    hit.named = {
        {u"probably"_s, damaged.whole.isEmpty() ? QString() : u" (→ %1)"_s.arg(damaged.whole)}};
    return hit;
}

/// Names within what somebody typed, and in the boxes of phrases that ask for one.
class DamagedWordCheck final : public TextCheck
{
public:
    DamagedWordCheck(Scopes scopes, bool certain)
        : TextCheck(scopes)
        , m_certain(certain)
    {}

private:
    void findIn(const TextUnit &text, const LetterView &, std::vector<Hit> &hits) const override
    {
        std::vector<core::DamagedStretch> damaged = core::damagedWordsIn(text.text);
        if (damaged.empty() && text.holdsName && text.scope == Scope::Field)
            damaged = core::damageIn(text.text, core::FieldSort::Name);
        for (const core::DamagedStretch &each : damaged) {
            // "your father, John Smith" is a way to name somebody.
            const bool mayBeWords =
                text.namesAnyone
                && (each.damage == core::Damage::StrayMark || each.damage == core::Damage::Digit
                    || each.damage == core::Damage::SpacedJoin
                    || each.damage == core::Damage::StrayJoin);
            if (core::isCertain(each.damage) != m_certain || mayBeWords)
                continue;
            Hit hit = hitOf(each, text.at, text.text.mid(each.start, each.length));
            if (!each.whole.isEmpty() && core::damagedWordsIn(each.whole).empty())
                hit.use = each.whole; // never one that needs mending again
            hits.push_back(std::move(hit));
        }
    }

    bool m_certain;
};

class DamagedNameCheck final : public Check
{
public:
    DamagedNameCheck(core::FieldSort sort, bool certain)
        : m_sort(sort)
        , m_certain(certain)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        const PrintedFields fields = printedBy(letter);
        if (m_certain && m_sort == core::FieldSort::Name)
            findNobody(fields, hits);
        for (const PrintedField &field : fields) {
            const bool isLine = field.sort == core::FieldSort::AddressLine;
            if (isLine != (m_sort == core::FieldSort::AddressLine))
                continue;
            for (const core::DamagedStretch &damaged : core::damageIn(field.value, field.sort)) {
                if (core::isCertain(damaged.damage) != m_certain)
                    continue;
                hits.push_back(hitOf(damaged, field.at, field.value));
                break; // one finding a field: all of it is looked at
            }
        }
    }

private:
    core::FieldSort m_sort;
    bool m_certain;
};

} // namespace

/// damaged-name: names and addresses that this letter prints and that came in damaged, and names
/// typed into it so (core/people/names/damaged_text.h). Parameters: field = "name", "address" or
/// "text" (what `applies.texts` names); certain = true for what cannot be right (a lost letter,
/// markup, a misread encoding, hidden characters, no letter at all), false for what a person must
/// confirm (a placeholder, a stray sign, an odd letter). The message may name {found} and
/// {probably}.
core::Result<KindParts> makeDamagedName(Fields &params, const KindContext &context)
{
    const QString field = params.text(u"field"_s);
    if (field != "name"_L1 && field != "address"_L1 && field != "text"_L1)
        params.refuse(u"field"_s, u"'field' must be name, address or text."_s);
    const bool certain = params.flagOr(u"certain"_s, true);
    KindParts parts;
    if (field == "text"_L1) {
        parts.check = std::make_unique<DamagedWordCheck>(context.scopes, certain);
        return parts;
    }
    const auto sort = field == "address"_L1 ? core::FieldSort::AddressLine : core::FieldSort::Name;
    parts.check = std::make_unique<DamagedNameCheck>(sort, certain);
    return parts;
}

} // namespace casepost::letters
