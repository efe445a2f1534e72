#pragma once

#include "core/guidance/packs/pack_value.h"
#include "ui/guidance/rules/guidance_versions.h"

namespace casepost::ui {

/// "In force", "Past", "To come", in the window's language.
QString stateWords(VersionState state);
/// "Version 25.0", or "Amendment 25.1".
QString versionName(const core::PackInfo &info);
/// When a version is in force, in words: "from 23 July 2024 to 27 May 2025".
QString spanWords(const QDate &from, const QDate &to);
/// Since when a version is known here, in words.
QString knownWords(const core::PackInfo &info);
/// What a kind of check does, in one sentence; its bare name for one the window does not know.
QString kindWords(const QString &kind);
/// A parameter of a rule by a name people can read.
QString parameterName(const QString &key);
/// The values of a parameter, one a line: "docs, doc's → documents". Of the parameter of that name
/// the program's own codes are told in words.
QStringList parameterLines(const core::PackValue &value, const QString &parameter = {});
/// An example of a rule as a person says it: the text itself, or the parts of a letter by name.
QString exampleWords(const QString &example);
/// A part of a rule by a name people can read: "message.en".
QString partWords(const QString &part);
/// To which letters a rule applies; empty when to all.
QStringList appliesLines(const core::PackValue &rule);

} // namespace casepost::ui
