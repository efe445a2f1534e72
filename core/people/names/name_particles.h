#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace casepost::core {

/// Which box of the form a name stands in: "E" is an initial among forenames and "and" in a
/// surname ("Costa e Silva").
enum class NamePart { Forenames, Surname };

/// One of the apostrophes that people type, the wrong ones (accents, primes) too.
bool isApostrophe(char32_t c);

/// Does the word, in small letters, stand before a name in a form that only the family knows:
/// "van", "de", and in a surname "ben", "Ó", "Nic"? Pure. Appendix B7.
bool isParticle(const QString &lower, NamePart part);

/// The form of word `at` where custom has one that is not a first capital: the small ones ("Costa e
/// Silva", "'t Hooft", "Mac an Bhaird", "ap Rhys", "von und zu"), those with a small first letter
/// ("Mac an tSaoir", "Ó hEidhin"), numbers and generations after a name ("Fox 2nd", "Fox XIV", "Fox
/// Jnr"); nullopt for any other word. A person confirms it. `lower` are the words in small letters.
/// Pure. REQ-NAM-11, REQ-NAM-15, appendix B7 to B9 and B14.
std::optional<QString> customaryForm(const QStringList &lower, qsizetype at, NamePart part);

} // namespace casepost::core
