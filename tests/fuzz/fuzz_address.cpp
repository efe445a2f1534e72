#include "core/people/addresses/postal_address.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (const auto profile :
         {casepost::core::AddressProfile::Courier, casepost::core::AddressProfile::Notify})
        (void)casepost::core::checkAddress(lines, profile);
    return 0;
}
