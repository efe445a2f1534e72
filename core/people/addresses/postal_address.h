#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace casepost::core {

/// A postal address as the extract holds it. Lines carry no postcode and no country.
struct PostalAddress
{
    QStringList lines;
    QString postcode;
    QString country; ///< empty means the United Kingdom

    bool isEmpty() const
    {
        return lines.join(QString()).trimmed().isEmpty() && postcode.trimmed().isEmpty();
    }
    bool isOverseas() const;
    /// The lines as printed: no empty ones, the postcode, the country last when overseas.
    QStringList printed() const;
    friend bool operator==(const PostalAddress &, const PostalAddress &) = default;
};

/// By whose rules an address is judged.
enum class AddressProfile { Courier, Notify };

/// One thing wrong with an address.
struct AddressProblem
{
    QString code; ///< stable: "too-few-lines", "too-many-lines", "no-postcode", "bad-postcode",
                  ///< "forbidden-character", …
    int line = 0; ///< 1-based; 0 for the whole block
    QString message;
};

/// Whether an address can be delivered to, what is wrong, and its tidy form.
struct AddressVerdict
{
    bool valid = false;
    std::vector<AddressProblem> problems;
    QStringList normalised;
    std::optional<QString> postcode; ///< normalised, when the last line is one
    std::optional<QString> country;  ///< when the address is overseas
};

/// Judges a block of lines as it would stand on an envelope, name line not included or included
/// alike. Pure. REQ-ADR-01 to 09; GOV.UK Notify's published behaviour for AddressProfile::Notify.
AddressVerdict checkAddress(const QStringList &lines, AddressProfile profile);

/// A United Kingdom postcode in its printed form ("sw1a1aa" → "SW1A 1AA"); nullopt when it is none.
std::optional<QString> normalisedPostcode(const QString &text);

/// Is the country empty or one of the names of the United Kingdom and its parts, in English or
/// Welsh?
bool isUnitedKingdom(const QString &country);

} // namespace casepost::core
