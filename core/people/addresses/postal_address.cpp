#include "core/people/addresses/postal_address.h"

#include "core/people/addresses/country_names.h"
#include "core/text/text.h"

#include <QRegularExpression>

namespace casepost::core {

using namespace Qt::StringLiterals;

namespace {

// The areas Royal Mail delivers to, BF for the forces and BX for banks without a place among them.
const QRegularExpression &postcodeForm()
{
    static const QRegularExpression form(
        u"^(?:GIR0AA|(?:A[BL]|B[ABDFHLNRSTX]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|"
        "H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|"
        "R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)"
        "(?:[0-9][0-9A-HJKMNPR-Y]?)[0-9][ABD-HJLNP-UW-Z]{2})$"_s);
    return form;
}

} // namespace

std::optional<QString> normalisedPostcode(const QString &text)
{
    if (text.size() > 32)
        return std::nullopt;
    QString packed;
    for (const QChar c : text) {
        if (c.isSpace())
            continue;
        if (c.unicode() > 0x7F)
            return std::nullopt;
        packed += c.toUpper();
    }
    while (packed.endsWith(u'.') || packed.endsWith(u','))
        packed.chop(1);
    if (!postcodeForm().match(packed).hasMatch())
        return std::nullopt;
    return packed.chopped(3) + u' ' + packed.last(3);
}

bool isUnitedKingdom(const QString &country)
{
    return squeezed(country).isEmpty() || namesUnitedKingdom(country);
}

bool PostalAddress::isOverseas() const
{
    return !isUnitedKingdom(country) && !namesBritishIslands(country);
}

QStringList PostalAddress::printed() const
{
    QStringList out;
    for (const QString &line : lines) {
        if (const QString plain = squeezed(line); !plain.isEmpty())
            out += plain;
    }
    if (namesBritishIslands(country) && !out.contains(squeezed(country), Qt::CaseInsensitive))
        out += squeezed(country);
    if (const QString code = squeezed(postcode); !code.isEmpty())
        out += isOverseas() ? code : normalisedPostcode(code).value_or(code);
    if (!isOverseas())
        return out;
    const auto known = namedCountry(country);
    if (known && !known->place.isEmpty() && !out.contains(known->place, Qt::CaseInsensitive))
        out += known->place; // "Dubai" is not to be lost behind its country
    out += known ? known->name : squeezed(country);
    return out;
}

} // namespace casepost::core
