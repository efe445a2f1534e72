#pragma once

#include "core/store/engine/database.h"

namespace casepost::core {

/// What a store knows of itself (table store_mark).
struct StoreMarks
{
    QString id;    ///< made with the store, and the same in every copy; empty: a store being made
    QString place; ///< placeOf() the store that may send
    QString home;  ///< the name by which its file is opened, whatever name was asked for
    QString receipts;       ///< id of the senders' folder, once something was sent
    int claims = 0;         ///< how often an administrator said that this one is the real one
    qint64 generation = 0;  ///< counts how often senders took a message
    qint64 unknownSent = 0; ///< letters that went out and that this store does not know
};

/// What the store has on record of itself.
Result<StoreMarks> storeMarks(Database &db);
/// Writes one mark, in the caller's transaction.
Status setStoreMark(Database &db, const QString &name, const QString &value);
/// Counts messages that a sender takes and gives the number of the last, in the caller's
/// transaction.
Result<qint64> countTaken(Database &db, std::int64_t messages);

/// Where the open store is now: the file itself (StoreHandle::place()), or the server's cluster,
/// database and schema. A copy has another place.
Result<QString> placeOf(Database &db);

/// Gives a store that has no id yet its id, and the place where it is now.
Status bindNewStore(Database &db);

/// The name by which the open file is to be used: the one that all its users share, when it is
/// still a name of this file; else the present one, which becomes it when the file was only
/// renamed. SQLite finds an unfinished commit by the store's name, and so do senders each other.
Result<QString> sharedNameOf(Database &db);

/// Where the senders of a file keep what must outlive it.
QString sendersFolderOf(const QString &storeFile);

} // namespace casepost::core
