#pragma once

#include "letters/composition/composition.h"

#include <QByteArray>

namespace casepost::letters {

/// The body of an email in both its forms, byte for byte as toEml() sends it; empty when the letter
/// is no email (REQ-EML-11).
QByteArray emailHtml(const ComposedLetter &letter);
QString emailText(const ComposedLetter &letter);

} // namespace casepost::letters
