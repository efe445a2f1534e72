#include "core/outbox/mail/mail_part.h"
#include "core/outbox/mail/mail_stream.h"

#include <QBuffer>

#include <cstddef>
#include <cstdint>

using namespace casepost::core;

namespace {

int partsOf(const MailPart &part)
{
    int count = 1;
    for (const MailPart &inner : part.parts)
        count += partsOf(inner);
    return count;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const MailPart mail = readMail(bytes);
    if (partsOf(mail) > 201)
        __builtin_trap();
    (void)mail.type();
    QByteArray file = bytes;
    QBuffer device(&file);
    device.open(QIODevice::ReadOnly);
    MailStream mails(device);
    while (const auto one = mails.next())
        (void)readMail(*one);
    return 0;
}
