#pragma once

#include "core/outbox/ways/ways_out.h"

namespace casepost::ui {

/// A gateway as a person knows it: "mail server", "printer" …; its own name when we know none.
QString wayWords(const QString &gateway);
/// Where exactly a gateway puts things: the server, the queue or the folder.
QString wayDetail(const core::WaysOut &ways, const QString &gateway);
/// The name of a channel: "Email", "Post", "Online".
QString outChannelWords(core::OutChannel channel);

} // namespace casepost::ui
