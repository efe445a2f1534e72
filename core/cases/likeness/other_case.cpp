#include "core/cases/likeness/other_case.h"

#include "core/base/closed_words.h"

namespace casepost::core {

namespace {

// The words stand in kept letters: never rename one.
constexpr auto kSignKinds = closedWords<SignKind>({{SignKind::Reference, u"reference"},
                                                   {SignKind::PassportNumber, u"passport-number"},
                                                   {SignKind::Email, u"email"},
                                                   {SignKind::Name, u"name"},
                                                   {SignKind::Surname, u"surname"},
                                                   {SignKind::Greeting, u"greeting"},
                                                   {SignKind::Address, u"address"},
                                                   {SignKind::Postcode, u"postcode"},
                                                   {SignKind::Date, u"date"}});

constexpr auto kEvidence = closedWords<Evidence>({{Evidence::Certain, u"certain"},
                                                  {Evidence::Likely, u"likely"},
                                                  {Evidence::Possible, u"possible"}});

} // namespace

QString signKindName(SignKind kind)
{
    return kSignKinds.of(kind);
}

std::optional<SignKind> signKindNamed(const QString &name)
{
    return kSignKinds.read(name);
}

QString evidenceName(Evidence evidence)
{
    return kEvidence.of(evidence);
}

std::optional<Evidence> evidenceNamed(const QString &name)
{
    return kEvidence.read(name);
}

} // namespace casepost::core
