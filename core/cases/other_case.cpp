#include "core/cases/other_case.h"

#include <algorithm>
#include <array>

namespace casepost::core {

namespace {

/// A value and its word.
template<typename Value>
struct Named
{
    Value value;
    QStringView name;
};

// The words stand in kept letters: never rename one.
constexpr std::array kSignKinds{Named<SignKind>{SignKind::Reference, u"reference"},
                                Named<SignKind>{SignKind::PassportNumber, u"passport-number"},
                                Named<SignKind>{SignKind::Email, u"email"},
                                Named<SignKind>{SignKind::Name, u"name"},
                                Named<SignKind>{SignKind::Surname, u"surname"},
                                Named<SignKind>{SignKind::Greeting, u"greeting"},
                                Named<SignKind>{SignKind::Address, u"address"},
                                Named<SignKind>{SignKind::Postcode, u"postcode"},
                                Named<SignKind>{SignKind::Date, u"date"}};

constexpr std::array kEvidence{Named<Evidence>{Evidence::Certain, u"certain"},
                               Named<Evidence>{Evidence::Likely, u"likely"},
                               Named<Evidence>{Evidence::Possible, u"possible"}};

template<typename List, typename Value>
QString nameOf(const List &list, Value value)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.value == value; });
    return found == list.end() ? QString() : found->name.toString();
}

template<typename Value, typename List>
std::optional<Value> valueNamed(const List &list, const QString &name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.name == name; });
    return found == list.end() ? std::nullopt : std::optional<Value>(found->value);
}

} // namespace

QString signKindName(SignKind kind)
{
    return nameOf(kSignKinds, kind);
}

std::optional<SignKind> signKindNamed(const QString &name)
{
    return valueNamed<SignKind>(kSignKinds, name);
}

QString evidenceName(Evidence evidence)
{
    return nameOf(kEvidence, evidence);
}

std::optional<Evidence> evidenceNamed(const QString &name)
{
    return valueNamed<Evidence>(kEvidence, name);
}

} // namespace casepost::core
