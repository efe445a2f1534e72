#pragma once

#include "core/access/session.h"
#include "core/store/engine/database.h"

namespace casepost::core {

// The office's key signs anchors (Ed25519): who has the store but not the key can cut the record or
// write it anew, but cannot make an anchor of it. The store keeps the public half and the name of
// the file that holds the secret one; that file belongs to whoever runs the sender, not into the
// store's folder.

/// Makes a key in a new file that its owner alone may read, and sets it up at the store, audited.
/// Conflict when the file is there; NotPermitted without settings.manage. Gives the public half.
Result<QString> makeOfficeKey(Database &db, const Session &session, const QString &file);

/// The public half that is set up at the store; empty where none is.
Result<QString> officeKey(Database &db);

/// A signature by the key that is set up, base64; empty where there is none, or where its file is
/// not there for this process (a person's window signs nothing).
Result<QString> signatureOf(Database &db, const QByteArray &bytes);

/// Was it signed by that key?
bool isSignedBy(const QString &publicKey, const QByteArray &bytes, const QString &signature);

} // namespace casepost::core
