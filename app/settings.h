#pragma once

#include "core/base/result.h"
#include "core/outbox/gateway.h"
#include "core/store/database.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace casepost::app {

/// How to reach an SMTP server, as configured.
struct SmtpAccount
{
    QString host;
    int port = 587;
    QString security; ///< "starttls" (default), "tls", or "none" (clear text: a test server on this
                      ///< machine)
    QString user;
    QString password; ///< read from the file the settings name, never from the settings themselves
    QString caFile;   ///< a private certificate authority; empty: the system's
    QString heloName;
    bool askForReceipts = true; ///< ask for delivery reports where the server offers them
};

/// What a person or an administrator configures outside the store.
struct Settings
{
    QString defaultGateway; ///< "spool" unless set
    QString spoolFolder;    ///< empty: beside the store
    std::optional<SmtpAccount> smtp;
};

/// Reads the settings file: `$CASEPOST_CONFIG`, then `casepost/casepost.conf` of the configuration
/// folder; a missing default file means defaults. `$CASEPOST_SPOOL` and `$CASEPOST_SMTP` (smtp://,
/// smtps:// or smtp+starttls://[user@]host[:port]) win over it. InvalidInput names the file and the
/// key.
core::Result<Settings> loadSettings();

/// The ways out of the house for a store, in a fixed order: "spool", then "smtp" when it is
/// configured.
core::Result<std::vector<std::unique_ptr<core::Gateway>>>
makeGateways(const Settings &settings, const core::StoreLocation &store);

/// The gateway of a name. NotFound in words, with the names there are.
core::Result<core::Gateway *>
gatewayNamed(const std::vector<std::unique_ptr<core::Gateway>> &gateways, const QString &name);

} // namespace casepost::app
