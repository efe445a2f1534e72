#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

#include <QByteArray>

#include <optional>

namespace casepost::core {

// What an administrator sets for everybody at a store. Each setting is kept as it was set, one
// after the other, and the newest counts: what was in force on a day stays known. A secret is never
// part of it, only the name of the file that holds it.

/// The content of a setting as it was set last; nullopt when it never was.
Result<std::optional<QByteArray>> newestSetting(Database &db, const QString &name);

/// Sets it anew, audited as `setting.set` of `setting:NAME`. NotPermitted without settings.manage.
Status
putSetting(Database &db, const Session &session, const QString &name, const QByteArray &content);

} // namespace casepost::core
