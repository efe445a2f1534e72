#include "core/people/contact/email_address.h"

#include <QByteArray>

#include <cstddef>
#include <cstdint>

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const QString text = QString::fromUtf8(bytes);
    (void)casepost::core::checkEmail(text);
    // What is accepted can stand in a header and in RCPT TO.
    if (const auto address = casepost::core::EmailAddress::parse(text))
        for (const QChar c : address->text())
            if (c.unicode() < 0x21 || c == QChar(0x7f))
                __builtin_trap();
    return 0;
}
