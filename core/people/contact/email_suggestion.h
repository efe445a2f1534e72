#pragma once

#include <QString>

#include <optional>

namespace casepost::core {

/// The well-known mail domain a mistyped one was probably meant to be ("hotmall.com" →
/// "hotmail.com"); nullopt for a domain that is known or like no other. `domain` is lower case.
/// Only ever a suggestion (REQ-INC-04, appendix D6).
std::optional<QString> likelyDomain(const QString &domain);

/// The well-known domain that this one imitates by letters and digits of the same look
/// ("rnail.com" → "mail.com", appendix D4); nullopt for any other. `domain` is lower case.
std::optional<QString> imitatedDomain(const QString &domain);

} // namespace casepost::core
