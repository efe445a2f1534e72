#include "core/people/names/person_name.h"

#include <QByteArray>
#include <QStringList>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto parts = QString::fromUtf8(bytes).split(u'\n');
    casepost::core::PersonName name{
        parts.value(0), parts.value(1), size % 2 == 0, parts.value(2), parts.value(3)};
    for (const auto system : {casepost::core::System::Ams, casepost::core::System::Dap})
        (void)casepost::core::decideName(name, system);
    return 0;
}
