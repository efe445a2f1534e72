#include "phrases/phrase_pack.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // A pack that loads is written and read again as the same bytes.
    if (const auto pack = casepost::phrases::readPhrasePack(bytes, u"fuzz"_s)) {
        const auto written = casepost::phrases::writePhrasePack(*pack);
        const auto again = casepost::phrases::readPhrasePack(written, u"fuzz"_s);
        if (!again || casepost::phrases::writePhrasePack(*again) != written)
            __builtin_trap();
    }
    return 0;
}
