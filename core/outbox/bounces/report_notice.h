#pragma once

#include "core/outbox/bounces/report_form.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace casepost::core {

/// What a mail service's notice in JSON says of an email that it sent for us: an Amazon SES
/// notification or event, as it is or wrapped by the notification service.
struct ServiceNotice
{
    /// Whom it did not reach; empty where the notice is of something else (a complaint, a
    /// delivery).
    std::vector<RecipientFields> recipients;
    QString messageId; ///< the Message-ID header of ours, with its brackets; empty when not told
};

/// Reads the notice that a text (UTF-8) begins with; nothing where it begins with none. What stands
/// after it (how to stop such notices) is not read.
std::optional<ServiceNotice> readServiceNotice(const QByteArray &text);

} // namespace casepost::core
