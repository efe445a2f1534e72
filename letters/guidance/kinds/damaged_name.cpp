#include "core/people/damaged_text.h"
#include "letters/guidance/kinds/kind.h"

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

QStringList addressColumns(const QString &whose)
{
    QStringList columns;
    for (const core::CaseColumn &column : core::caseColumns())
        if (column.name.startsWith(whose + u"_address_"_s) || column.name == whose + u"_postcode"_s
            || column.name == whose + u"_country"_s)
            columns += column.name;
    return columns;
}

QStringList nameColumns(const QString &whose)
{
    return {whose + u"_forenames"_s, whose + u"_surname"_s};
}

void addTyped(const OtherRecipient &recipient, PrintedFields &fields)
{
    for (const QString &name : {recipient.name.forenames, recipient.name.surname})
        fields.push_back(
            {{Part::Address, -1, u"recipient.name"_s, 0, 0}, name, core::FieldSort::Name});
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
    addCells(record, nameColumns(u"applicant"_s), FieldSort::Name, fields);
    switch (letter.letter().to) {
    case RecipientKind::Applicant:
        addCells(record, nameColumns(u"declarant"_s), FieldSort::Name, fields);
        if (posted)
            addCells(record, addressColumns(u"applicant"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::Referee:
        addCells(record, nameColumns(u"referee"_s), FieldSort::Name, fields);
        if (posted)
            addCells(record, addressColumns(u"referee"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::Other:
        if (letter.letter().recipient) {
            addTyped(*letter.letter().recipient, fields);
            break;
        }
        addCells(record, nameColumns(u"declarant"_s), FieldSort::Name, fields);
        addCells(record, {u"alternative_name"_s}, FieldSort::Name, fields);
        addCells(record, addressColumns(u"alternative"_s), FieldSort::AddressLine, fields);
        break;
    case RecipientKind::UnitOffice:
    case RecipientKind::TerritoryOffice:
        break;
    }
    return fields;
}

class DamagedNameCheck final : public Check
{
public:
    DamagedNameCheck(core::FieldSort sort, bool certain)
        : m_sort(sort)
        , m_certain(certain)
    {}

    void find(const LetterView &letter, std::vector<Hit> &hits) const override
    {
        for (const PrintedField &field : printedBy(letter)) {
            if (field.sort != m_sort)
                continue;
            for (const core::DamagedStretch &damaged : core::damageIn(field.value, field.sort)) {
                if (core::isCertain(damaged.damage) != m_certain)
                    continue;
                Hit hit{field.at, field.value, {}, false, false};
                hit.at.start = damaged.start;
                hit.at.length = damaged.length;
                // A sign that every language reads: what it probably was.
                const QString whole =
                    damaged.whole.isEmpty() ? QString() : u" (→ %1)"_s.arg(damaged.whole);
                hit.named = {{u"probably"_s, whole}};
                hits.push_back(std::move(hit));
                break; // one finding a field: all of it is looked at
            }
        }
    }

private:
    core::FieldSort m_sort;
    bool m_certain;
};

} // namespace

/// damaged-name: names and addresses that this letter prints and that came in damaged
/// (core/people/damaged_text.h). Parameters: field = "name" or "address"; certain = true for what
/// cannot be right (a lost letter, markup, a misread encoding, hidden characters), false for what a
/// person must confirm (a placeholder, a stray sign). The message may name {found} and {probably}.
core::Result<KindParts> makeDamagedName(Fields &params, const KindContext &)
{
    const QString field = params.text(u"field"_s);
    if (field != "name"_L1 && field != "address"_L1)
        params.refuse(u"field"_s, u"'field' must be name or address."_s);
    const auto sort = field == "address"_L1 ? core::FieldSort::AddressLine : core::FieldSort::Name;
    KindParts parts;
    parts.check = std::make_unique<DamagedNameCheck>(sort, params.flagOr(u"certain"_s, true));
    return parts;
}

} // namespace casepost::letters
