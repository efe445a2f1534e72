#include "core/cases/record/case_record.h"

#include "core/base/closed_words.h"
#include "core/text/text.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kLanguageCodes =
    closedWords<Language>({{Language::English, u"en"}, {Language::Welsh, u"cy"}});

bool sameName(const PersonName &a, const PersonName &b)
{
    const auto folded = [](const PersonName &name) {
        return squeezed(foldForSearch(name.forenames + u' ' + name.surname));
    };
    return folded(a) == folded(b);
}

std::unexpected<Error> badField(const QString &field, const QString &sentence)
{
    return fail(ErrorCode::InvalidInput,
                u"The case's field '%1' cannot be used: %2"_s.arg(
                    field, sentence.left(1).toLower() + sentence.mid(1)),
                {{u"field"_s, field}});
}

/// The cell that a JSON value stands for: text as it is, true and false as the extract writes them,
/// null as unknown.
Result<QString> cellOf(const QString &field, const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isNull())
        return QString();
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    return badField(field, u"Its value must be text."_s);
}

} // namespace

QString languageCode(Language language)
{
    return kLanguageCodes.of(language);
}

bool CaseRecord::hasDeclarant() const
{
    // Empty means unknown: a declaration in another name was signed by somebody else all the same.
    return declarantRelationship != Relationship::Self && !declarant.isEmpty()
           && !sameName(declarant, applicant);
}

Result<CaseRecord> caseFromJson(const QJsonObject &json)
{
    CaseRecord record;
    const auto &columns = caseColumns();
    for (auto field = json.begin(); field != json.end(); ++field) {
        const auto column = std::find_if(columns.begin(), columns.end(), [&](const CaseColumn &c) {
            return c.name == field.key();
        });
        if (column == columns.end())
            return badField(field.key(), u"There is no such column in the extract."_s);
        TRY_ASSIGN(const QString cell, cellOf(field.key(), field.value()));
        if (const auto problem = column->read(record, cell))
            return badField(field.key(), *problem);
    }
    // A letter can be judged without a reference or a status, never without these.
    for (const QString &needed : {u"system"_s, u"applicant_surname"_s})
        if (!json.contains(needed))
            return badField(needed, u"It is missing."_s);
    return record;
}

QJsonObject caseToJson(const CaseRecord &record)
{
    QJsonObject json;
    for (const CaseColumn &column : caseColumns())
        if (const QString cell = column.write(record); !cell.isEmpty())
            json.insert(column.name, cell);
    return json;
}

} // namespace casepost::core
