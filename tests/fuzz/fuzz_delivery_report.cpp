#include "core/outbox/bounces/delivery_report.h"

#include <cstddef>
#include <cstdint>

using namespace casepost::core;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto reports = readDeliveryReport(bytes);
    // Never empty, and nothing of the mail can break a line of what is shown or stored.
    if (reports.empty())
        __builtin_trap();
    for (const DeliveryReport &report : reports)
        for (const QString &text : {report.recipient, report.status, report.messageId})
            if (text.contains(QChar(u'\n')) || text.contains(QChar(u'\r')))
                __builtin_trap();
    return 0;
}
