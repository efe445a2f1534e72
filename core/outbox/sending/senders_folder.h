#pragma once

#include "core/outbox/journal/receipt_file.h"
#include "core/store/engine/store_marks.h"

namespace casepost::core {

/// The folder where the senders of a store keep their receipts and their record of what went out:
/// beside a file, whatever name it was opened by; for a server's store in the person's own data
/// folder, under the store's id.
QString sendersFolder(const StoreLocation &where, const StoreMarks &marks);

/// How the folder fits the store.
enum class FolderFit {
    Fits,  ///< it is this store's, or nothing was sent yet
    Gone,  ///< the store has sent letters, and the folder is not there or holds another record
    Other, ///< it was left behind by another store of this name
};
/// Looks at the folder and at what the store says of it (`marks`); changes neither.
FolderFit folderFit(const StoreLocation &where, const StoreMarks &marks);

/// Makes the folder (0700) for sending and ties it to the store. Io in words.
Status prepareSendersFolder(Database &db);

/// Every whole receipt of all senders.
std::vector<Receipt> receiptsIn(const QString &folder);
/// The receipt of one try of one message, by its Message-ID; nothing when there is none.
std::optional<Receipt>
receiptOf(const std::vector<Receipt> &receipts, const QString &smtpId, int tryNumber);

/// What this login has seen of a store, kept apart from the store and its folder, so that both put
/// back together are told as well. Files only.
struct SeenStore
{
    int claims = 0;
    qint64 generation = 0; ///< number of the last claim that was acted on (store_marks.h)
    QString place = {};    ///< of the last claim
    bool here = false;     ///< on this machine, not copied from another with the person's files
};
/// What was seen last of the store of that id; nothing seen where nothing was kept.
SeenStore seenStore(const QString &storeId);
/// A guard more: when it cannot be kept, the log says so and nothing stops.
void keepSeenStore(const QString &storeId, const SeenStore &seen);

} // namespace casepost::core
