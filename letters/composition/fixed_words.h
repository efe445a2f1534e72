#pragma once

#include "letters/composition/composition.h"

#include <QDate>
#include <QString>

namespace casepost::letters {

// The few words of a page that no phrase gives, in the letter's language.

QString letterDate(const QDate &date, core::Language language); ///< "12 March 2024"
QString pageOf(int page, int pages, core::Language language);   ///< "Page 1 of 2"
QString ourReferenceLabel(core::Language language);
QString enclosuresLabel(core::Language language);
QString returnAddressLabel(core::Language language);
/// Name of the document, by its reference: never personal ("Letter 123456789").
QString letterTitle(const ComposedLetter &letter);
QString languageTag(core::Language language); ///< "en-GB", "cy-GB"

} // namespace casepost::letters
