#pragma once

#include "letters/guidance/pack_value.h"

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

using Patterns = std::vector<QRegularExpression>;

/// How the patterns of a rule look unless it says otherwise: Unicode letters, any case.
constexpr auto kAnyCase =
    QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// The patterns listed under a key; none when it is absent.
Patterns safePatterns(Fields &fields,
                      const QString &key,
                      QRegularExpression::PatternOptions options = kAnyCase);

/// The first match of any of them; not valid when one gave up before.
std::optional<QRegularExpressionMatch> firstMatch(const Patterns &patterns, const QString &text);

} // namespace casepost::letters
