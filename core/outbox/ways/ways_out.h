#pragma once

// clang-format off: first, because moc cannot read <compare>, which comes with the others, before a header of Qt
#include <QJsonObject>
// clang-format on

#include "core/outbox/journal/message.h"
#include "core/settings/setting_store.h"

namespace casepost::core {

/// How to reach a mail server. The password is never here: only the name of the file it stands in.
struct MailServer
{
    QString host;
    int port = 587;
    QString security = QStringLiteral("starttls"); ///< or "tls", or "none" (clear text: a test
                                                   ///< server on this machine)
    QString user;
    QString passwordFile;
    QString caFile; ///< a private certificate authority; empty: the system's
    QString heloName;
    bool askForReceipts = true; ///< ask for delivery reports where the server offers them
    friend bool operator==(const MailServer &, const MailServer &) = default;
};

/// A queue of the platform's print service.
struct PrintQueue
{
    QString queue;
    QString server; ///< "host[:port]" or a socket's path; empty: this machine's print service
    bool twoSided = false;
    QString media = QStringLiteral("iso_a4_210x297mm");
    friend bool operator==(const PrintQueue &, const PrintQueue &) = default;
};

/// The ways out of the house: a gateway for each channel, and how each gateway is set up. Until
/// somebody sets them, emails and letters go into a folder beside the store and what the customer
/// reads online into another.
struct WaysOut
{
    QString email = QStringLiteral("spool");
    QString post = QStringLiteral("spool");
    QString online = QStringLiteral("online");
    QString spoolFolder;  ///< empty: beside the store
    QString onlineFolder; ///< empty: beside the store
    std::optional<MailServer> smtp;
    std::optional<PrintQueue> print;

    const QString &by(OutChannel channel) const;
    friend bool operator==(const WaysOut &, const WaysOut &) = default;
};

/// The gateways that can serve a channel, by name; the others refuse its messages.
QStringList gatewaysFor(OutChannel channel);

/// Reads a file of `outbox gateways set` (TOML or JSON; README.md shows the form) over what was set
/// `before`: what the file does not name stays, a table it holds takes the place of that table
/// whole, and `remove` lists tables to be there no more. InvalidInput names the file and the field:
/// an unknown key, a gateway that cannot serve its channel or is not set up, a password written
/// into the file.
Result<WaysOut>
readWaysOut(const QByteArray &bytes, const QString &fileName, const WaysOut &before = {});
/// Reading it back gives the same. Holds no secret.
QJsonObject waysOutToJson(const WaysOut &ways);

/// What was set at this store; nullopt when nothing was.
Result<std::optional<WaysOut>> waysOutOf(Database &db);
/// Sets them for everybody, audited. NotPermitted without settings.manage.
Status setWaysOut(Database &db, const Session &session, const WaysOut &ways);
/// Sets what a file names and keeps the rest as it was set; gives the whole. Fails as readWaysOut()
/// and setWaysOut() do.
Result<WaysOut> changeWaysOut(Database &db,
                              const Session &session,
                              const QByteArray &bytes,
                              const QString &fileName);

} // namespace casepost::core
