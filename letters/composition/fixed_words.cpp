#include "letters/composition/fixed_words.h"

#include <QLocale>

namespace casepost::letters {

using namespace Qt::StringLiterals;

namespace {

QString either(core::Language language, const QString &english, const QString &welsh)
{
    return language == core::Language::Welsh ? welsh : english;
}

} // namespace

QString letterDate(const QDate &date, core::Language language)
{
    const auto of = language == core::Language::Welsh ? QLocale::Welsh : QLocale::English;
    return QLocale(of, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy");
}

QString pageOf(int page, int pages, core::Language language)
{
    return either(language, u"Page %1 of %2"_s, u"Tudalen %1 o %2"_s).arg(page).arg(pages);
}

QString ourReferenceLabel(core::Language language)
{
    return either(language, u"Our reference:"_s, u"Ein cyfeirnod:"_s);
}

QString enclosuresLabel(core::Language language)
{
    return either(language, u"Enclosed:"_s, u"Amgaeir:"_s);
}

QString returnAddressLabel(core::Language language)
{
    return either(language, u"Return address"_s, u"Cyfeiriad dychwelyd"_s);
}

QString letterTitle(const ComposedLetter &letter)
{
    return either(letter.language, u"Letter %1"_s, u"Llythyr %1"_s).arg(letter.reference).trimmed();
}

QString languageTag(core::Language language)
{
    return either(language, u"en-GB"_s, u"cy-GB"_s);
}

} // namespace casepost::letters
