#pragma once

#include "core/guidance/packs/pack_value.h"

#include <QRegularExpression>

#include <expected>
#include <optional>

namespace casepost::letters {

/// A regular expression of a pack, with limits that keep one text from taking for ever: PCRE2 gives
/// up after so many steps, the match is then not valid, and the rule speaks because nothing was
/// proved. An English sentence when the pattern is wrong, matches an empty text or takes too long
/// on a simple one.
std::expected<QRegularExpression, QString> safePattern(const QString &pattern,
                                                       QRegularExpression::PatternOptions options);

/// The next match at or after a place, looked for in stretches of a few thousand characters that
/// overlap: whatever the pattern, a text takes time in proportion to its length. Not valid when the
/// pattern gave up, without a match when there is none. The text must outlive what is given back.
QRegularExpressionMatch
nextMatch(const QRegularExpression &pattern, const QString &text, qsizetype from);

using Patterns = std::vector<QRegularExpression>;

/// How the patterns of a rule look unless it says otherwise: Unicode letters, any case.
constexpr auto kAnyCase =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// The patterns listed under a key; none when it is absent.
Patterns safePatterns(core::Fields &fields,
                      const QString &key,
                      QRegularExpression::PatternOptions options = kAnyCase);

/// The first match of any of them; not valid when one gave up before.
std::optional<QRegularExpressionMatch> firstMatch(const Patterns &patterns, const QString &text);

} // namespace casepost::letters
