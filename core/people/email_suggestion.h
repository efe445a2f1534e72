#pragma once

#include <QString>

#include <optional>

namespace casepost::core {

/// The well-known mail domain a mistyped one was probably meant to be ("hotmall.com" →
/// "hotmail.com"); nullopt for a domain that is known or like no other. `domain` is lower case.
/// Only ever a suggestion (REQ-INC-04, appendix D6).
std::optional<QString> likelyDomain(const QString &domain);

} // namespace casepost::core
