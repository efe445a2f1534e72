#include "core/offices/office.h"
#include "core/people/addresses/postal_address.h"
#include "core/settings/setting_fields.h"
#include "core/settings/setting_file.h"

#include <QRegularExpression>

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostOffices = 200;
constexpr int kMostLines = 7;

bool isPoBox(const QString &line)
{
    static const QRegularExpression box(uR"(\b(p\.?\s*o\.?\s*box|blwch\s+post|blwch\s+sp)\b)"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return box.match(line).hasMatch();
}

/// A courier delivers here: no PO Box, and a postcode at the end or, with a country below it, just
/// before.
void checkDeliverable(SettingFields &fields, const QString &key, const QStringList &lines)
{
    if (lines.isEmpty())
        return;
    if (std::any_of(lines.begin(), lines.end(), isPoBox))
        fields.refuse(key, u"holds a PO Box, to which couriers do not deliver (REQ-ADR-06)"_s);
    const bool hasPostcode = std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        return normalisedPostcode(line).has_value();
    });
    const bool abroad = key == u"overseas-return"_s && !isUnitedKingdom(lines.last())
                        && !normalisedPostcode(lines.last());
    if (!hasPostcode && !abroad)
        fields.refuse(key, u"has no line that is a postcode"_s);
}

Result<Office> officeFrom(const QJsonObject &table, const QString &file, const QString &path)
{
    SettingFields fields(table, file, path);
    Office office;
    office.name = fields.required(u"name"_s, 60);
    office.poBox = fields.lines(u"po-box"_s, kMostLines);
    office.street = fields.lines(u"street"_s, kMostLines);
    office.overseasReturn = fields.lines(u"overseas-return"_s, kMostLines);
    office.returnPhrase = fields.text(u"return-phrase"_s, {}, 40);
    office.telephone = fields.text(u"telephone"_s, {}, 40);
    if (!office.poBox.isEmpty()
        && std::none_of(office.poBox.begin(), office.poBox.end(), [](const QString &line) {
               return normalisedPostcode(line).has_value();
           }))
        fields.refuse(u"po-box"_s, u"has no line that is a postcode"_s);
    checkDeliverable(fields, u"street"_s, office.street);
    checkDeliverable(fields, u"overseas-return"_s, office.overseasReturn);
    if (!office.returnPhrase.isEmpty() && office.returnAddress().isEmpty())
        fields.refuse(u"return-phrase"_s,
                      u"needs an address to stand for: give 'street' or 'overseas-return'"_s);
    TRY(fields.finish());
    return office;
}

QJsonObject officeToJson(const Office &office)
{
    return {{u"name"_s, office.name},
            {u"po_box"_s, QJsonArray::fromStringList(office.poBox)},
            {u"street"_s, QJsonArray::fromStringList(office.street)},
            {u"overseas_return"_s, QJsonArray::fromStringList(office.overseasReturn)},
            {u"return_phrase"_s, office.returnPhrase},
            {u"telephone"_s, office.telephone}};
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray())
        texts += text.toString();
    return texts;
}

/// JSON names have '_' where TOML has '-', as `office list --json` writes them.
QJsonObject withHyphens(const QJsonObject &table)
{
    QJsonObject plain;
    for (auto it = table.constBegin(); it != table.constEnd(); ++it)
        plain.insert(QString(it.key()).replace(u'_', u'-'), it.value());
    return plain;
}

} // namespace

Result<OfficeChanges> readOffices(const QByteArray &bytes, const QString &fileName)
{
    OfficeChanges changes;
    TRY_ASSIGN(const QJsonObject whole, parseSettingFile(bytes, fileName));
    if (whole.contains(u"name"_s)) { // one office, without the list around it
        TRY_ASSIGN(const auto office, officeFrom(withHyphens(whole), fileName, {}));
        changes.put.push_back(office);
        return changes;
    }
    SettingFields fields(whole, fileName);
    changes.remove = fields.lines(u"remove"_s, kMostOffices);
    int number = 0;
    for (const QJsonObject &table : fields.tables(u"office"_s, kMostOffices)) {
        const QString path = u"office[%1]"_s.arg(number++);
        TRY_ASSIGN(const auto office, officeFrom(withHyphens(table), fileName, path));
        if (std::any_of(changes.put.begin(), changes.put.end(), [&](const Office &other) {
                return other.name.compare(office.name, Qt::CaseInsensitive) == 0;
            }))
            fields.refuse(path + u".name"_s, u"stands there twice"_s);
        changes.put.push_back(office);
    }
    TRY(fields.finish());
    if (changes.put.empty() && changes.remove.isEmpty())
        fields.refuse(u"office"_s, u"is missing: the file tells of no office"_s);
    TRY(fields.finish());
    return changes;
}

QJsonArray officesToJson(const Offices &offices)
{
    QJsonArray list;
    for (const Office &office : offices.all())
        list.append(officeToJson(office));
    return list;
}

Result<Offices> officesFromJson(const QJsonArray &json)
{
    std::vector<Office> offices;
    for (const auto &value : json) {
        const QJsonObject object = value.toObject();
        Office office;
        office.name = object[u"name"_s].toString();
        office.poBox = textsOf(object[u"po_box"_s]);
        office.street = textsOf(object[u"street"_s]);
        office.overseasReturn = textsOf(object[u"overseas_return"_s]);
        office.returnPhrase = object[u"return_phrase"_s].toString();
        office.telephone = object[u"telephone"_s].toString();
        if (office.name.isEmpty())
            return fail(ErrorCode::Corrupt,
                        u"What the store keeps of its offices cannot be read."_s);
        offices.push_back(std::move(office));
    }
    return Offices(std::move(offices));
}

} // namespace casepost::core
