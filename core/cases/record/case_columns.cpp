#include "core/cases/record/case_words.h"
#include "core/people/contact/email_address.h"

#include <algorithm>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

using Problem = std::optional<QString>;
constexpr qsizetype kReferenceLimit = 64;

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// Text that stands on one line. A line break in a name could grow into a header of an email.
template<auto... Path>
Problem readLine(CaseRecord &record, const QString &cell)
{
    if (std::any_of(cell.begin(), cell.end(), isControl))
        return u"This holds a line break or another control character: it must be one line of text."_s;
    (record.*....*Path) = cell;
    return {};
}

/// Text that may run over several lines.
template<auto... Path>
Problem readText(CaseRecord &record, const QString &cell)
{
    const auto forbidden = [](QChar c) {
        return isControl(c) && c != u'\n' && c != u'\r' && c != u'\t';
    };
    if (std::any_of(cell.begin(), cell.end(), forbidden))
        return u"This holds a control character: it must be plain text."_s;
    (record.*....*Path) = cell;
    return {};
}

template<auto... Path>
QString writeText(const CaseRecord &record)
{
    return (record.*....*Path);
}

template<auto... Path>
Problem readSurname(CaseRecord &record, const QString &cell)
{
    if (cell.trimmed().isEmpty())
        return u"The applicant's surname is missing."_s;
    return readLine<Path...>(record, cell);
}

Problem readReference(CaseRecord &record, const QString &cell)
{
    const auto allowed = [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"-/._ ").contains(c));
    };
    if (cell.trimmed().isEmpty())
        return u"The reference is missing."_s;
    if (cell.size() > kReferenceLimit)
        return u"The reference is longer than 64 characters."_s;
    if (!std::all_of(cell.begin(), cell.end(), allowed)
        || std::none_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetterOrNumber(); }))
        return u"A reference is made of letters A to Z, digits, spaces and the signs - / . _ only."_s;
    record.reference = cell;
    return {};
}

QString writeReference(const CaseRecord &record)
{
    return record.reference;
}

template<const auto &Words>
QString wordList()
{
    QStringList words;
    for (const auto &word : Words)
        words += word.word.toString();
    return words.join(u", "_s);
}

template<const auto &Words, auto... Path>
Problem readWord(CaseRecord &record, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    const auto found =
        std::find_if(Words.begin(), Words.end(), [&](const auto &w) { return w.word == cell; });
    if (found == Words.end())
        return u"This is not one of the words allowed here: %1."_s.arg(wordList<Words>());
    (record.*....*Path) = found->value;
    return {};
}

template<const auto &Words, auto... Path>
Problem readRequiredWord(CaseRecord &record, const QString &cell)
{
    if (cell.isEmpty())
        return u"This is missing: it must be one of %1."_s.arg(wordList<Words>());
    return readWord<Words, Path...>(record, cell);
}

template<const auto &Words, auto... Path>
QString writeWord(const CaseRecord &record)
{
    const auto found = std::find_if(
        Words.begin(), Words.end(), [&](const auto &w) { return w.value == (record.*....*Path); });
    return found == Words.end() ? QString() : found->word.toString();
}

QString writeConfirmed(const CaseRecord &record)
{
    return record.applicant.titleConfirmed ? u"yes"_s : QString();
}

template<auto... Path>
Problem readDate(CaseRecord &record, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    const bool form = cell.size() == 10 && cell[4] == u'-' && cell[7] == u'-';
    const auto date = form ? QDate::fromString(cell, Qt::ISODate) : QDate();
    if (!date.isValid())
        return u"This is not a date: write a day of the calendar as YYYY-MM-DD."_s;
    (record.*....*Path) = date;
    return {};
}

template<auto... Path>
QString writeDate(const CaseRecord &record)
{
    return (record.*....*Path).toString(Qt::ISODate);
}

Problem readUpdatedAt(CaseRecord &record, const QString &cell)
{
    if (cell.isEmpty())
        return {};
    const auto moment = QDateTime::fromString(cell, Qt::ISODateWithMs);
    if (!moment.isValid() || cell.size() < 16 || cell[10].toUpper() != u'T')
        return u"This is not a moment: write it as YYYY-MM-DDThh:mm:ss with an offset, for example 2026-01-31T09:30:00Z."_s;
    if (moment.timeSpec() == Qt::LocalTime)
        return u"This moment has no offset: end it with Z or a difference from UTC such as +01:00."_s;
    record.updatedAt = moment;
    return {};
}

