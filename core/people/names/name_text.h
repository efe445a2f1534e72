#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace casepost::core {

/// Why a name cannot be printed as it stands, in words: control, bidirectional or hidden
/// characters, more than four combining marks on a letter, more than 200 characters. Nullopt for a
/// name that can. Joiners are allowed inside scripts that need them. Pure.
std::optional<QString> nameProblem(QStringView name);

/// The name as a letter may hold it: white space made one space, hidden characters dropped, at most
/// four combining marks on a letter. Nothing visible is changed or cut; a lost letter (U+FFFD)
/// stays in sight.
QString printableName(QStringView name);

/// Initials of forenames as the guidance writes them: "A.J." for "Andrew James", "J." for
/// "Jean-Luc", "A.J." for "A. J." (REQ-NAM-01).
QString initialsOf(const QString &forenames);

} // namespace casepost::core
