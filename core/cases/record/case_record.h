#pragma once

#include "core/base/typed_id.h"
#include "core/people/addresses/postal_address.h"
#include "core/people/names/person_name.h"

#include <QDate>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace casepost::core {

enum class Service { Unknown, Standard, FastTrack, Premium, DigitalFastTrack };
enum class Route { Unknown, Online, Paper, CheckAndSend, OverseasTerritory };
enum class CaseStatus {
    InProgress,
    AwaitingDocuments,
    OnHold,
    Approved,
    Issued,
    Withdrawn,
    Refused
};
enum class Language { English, Welsh };
enum class Region { Unknown, Uk, Overseas };
enum class Relationship { Unknown, Self, Parent, Guardian, Other };
enum class NotifyBy { Unknown, Email, Sms, Both, None };
enum class AccessibleFormat { Unknown, None, LargePrint, Braille, Audio };

QString languageCode(Language language); ///< "en" or "cy"

/// One application in progress, as extract.md describes it: every column, typed. Empty means
/// unknown.
struct CaseRecord
{
    CaseId id; ///< not valid when the case came with the letter document

    QString reference;
    System system = System::Ams;
    Service service = Service::Unknown;
    Route route = Route::Unknown;
    CaseStatus status = CaseStatus::InProgress;
    std::optional<Language> language; ///< in which the customer applied
    Region region = Region::Unknown;
    QString office;
    QDate receivedOn;
    QDateTime updatedAt;

    PersonName applicant;
    QDate dateOfBirth;
    QString email;
    QString phone;
    QString mobile;
    PostalAddress address;
    QString timeZone;

    std::optional<bool> postDated;
    PersonName
        passportName; ///< the future name of a post-dated passport: never written to (REQ-NAM-07)

    Relationship declarantRelationship = Relationship::Unknown;
    PersonName declarant;
    QString declarantEmail;

    PersonName referee;
    QString refereeEmail;
    QString refereePhone;
    QString refereeOccupation;
    PostalAddress refereeAddress;

    QString alternativeName;
    PostalAddress alternativeAddress;

    QString forcesUnitOfficeEmail;
    QString overseasTerritory;
    QString overseasTerritoryEmail;
    QString lostStolenReference;

    NotifyBy notifyBy = NotifyBy::Unknown;
    QString contactPreference;
    QString unavailableTimes;
    AccessibleFormat accessibleFormat = AccessibleFormat::Unknown;
    std::optional<bool> photoOk;

    bool inProgress = true; ///< false: the newest extract no longer holds it

    bool isOverseas() const { return region == Region::Overseas || address.isOverseas(); }
    /// Somebody else signed the declaration (REQ-LET-04).
    bool hasDeclarant() const;
};

/// How a cell of a column is written.
enum class CellKind { Reference, Line, Text, Word, Date, Moment, Email };

/// One column of the extract: its name, whether a file must have it, and how it reaches the record.
struct CaseColumn
{
    QString name;
    bool required = false;
    /// Reads one cell into the record; an English sentence when the cell breaks its type.
    std::optional<QString> (*read)(CaseRecord &, const QString &cell) = nullptr;
    /// The cell as the extract would write it.
    QString (*write)(const CaseRecord &) = nullptr;
    CellKind kind = CellKind::Line;
};

/// Every column of extract.md, in the order of the store's case_file table. The one list that the
/// import, the store, the letter document's case_data and `case show --json` share.
const std::vector<CaseColumn> &caseColumns();

/// A case from a JSON object named as the extract's columns (letter documents' `case_data`).
/// InvalidInput names the field; an unknown field is refused by name.
Result<CaseRecord> caseFromJson(const QJsonObject &json);
/// The case as such an object; empty cells are left out.
QJsonObject caseToJson(const CaseRecord &record);

} // namespace casepost::core