QString writeUpdatedAt(const CaseRecord &record)
{
    if (!record.updatedAt.isValid())
        return {};
    const bool whole = record.updatedAt.time().msec() == 0;
    return record.updatedAt.toString(whole ? Qt::ISODate : Qt::ISODateWithMs);
}

template<auto... Path>
Problem readEmail(CaseRecord &record, const QString &cell)
{
    if (cell.trimmed().isEmpty())
        return {};
    const auto address = EmailAddress::parse(cell);
    if (!address)
        return address.error().message;
    (record.*....*Path) = address->text();
    return {};
}

template<auto Address, int Line>
Problem readAddressLine(CaseRecord &record, const QString &cell)
{
    CaseRecord single;
    if (auto problem = readText<&CaseRecord::office>(single, cell))
        return problem;
    QStringList &lines = (record.*Address).lines;
    if (cell.isEmpty() && lines.size() <= Line)
        return {};
    while (lines.size() <= Line)
        lines += QString();
    lines[Line] = cell;
    return {};
}

template<auto Address, int Line>
QString writeAddressLine(const CaseRecord &record)
{
    return (record.*Address).lines.value(Line);
}

template<auto... Path>
CaseColumn line(const QString &name)
{
    return {name, false, &readLine<Path...>, &writeText<Path...>};
}

template<auto... Path>
CaseColumn text(const QString &name)
{
    return {name, false, &readText<Path...>, &writeText<Path...>, CellKind::Text};
}

template<auto... Path>
CaseColumn date(const QString &name)
{
    return {name, false, &readDate<Path...>, &writeDate<Path...>, CellKind::Date};
}

template<auto... Path>
CaseColumn email(const QString &name)
{
    return {name, false, &readEmail<Path...>, &writeText<Path...>, CellKind::Email};
}

template<const auto &Words, auto... Path>
CaseColumn word(const QString &name)
{
    return {name, false, &readWord<Words, Path...>, &writeWord<Words, Path...>, CellKind::Word};
}

template<const auto &Words, auto... Path>
CaseColumn requiredWord(const QString &name)
{
    return {
        name, true, &readRequiredWord<Words, Path...>, &writeWord<Words, Path...>, CellKind::Word};
}

template<auto Address>
std::vector<CaseColumn> address(const QString &group)
{
    const auto numbered = [&](int n) { return u"%1_address_%2"_s.arg(group).arg(n); };
    return {
        {numbered(1),
         false,
         &readAddressLine<Address, 0>,
         &writeAddressLine<Address, 0>,
         CellKind::Text},
        {numbered(2),
         false,
         &readAddressLine<Address, 1>,
         &writeAddressLine<Address, 1>,
         CellKind::Text},
        {numbered(3),
         false,
         &readAddressLine<Address, 2>,
         &writeAddressLine<Address, 2>,
         CellKind::Text},
        {numbered(4),
         false,
         &readAddressLine<Address, 3>,
         &writeAddressLine<Address, 3>,
         CellKind::Text},
        {numbered(5),
         false,
         &readAddressLine<Address, 4>,
         &writeAddressLine<Address, 4>,
         CellKind::Text},
        line<Address, &PostalAddress::postcode>(group + u"_postcode"_s),
        line<Address, &PostalAddress::country>(group + u"_country"_s),
    };
}

std::vector<CaseColumn> caseGroup()
{
    using R = CaseRecord;
    return {
        {u"reference"_s, true, &readReference, &writeReference, CellKind::Reference},
        requiredWord<kSystemWords, &R::system>(u"system"_s),
        word<kServiceWords, &R::service>(u"service"_s),
        word<kRouteWords, &R::route>(u"route"_s),
        requiredWord<kStatusWords, &R::status>(u"status"_s),
        word<kLanguageWords, &R::language>(u"language"_s),
        word<kRegionWords, &R::region>(u"region"_s),
        text<&R::office>(u"office"_s),
        date<&R::receivedOn>(u"received_on"_s),
        {u"updated_at"_s, false, &readUpdatedAt, &writeUpdatedAt, CellKind::Moment},
    };
}

