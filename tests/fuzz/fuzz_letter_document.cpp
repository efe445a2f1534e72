#include "letters/document/letter_document.h"

#include <QByteArray>
#include <QJsonDocument>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    // What is read is written and read again as the same document.
    if (const auto letter = casepost::letters::readLetterDocument(bytes, u"fuzz"_s)) {
        const auto written = QJsonDocument(casepost::letters::letterToJson(*letter)).toJson();
        const auto again = casepost::letters::readLetterDocument(written, u"fuzz"_s);
        if (!again || QJsonDocument(casepost::letters::letterToJson(*again)).toJson() != written)
            __builtin_trap();
    }
    return 0;
}
