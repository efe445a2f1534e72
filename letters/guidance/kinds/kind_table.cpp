#include "letters/guidance/kinds/kind_table.h"

#include <array>

namespace casepost::letters {

#define KIND(name, make) core::Result<KindParts> make(Fields &params, const KindContext &context);
#include "letters/guidance/kinds/kinds.def"
#undef KIND

namespace {

struct NamedKind
{
    QStringView name;
    MakeKind make;
};

constexpr std::array kKinds{
#define KIND(name, make) NamedKind{u##name, make},
#include "letters/guidance/kinds/kinds.def"
#undef KIND
};

} // namespace

MakeKind kindNamed(const QString &name)
{
    for (const NamedKind &kind : kKinds)
        if (kind.name == name)
            return kind.make;
    return nullptr;
}

QStringList kindNames()
{
    QStringList names;
    for (const NamedKind &kind : kKinds)
        names += kind.name.toString();
    return names;
}

} // namespace casepost::letters
