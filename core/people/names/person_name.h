#pragma once

#include "core/base/result.h"

#include <QString>

#include <optional>

namespace casepost::core {

/// The case system a case lives in; rules and name forms differ by it.
enum class System { Ams, Dap };

QString systemName(System system); ///< "AMS" or "DAP", as the extract writes it

/// A person's name as it stands on the application, untouched.
struct PersonName
{
    QString title;               ///< the title chosen from the list
    QString otherTitle;          ///< what was typed into "other title"
    bool titleConfirmed = false; ///< nobility or another title confirmed under the Titles guidance
    QString forenames;           ///< parted by spaces; a hyphenated forename is one
    QString surname;

    bool isEmpty() const { return forenames.trimmed().isEmpty() && surname.trimmed().isEmpty(); }
    friend bool operator==(const PersonName &, const PersonName &) = default;
};

enum class TitleVerdict { Used, Removed, NeedsConfirmation };

/// What is to become of a title, and by which rule.
struct TitleDecision
{
    QString entered;
    std::optional<QString> used; ///< the form to print; none when removed or not yet confirmed
    TitleVerdict verdict = TitleVerdict::Used;
    QString rule; ///< stable id, e.g. "title.not-accepted"; empty when nothing was decided
    QString why;  ///< one English sentence for the person
};

/// One part of a name and how it would be written.
struct CasedName
{
    QString entered;
    QString suggested;
    bool needsConfirmation = false; ///< capitals cannot tell: MACDONALD, VAN DER BERG
};

/// The one decision about a person's name, made once and used in the address, the salutation, the
/// label and the subject alike (REQ-TTL-16).
struct NameForms
{
    TitleDecision title;
    CasedName forenames;
    CasedName surname;
    QString posted;     ///< "Mr A.J. Johnson-Smith" (REQ-NAM-01)
    QString emailed;    ///< "Mr Andrew J. Johnson-Smith" (REQ-NAM-02)
    QString dap;        ///< as a DAP message writes it
    QString salutation; ///< "Dear Mr Johnson-Smith", without a comma
    QString full;       ///< forenames and surname as cased, no title: for running text
    QString first;      ///< first forename as cased; the surname for a person of one name
};

/// What the guidance of a day says about titles where versions differ (REQ-TTL-11: version 6 says
/// that DAP strips every title).
struct NamePolicy
{
    bool dapStripsTitles = true;
};

/// Decides title, casing and every form of one name. Pure. REQ-TTL-01 to 16, REQ-NAM-01 to 16,
/// appendices A and B. A name in mixed case is the customer's own and never changed.
NameForms decideName(const PersonName &name, System system, const NamePolicy &policy = {});

/// Casing suggestion of one name part. Pure; never touches mixed case (REQ-NAM-09 to 11, 15, 16).
CasedName suggestCasing(const QString &entered);

} // namespace casepost::core