std::vector<CaseColumn> applicantGroup()
{
    using R = CaseRecord;
    using N = PersonName;
    return {
        {u"applicant_surname"_s,
         true,
         &readSurname<&R::applicant, &N::surname>,
         &writeText<&R::applicant, &N::surname>},
        line<&R::applicant, &N::forenames>(u"applicant_forenames"_s),
        line<&R::applicant, &N::title>(u"applicant_title"_s),
        line<&R::applicant, &N::otherTitle>(u"applicant_other_title"_s),
        {u"applicant_title_confirmed"_s,
         false,
         &readWord<kConfirmedWords, &R::applicant, &N::titleConfirmed>,
         &writeConfirmed,
         CellKind::Word},
        date<&R::dateOfBirth>(u"applicant_date_of_birth"_s),
        email<&R::email>(u"applicant_email"_s),
        line<&R::phone>(u"applicant_phone"_s),
        line<&R::mobile>(u"applicant_mobile"_s),
    };
}

std::vector<CaseColumn> signerGroups()
{
    using R = CaseRecord;
    using N = PersonName;
    return {
        line<&R::timeZone>(u"applicant_time_zone"_s),
        word<kYesNoWords, &R::postDated>(u"post_dated"_s),
        line<&R::passportName, &N::title>(u"passport_title"_s),
        line<&R::passportName, &N::forenames>(u"passport_forenames"_s),
        line<&R::passportName, &N::surname>(u"passport_surname"_s),
        word<kRelationshipWords, &R::declarantRelationship>(u"declarant_relationship"_s),
        line<&R::declarant, &N::title>(u"declarant_title"_s),
        line<&R::declarant, &N::forenames>(u"declarant_forenames"_s),
        line<&R::declarant, &N::surname>(u"declarant_surname"_s),
        email<&R::declarantEmail>(u"declarant_email"_s),
        line<&R::referee, &N::title>(u"referee_title"_s),
        line<&R::referee, &N::forenames>(u"referee_forenames"_s),
        line<&R::referee, &N::surname>(u"referee_surname"_s),
        email<&R::refereeEmail>(u"referee_email"_s),
        line<&R::refereePhone>(u"referee_phone"_s),
        text<&R::refereeOccupation>(u"referee_occupation"_s),
    };
}

std::vector<CaseColumn> contactGroups()
{
    using R = CaseRecord;
    return {
        email<&R::forcesUnitOfficeEmail>(u"forces_unit_office_email"_s),
        line<&R::overseasTerritory>(u"overseas_territory"_s),
        email<&R::overseasTerritoryEmail>(u"overseas_territory_email"_s),
        line<&R::lostStolenReference>(u"lost_stolen_reference"_s),
        word<kNotifyWords, &R::notifyBy>(u"notify_by"_s),
        text<&R::contactPreference>(u"contact_preference"_s),
        text<&R::unavailableTimes>(u"unavailable_times"_s),
        word<kFormatWords, &R::accessibleFormat>(u"accessible_format"_s),
        word<kYesNoWords, &R::photoOk>(u"photo_ok"_s),
    };
}

std::vector<CaseColumn> allColumns()
{
    std::vector<CaseColumn> all;
    const auto add = [&all](const std::vector<CaseColumn> &group) {
        all.insert(all.end(), group.begin(), group.end());
    };
    add(caseGroup());
    add(applicantGroup());
    add(address<&CaseRecord::address>(u"applicant"_s));
    add(signerGroups());
    add(address<&CaseRecord::refereeAddress>(u"referee"_s));
    add({line<&CaseRecord::alternativeName>(u"alternative_name"_s)});
    add(address<&CaseRecord::alternativeAddress>(u"alternative"_s));
    add(contactGroups());
    return all;
}

} // namespace

const std::vector<CaseColumn> &caseColumns()
{
    static const std::vector<CaseColumn> columns = allColumns();
    return columns;
}

} // namespace casepost::core
