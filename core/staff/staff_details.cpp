#include "core/staff/staff_details.h"

#include "core/audit/record/audit.h"
#include "core/people/contact/email_address.h"
#include "core/text/kept_text.h"
#include "core/text/text.h"

#include <QJsonDocument>
#include <QUrl>

#include <array>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const QString &field, const QString &what)
{
    return fail(ErrorCode::InvalidInput, what, {{u"field"_s, field}});
}

/// A detail that is text.
struct Detail
{
    QString name;
    std::optional<QString> StaffEdit::*given;
    QString Staff::*kept;
    bool needed;      ///< never empty
    bool namesNobody; ///< may stand in the audit's object
};

const std::array kDetails{
    Detail{u"name"_s, &StaffEdit::name, &Staff::name, true, false},
    Detail{u"initials"_s, &StaffEdit::initials, &Staff::initials, true, false},
    Detail{u"team"_s, &StaffEdit::team, &Staff::team, true, true},
    Detail{u"office"_s, &StaffEdit::office, &Staff::office, false, true},
    Detail{u"mailbox"_s, &StaffEdit::mailbox, &Staff::mailbox, true, true},
    Detail{u"teams_number"_s, &StaffEdit::teamsNumber, &Staff::teamsNumber, false, false},
};

const QString kTrainedOn = u"trained_on"_s;

QString dayText(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

/// As one word.
QString coded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "@+"));
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

Staff edited(Staff person, const StaffEdit &edit)
{
    for (const Detail &detail : kDetails)
        if (const auto &given = edit.*detail.given)
            person.*detail.kept = squeezed(*given);
    if (edit.trainedOn)
        person.trainedOn = *edit.trainedOn;
    return person;
}

Status checkDetails(const StaffEdit &details, const QDate &today)
{
    for (const Detail &detail : kDetails) {
        const auto &given = details.*detail.given;
        if (!given)
            continue;
        if (detail.needed && given->trimmed().isEmpty())
            return wrong(detail.name,
                         u"A staff record needs a name, initials, a team and its mailbox."_s);
        TRY(mayBeKept(*given, u"The staff record"_s));
    }
    if (details.mailbox && !EmailAddress::parse(*details.mailbox))
        return wrong(u"mailbox"_s, u"The team mailbox must be an email address."_s);
    if (details.trainedOn && details.trainedOn->isValid() && *details.trainedOn > today)
        return wrong(kTrainedOn,
                     u"The day of the course (%1) is still to come: put it on the record once the "
                     "course was taken."_s.arg(dayText(*details.trainedOn)));
    return {};
}

StaffEdit detailsOf(const Staff &person)
{
    StaffEdit all;
    for (const Detail &detail : kDetails)
        all.*detail.given = person.*detail.kept;
    all.trainedOn = person.trainedOn;
    return all;
}

QJsonObject detailsToJson(const Staff &person, const StaffEdit &edit)
{
    QJsonObject json;
    for (const Detail &detail : kDetails)
        if (edit.*detail.given)
            json[detail.name] = person.*detail.kept;
    if (edit.trainedOn)
        json[kTrainedOn] = dayText(person.trainedOn);
    return json;
}

StaffEdit detailsFromJson(const QJsonObject &json)
{
    StaffEdit edit;
    for (const Detail &detail : kDetails)
        if (json.contains(detail.name))
            edit.*detail.given = json[detail.name].toString();
    if (json.contains(kTrainedOn))
        edit.trainedOn = QDate::fromString(json[kTrainedOn].toString(), Qt::ISODate);
    return edit;
}

QStringList differencesOf(const Staff &before, const Staff &after)
{
    QStringList all;
    const auto add = [&all](const QString &name, const QString &old, const QString &now) {
        all += u"%1:%2>%3"_s.arg(name, coded(old), coded(now));
    };
    for (const Detail &detail : kDetails) {
        if (before.*detail.kept == after.*detail.kept)
            continue;
        if (detail.namesNobody)
            add(detail.name, before.*detail.kept, after.*detail.kept);
        else
            all += detail.name;
    }
    if (before.trainedOn != after.trainedOn)
        add(kTrainedOn, dayText(before.trainedOn), dayText(after.trainedOn));
    return all;
}

Status writeDetails(Database &db, const Session &session, const Staff &before, const Staff &after)
{
    const auto kept = [](const QString &text) { return text.isNull() ? u""_s : text; };
    TRY_ASSIGN(auto update,
               db.prepareAct(u"act_person_details",
                             uR"(UPDATE staff SET name = ?, initials = ?, team = ?, office = ?,
                                     mailbox = ?, teams_number = ?, trained_on = ? WHERE id = ?)"_s));
    update.bind(kept(after.name)).bind(kept(after.initials)).bind(kept(after.team));
    update.bind(kept(after.office)).bind(kept(after.mailbox)).bind(kept(after.teamsNumber));
    TRY(update.bind(dayText(after.trainedOn)).bind(before.id.row()).run());
    const StaffEdit all = detailsOf(after);
    const QJsonObject content{{u"was"_s, detailsToJson(before, all)},
                              {u"is"_s, detailsToJson(after, all)}};
    const QStringList object =
        QStringList{u"staff:%1"_s.arg(before.id.row())} + differencesOf(before, after);
    return appendAudit(db, session, u"staff.edit"_s, object.join(u' '), bytesOf(content));
}

} // namespace casepost::core
