#pragma once

#include "core/guidance/packs/pack_value.h"

namespace casepost::core {

// Values of a pack made by the program rather than read from a file; they have no place.
PackValue packText(const QString &text);
PackValue packTexts(const QStringList &texts);
PackValue packDate(const QDate &date);
PackValue packFlag(bool flag);

/// The value of a key of a table, or null.
const PackValue *packEntry(const PackValue &table, const QString &key);
/// Sets a key of a table, in the place it had or else at the end.
void setPackEntry(PackValue &table, const QString &key, PackValue value);
/// The same content, wherever each of them stands in its file.
bool isSameContent(const PackValue &a, const PackValue &b);

/// A pack as TOML that people can read and review: its header, then each rule, one word or example
/// a line. readToml() gives an equal table back. Characters nobody can see are written as escapes;
/// half a surrogate pair becomes U+FFFD.
QByteArray writePack(const PackValue &pack);
/// One value as it may stand on one line, such as an example: a text in quotes, a list, a table in
/// braces.
QString writeInline(const PackValue &value);

} // namespace casepost::core
