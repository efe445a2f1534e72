#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace casepost::core {

/// What a piece of typed text may tell about a person.
enum class SignKind {
    Reference,      ///< of an application, or of a report of a lost or stolen passport
    PassportNumber, ///< the same, where the words around it speak of a passport's number
    Email,
    Name,     ///< forename and surname
    Surname,  ///< behind a title
    Greeting, ///< the surname of a salutation
    Address,  ///< a postcode with the lines before it
    Postcode,
    Date,
};

QString signKindName(SignKind kind); ///< "reference" …
std::optional<SignKind> signKindNamed(const QString &name);

/// One such piece in the form in which it is compared: a reference as referenceKey() makes it, an
/// email as emailKey(), a postcode as postcodeKey(), an address as its postcode, a space and the
/// letters and digits of the words before it, a day as YYYY-MM-DD, a name as its folded words,
/// parted by spaces.
struct PersonSign
{
    SignKind kind = SignKind::Reference;
    QString key;
    friend std::strong_ordering operator<=>(const PersonSign &, const PersonSign &) = default;
};

/// How sure it is that a sign means a person of another case.
enum class Evidence {
    Certain,  ///< chance and family are ruled out
    Likely,   ///< chance is small, or the other case is of the same household
    Possible, ///< may well be chance, or the family
};

QString evidenceName(Evidence evidence); ///< "certain", "likely", "possible"
std::optional<Evidence> evidenceNamed(const QString &name);

/// Something typed that another case of the store holds and this one does not (REQ-TXT-15). Of the
/// other case only its reference, so that nothing of a person is told that was not typed.
struct OtherCase
{
    PersonSign sign;
    QString reference;
    Evidence evidence = Evidence::Certain;
    int cases = 1; ///< how many other cases hold it
    friend bool operator==(const OtherCase &, const OtherCase &) = default;
};

} // namespace casepost::core
