#pragma once

#include "core/base/result.h"
#include "core/outbox/journal/gateway.h"
#include "core/outbox/ways/ways_out.h"
#include "core/store/engine/database.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace casepost::app {

/// What a settings file and the environment of one person say about the ways out; only what is
/// given stands there.
struct OutsideSettings
{
    QString gateway; ///< for emails and letters alike, where it can serve them
    QString email, post, online;
    QString spoolFolder, onlineFolder;
    std::optional<core::MailServer> smtp;
    std::optional<core::PrintQueue> print;
};

/// Reads the settings file, `casepost/casepost.conf` of the configuration folder; a missing one
/// says nothing. With `variables`, `$CASEPOST_CONFIG` names another file, and `$CASEPOST_SPOOL` and
/// `$CASEPOST_SMTP` (smtp://, smtps:// or smtp+starttls://[user@]host[:port]) win over it.
/// InvalidInput names the file and the key.
core::Result<OutsideSettings> loadOutsideSettings(bool variables);

/// The ways out of a store. They are what its administrator set. In a practice store a person's own
/// settings file and environment win over that; in any other store the environment never counts,
/// and the settings file only until an administrator sets the ways out there.
core::Result<core::WaysOut> waysOutFor(core::Database &db, const core::Session &session);

/// The gateways that are set up, in a fixed order: "spool", "online", then "smtp" and "print" where
/// they are. Folders that nobody named lie beside the store.
std::vector<std::unique_ptr<core::Gateway>> makeGateways(const core::WaysOut &ways,
                                                         const core::StoreLocation &store);

/// The gateway of a name. InvalidInput in words, with the names there are.
core::Result<core::Gateway *>
gatewayNamed(const std::vector<std::unique_ptr<core::Gateway>> &gateways, const QString &name);

} // namespace casepost::app
